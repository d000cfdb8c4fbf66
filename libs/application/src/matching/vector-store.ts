import { createHash } from 'node:crypto';
import { ok, type Result } from '@luyan/kernel';
import type { Runtime } from '../core/runtime.js';
import type { EmbeddingClient, EmbeddingFault } from './embedding-client.js';

/** Vectors kept in memory: 20,000 of 1,024 dimensions are 80 MB. */
const MOST_KEPT = 20_000;

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Vectors of texts (向量缓存) by model and content: from memory, else from the database, else from the endpoint, so that a text is embedded once in its life. */
export class VectorStore {
  private readonly kept = new Map<string, Float32Array>();

  constructor(
    private readonly needs: Pick<Runtime, 'reads' | 'uow'>,
    private readonly client: EmbeddingClient,
  ) {}

  /** The vector of each text by its `hashOf`. */
  async of(texts: readonly string[]): Promise<Result<ReadonlyMap<string, Float32Array>, EmbeddingFault>> {
    const textOf = new Map(texts.map((text) => [hashOf(text), text]));
    const found = new Map<string, Float32Array>();
    for (const hash of textOf.keys()) {
      const vector = this.kept.get(hash);
      if (vector) found.set(hash, vector);
    }
    for (const [hash, vector] of await this.stored(missingFrom(textOf, found))) found.set(hash, vector);
    const unknown = missingFrom(textOf, found);
    const made = await this.client.embed(unknown.map((hash) => textOf.get(hash) ?? ''));
    if (!made.ok) return made;
    made.value.forEach((vector, at) => found.set(unknown[at] ?? '', vector));
    await this.store(unknown, found);
    this.keep(found);
    return ok(found);
  }

  private async stored(hashes: readonly string[]): Promise<readonly (readonly [string, Float32Array])[]> {
    const rows = await this.needs.reads.embeddings.find(this.client.settings.model, hashes);
    return rows.map(({ hash, vector }) => [hash, Float32Array.from(vector)]);
  }

  private async store(hashes: readonly string[], found: ReadonlyMap<string, Float32Array>): Promise<void> {
    if (hashes.length === 0) return;
    const { model } = this.client.settings;
    await this.needs.uow.run(async (tx) => {
      await tx.embeddings.insertMany(hashes.map((hash) => ({ model, hash, vector: [...(found.get(hash) ?? [])] })));
      return ok(undefined);
    });
  }

  /** What was used last goes last. */
  private keep(found: ReadonlyMap<string, Float32Array>): void {
    for (const [hash, vector] of found) {
      this.kept.delete(hash);
      this.kept.set(hash, vector);
    }
    for (const hash of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) return;
      this.kept.delete(hash);
    }
  }
}

const missingFrom = (wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, unknown>): readonly string[] =>
  [...wanted.keys()].filter((hash) => !found.has(hash));
