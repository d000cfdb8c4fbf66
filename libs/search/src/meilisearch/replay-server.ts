import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Exchange {
  readonly name: string;
  readonly request: { readonly method: string; readonly path: string; readonly body?: unknown };
  readonly response: { readonly status: number; readonly body: unknown };
}

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  /** How the answer may be compressed. */
  readonly encoding: string | undefined;
  readonly body: unknown;
}

const recorded = JSON.parse(
  readFileSync(new URL('../../test-data/meilisearch-v1.50.0.json', import.meta.url), 'utf8'),
) as { readonly exchanges: readonly Exchange[] };

const answerNamed = (name: string): Exchange['response'] => {
  const found = recorded.exchanges.find((exchange) => exchange.name === name);
  if (!found) throw new Error(`No recorded exchange is named ${name}.`);
  return found.response;
};

/** Answers requests, in the order they come, with what a real server once answered, and remembers them. */
export class ReplayServer {
  readonly seen: SeenRequest[] = [];
  private answers: Exchange['response'][] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<ReplayServer> {
    const server = createServer((request, response) => {
      let text = '';
      request.setEncoding('utf8');
      request.on('data', (part: string) => (text += part));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        replay.seen.push({
          method,
          path: url,
          authorization: headers.authorization,
          encoding: headers['accept-encoding'],
          body: text === '' ? undefined : JSON.parse(text),
        });
        const answer = replay.answers.shift() ?? {
          status: 500,
          body: { message: `Nothing recorded for ${method} ${url}.`, code: 'internal' },
        };
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const replay = new ReplayServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return replay;
  }

  /** What to answer next: names of recorded exchanges, or answers put together from them. */
  will(...answers: readonly (string | Exchange['response'])[]): void {
    this.seen.length = 0;
    this.answers = answers.map((answer) => (typeof answer === 'string' ? answerNamed(answer) : answer));
  }

  get left(): number {
    return this.answers.length;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }
}

/** A multi-search answer made of recorded answers to single searches; null found nothing. */
export const multi = (...names: readonly (string | null)[]): Exchange['response'] => ({
  status: 200,
  body: {
    results: names.map((name) => ({
      indexUid: 'listings',
      ...(name === null ? { hits: [], totalHits: 0 } : (answerNamed(name).body as object)),
    })),
  },
});
