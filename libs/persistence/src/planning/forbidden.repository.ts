import type { EntityManager } from 'typeorm';
import { SessionRequestRow } from '../roadshow/session.row.js';
import { ForbiddenPlacementRow } from './plan.row.js';

export class ForbiddenRepository {
  constructor(private readonly manager: EntityManager) {}

  findById(id: string): Promise<ForbiddenPlacementRow | null> {
    return this.manager.findOneBy(ForbiddenPlacementRow, { id });
  }

  /** Of requests that can be held within a span; in the order in which they were made. */
  within(from: Date, until: Date): Promise<ForbiddenPlacementRow[]> {
    return this.manager
      .createQueryBuilder(ForbiddenPlacementRow, 'forbidden')
      .innerJoin(SessionRequestRow, 'request', 'request.id = forbidden.requestId')
      .where('request.earliest < :until AND request.latest > :from', { from, until })
      .orderBy('forbidden.createdAt')
      .addOrderBy('forbidden.id')
      .getMany();
  }

  async insert(placement: Omit<ForbiddenPlacementRow, 'createdAt'>): Promise<void> {
    await this.manager.insert(ForbiddenPlacementRow, placement);
  }

  /** False when it is gone already. */
  async remove(id: string): Promise<boolean> {
    const { affected } = await this.manager.delete(ForbiddenPlacementRow, { id });
    return affected === 1;
  }
}
