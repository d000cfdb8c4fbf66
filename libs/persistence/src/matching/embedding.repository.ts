import { In, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { EmbeddingRow } from './weights.row.js';

/** Vectors of texts by model and content. */
export class EmbeddingRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(model: string, hashes: readonly string[]): Promise<EmbeddingRow[]> {
    return hashes.length === 0 ? [] : this.manager.findBy(EmbeddingRow, { model, hash: In([...hashes]) });
  }

  async insertMany(rows: readonly Omit<EmbeddingRow, 'createdAt'>[]): Promise<void> {
    await insertMany(this.manager, EmbeddingRow, rows, { onConflict: '(model, hash) DO NOTHING' });
  }
}
