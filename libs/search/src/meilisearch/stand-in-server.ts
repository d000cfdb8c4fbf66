import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { editDistance, tolerance } from '../spelling.js';
import { filterTest, type Stored } from './stand-in-filter.js';

/** What is wrong with the server: nothing; it answers nothing; every answer takes 3 s; its disk is full; it is another version. */
export type Trouble = 'NONE' | 'FROZEN' | 'SLOW' | 'FULL' | 'WRONG_VERSION';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}
interface Asked {
  readonly uid: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly query: URLSearchParams;
}

interface Swap {
  readonly indexes: readonly [string, string];
  readonly rename: boolean;
}

const SLOW_MS = 3_000;
const ok = (body: unknown): Answer => ({ status: 200, body });
const failure = (status: number, code: string, message: string): Answer => ({
  status,
  body: { message, code, type: status >= 500 ? 'internal' : 'invalid_request', link: '' },
});

/** Whether every word of a query stands in the field `spelling`, begun by the last one, one or two letters wrong. */
function isSpelt(document: Stored, q: unknown): boolean {
  const asked = typeof q === 'string' ? q.toLowerCase().split(/\s+/u).filter(Boolean) : [];
  const words = (document['spelling'] as string).split(' ');
  return asked.every((one, i) =>
    words.some(
      (word) =>
        (i === asked.length - 1 && word.startsWith(one)) ||
        (one.length >= 4 && editDistance(word, one) <= tolerance(one)) ||
        word === one,
    ),
  );
}

function sorted(documents: readonly Stored[], sort: unknown): readonly Stored[] {
  const rules = Array.isArray(sort) ? sort.map((rule) => String(rule).split(':')) : [];
  const isNothing = (value: unknown): boolean => value === null || value === undefined;
  return [...documents].sort((a, b) => {
    for (const [field = '', direction] of rules) {
      const [one, other] = [a[field] as string, b[field] as string];
      if (isNothing(one) || isNothing(other)) {
        if (isNothing(one) !== isNothing(other)) return isNothing(one) ? 1 : -1;
      } else if (one !== other) return one < other === (direction === 'desc') ? 1 : -1;
    }
    return 0;
  });
}

function distribution(documents: readonly Stored[], fields: readonly string[]): Record<string, Record<string, number>> {
  return Object.fromEntries(
    fields.map((field) => {
      const counts: Record<string, number> = {};
      for (const document of documents)
        for (const value of [document[field] as string | null | undefined].flat())
          if (value !== null && value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
      return [field, counts];
    }),
  );
}

/**
 * Stands in for a Meilisearch in tests where no real one is at hand: it keeps documents and answers what our adapter asks, filters exactly,
 * and can be brought into trouble. What a real server says word for word is in the recorded answers.
 */
export class StandInServer {
  trouble: Trouble = 'NONE';
  asked = 0;
  private readonly indexes = new Map<string, Map<string, Stored>>();
  private readonly tasks: { readonly type: string; readonly error: string | null }[] = [];
  private server: Server | undefined;
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, or starts it again at the same address with what it had. */
  async start(): Promise<void> {
    const server = createServer((request, response) => void this.serve(request, response));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Loses its disk. */
  wipe(): void {
    this.indexes.clear();
  }

  /** Dies with all its connections; what it had stays on its disk. */
  async kill(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    if (server) await new Promise((closed) => server.close(closed));
  }

  /** Ids and versions of the live index, the one that has no `next` in its name. */
  documents(): readonly Stored[] {
    const [live] = [...this.indexes].filter(([uid]) => !uid.includes('next'));
    return [...(live?.[1].values() ?? [])];
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked++;
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    if (this.trouble === 'FROZEN') return; // holds the connection and says nothing
    if (this.trouble === 'SLOW') await delay(SLOW_MS);
    const text = Buffer.concat(parts).toString('utf8');
    const url = new URL(request.url ?? '/', this.url);
    const answer = this.answer(
      request.method ?? '',
      url,
      text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    );
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  }

  private answer(method: string, url: URL, body: Asked['body']): Answer {
    if (url.pathname === '/version') return ok({ pkgVersion: this.trouble === 'WRONG_VERSION' ? '1.12.8' : '1.50.0' });
    if (this.trouble === 'WRONG_VERSION') return failure(400, 'bad_request', 'Unknown field `hitsPerPage`.');
    const isWrite = method !== 'GET' && !/(?:fetch|multi-search)$/u.test(url.pathname);
    if (this.trouble === 'FULL' && isWrite) return failure(507, 'no_space_left_on_device', 'No space left on device');
    try {
      return this.route(method, url, body);
    } catch (error) {
      return failure(400, 'invalid_search_filter', String(error));
    }
  }

  private route(method: string, url: URL, body: Asked['body']): Answer {
    const [, first, uid = '', what = '', last = ''] = url.pathname.split('/');
    switch (first) {
      case 'health':
        return ok({ status: 'available' });
      case 'tasks':
        return this.task(Number(uid));
      case 'multi-search':
        return ok({ results: (body['queries'] as Asked['body'][]).map((one) => this.search(one)) });
      case 'swap-indexes':
        return this.swap(body as unknown as Swap[]);
      case 'indexes':
        return uid === ''
          ? this.ofIndexes(method, body)
          : this.ofIndex(`${method} ${what}/${last}`, { uid, body, query: url.searchParams });
      default:
        return failure(404, 'not_found', `${method} ${url.pathname}`);
    }
  }

  private done(type: string, error: string | null = null): Answer {
    this.tasks.push({ type, error });
    return {
      status: 202,
      body: {
        taskUid: this.tasks.length - 1,
        indexUid: null,
        status: 'enqueued',
        type,
        enqueuedAt: new Date(0).toISOString(),
      },
    };
  }

  private task(uid: number): Answer {
    const task = this.tasks[uid];
    if (!task) return failure(404, 'task_not_found', `Task \`${uid}\` not found.`);
    const error = task.error === null ? null : { message: task.error, code: 'x', type: 'invalid_request', link: '' };
    return ok({ uid, batchUid: uid, indexUid: null, status: error ? 'failed' : 'succeeded', type: task.type, error });
  }

  private ofIndexes(method: string, body: Asked['body']): Answer {
    if (method === 'GET')
      return ok({
        results: [...this.indexes.keys()].map((uid) => ({ uid })),
        offset: 0,
        limit: 1000,
        total: this.indexes.size,
      });
    const uid = String(body['uid']);
    if (this.indexes.has(uid)) return this.done('indexCreation', `Index \`${uid}\` already exists.`);
    this.indexes.set(uid, new Map());
    return this.done('indexCreation');
  }

  private ofIndex(what: string, { uid, body, query }: Asked): Answer {
    const index = this.indexes.get(uid);
    if (!index) return failure(404, 'index_not_found', `Index \`${uid}\` not found.`);
    switch (what) {
      case 'GET stats/':
        return ok({ numberOfDocuments: index.size, isIndexing: false, fieldDistribution: {} });
      case 'PATCH settings/':
        return this.done('settingsUpdate');
      case 'POST documents/':
        for (const document of body as unknown as Stored[]) index.set(String(document['id']), document);
        return this.done('documentAdditionOrUpdate');
      case 'POST documents/delete-batch':
        for (const id of body as unknown as string[]) index.delete(id);
        return this.done('documentDeletion');
      case 'DELETE /':
        this.indexes.delete(uid);
        return this.done('indexDeletion');
      case 'GET documents/':
        return this.fetch(index, {
          sort: query.get('sort')?.split(','),
          limit: query.get('limit'),
          offset: query.get('offset'),
        });
      case 'POST documents/fetch':
        return this.fetch(index, body);
      default:
        return failure(404, 'not_found', what);
    }
  }

  private fetch(index: ReadonlyMap<string, Stored>, asked: Asked['body']): Answer {
    const found = sorted([...index.values()].filter(filterTest(asked['filter'])), asked['sort']);
    const [offset, limit] = [Number(asked['offset'] ?? 0), Number(asked['limit'] ?? 20)];
    return ok({ results: found.slice(offset, offset + limit), offset, limit, total: found.length });
  }

  private swap(pairs: readonly Swap[]): Answer {
    for (const {
      indexes: [a, b],
      rename,
    } of pairs) {
      const [one, other] = [this.indexes.get(a), this.indexes.get(b)];
      if (!one || (!other && !rename)) return this.done('indexSwap', `Index \`${one ? b : a}\` not found.`);
      if (other && rename) return this.done('indexSwap', `Index \`${b}\` already exists.`);
      if (other) this.indexes.set(a, other);
      else this.indexes.delete(a);
      this.indexes.set(b, one);
    }
    return this.done('indexSwap');
  }

  private search(asked: Asked['body']): unknown {
    const index = this.indexes.get(String(asked['indexUid']));
    if (!index) throw new Error(`Index ${String(asked['indexUid'])} not found.`);
    const isAsked = filterTest(asked['filter']);
    const found = [...index.values()].filter((document) => isAsked(document) && isSpelt(document, asked['q']));
    const limit = Number(asked['hitsPerPage'] ?? asked['limit'] ?? 20);
    const offset = Number(asked['offset'] ?? limit * (Number(asked['page'] ?? 1) - 1));
    return {
      indexUid: asked['indexUid'],
      hits: sorted(found, asked['sort']).slice(offset, offset + limit),
      totalHits: found.length,
      facetDistribution: distribution(found, (asked['facets'] as string[] | undefined) ?? []),
    };
  }
}
