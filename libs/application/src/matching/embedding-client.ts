import { err, ok, type Clock, type Result } from '@luyan/kernel';

export interface EmbeddingSettings {
  /** Base address of an OpenAI-compatible service, such as http://host/v1; `/embeddings` is asked. */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
  readonly timeoutMs: number;
}

/** What is wrong with an answer, in a few words for the log. */
export type EmbeddingFault = string;

/** Longer answers are cut off unread: 64 texts in 4,096 dimensions are about 5 MB. */
const MOST_BYTES = 8_000_000;
const MOST_TEXTS = 64;
/** Characters of a text that are sent: about what the usual models read. */
const MOST_CHARACTERS = 8_000;
const DIMENSIONS = { least: 8, most: 8_192 } as const;
/** So many failures in a row, and the service is left alone for a while: a hanging one then costs a batch three time-outs and no more. */
const FAILURES_BORNE = 3;
const REST_MS = 60_000;
export const RESTING: EmbeddingFault = 'resting after failures';

interface Item {
  readonly index?: unknown;
  readonly embedding?: unknown;
}

/** An OpenAI-compatible embeddings endpoint (向量服务) behind a time-out, a limit of bytes and a circuit breaker. It never throws and never waits longer than the time-out. */
export class EmbeddingClient {
  private failures = 0;
  private restsUntil = 0;
  private dimensions: number | undefined;

  constructor(
    readonly settings: EmbeddingSettings,
    private readonly clock: Clock,
  ) {}

  get isResting(): boolean {
    return this.clock.now().getTime() < this.restsUntil;
  }

  /** A vector for each text, in their order; all of one length, finite and not nothing. */
  async embed(texts: readonly string[]): Promise<Result<Float32Array[], EmbeddingFault>> {
    if (this.isResting) return err(RESTING);
    const vectors: Float32Array[] = [];
    for (let at = 0; at < texts.length; at += MOST_TEXTS) {
      const part = await this.ask(texts.slice(at, at + MOST_TEXTS));
      if (!part.ok) {
        return err(this.fail() ? `${part.error}; left alone for ${REST_MS / 1000} s` : part.error);
      }
      vectors.push(...part.value);
    }
    this.failures = 0;
    return ok(vectors);
  }

  /** Counts a failure; true when the service rests from now on. */
  private fail(): boolean {
    this.failures++;
    if (this.failures < FAILURES_BORNE) return false;
    this.failures = 0;
    this.restsUntil = this.clock.now().getTime() + REST_MS;
    return true;
  }

  private async ask(texts: readonly string[]): Promise<Result<Float32Array[], EmbeddingFault>> {
    const { url, model, key, timeoutMs } = this.settings;
    try {
      const response = await fetch(`${url.replace(/\/$/, '')}/embeddings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
        body: JSON.stringify({ model, input: texts.map((text) => text.slice(0, MOST_CHARACTERS)) }),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      if (!response.ok) {
        await response.body?.cancel();
        return err(`status ${response.status}`);
      }
      const body = await readLimited(response);
      return body === undefined ? err(`more than ${MOST_BYTES} bytes`) : this.read(body, texts.length);
    } catch (error) {
      const { name = 'unknown' } = error as { readonly name?: string };
      return err(name === 'TimeoutError' ? `no answer within ${timeoutMs} ms` : `no connection (${name})`);
    }
  }

  private read(body: string, count: number): Result<Float32Array[], EmbeddingFault> {
    const items = itemsOf(body);
    if (!items) return err('no JSON with a list "data"');
    if (items.length !== count) return err(`${items.length} vectors for ${count} texts`);
    const ordered = [...items].sort((a, b) => Number(a.index ?? 0) - Number(b.index ?? 0));
    const vectors: Float32Array[] = [];
    for (const { embedding } of ordered) {
      const fault = faultOf(embedding, this.dimensions);
      if (fault !== undefined) return err(fault);
      vectors.push(Float32Array.from(embedding as number[]));
      this.dimensions ??= vectors[0]?.length;
    }
    return ok(vectors);
  }
}

async function readLimited(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES) return undefined; // leaving the loop cancels the stream
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function itemsOf(body: string): readonly Item[] | undefined {
  try {
    const { data } = JSON.parse(body) as { data?: unknown };
    const isList = Array.isArray(data) && data.every((item) => typeof item === 'object' && item !== null);
    return isList ? (data as Item[]) : undefined;
  } catch {
    return undefined;
  }
}

function faultOf(vector: unknown, dimensions: number | undefined): EmbeddingFault | undefined {
  if (
    !Array.isArray(vector) ||
    !vector.every((value) => typeof value === 'number' && Number.isFinite(Math.fround(value)))
  )
    return 'a vector that is not of finite numbers';
  if (
    vector.length < DIMENSIONS.least ||
    vector.length > DIMENSIONS.most ||
    vector.length !== (dimensions ?? vector.length)
  )
    return `a vector of ${vector.length} dimensions${dimensions === undefined ? '' : ` instead of ${dimensions}`}`;
  return vector.some((value) => value !== 0) ? undefined : 'a vector of zeros';
}
