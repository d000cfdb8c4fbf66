import type { PlanState } from '@luyan/roadshow';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { PlanPitchRow, PlanRow, PlanSessionRow } from './plan.row.js';

export class PlanRepository {
  constructor(private readonly manager: EntityManager) {}

  findById(id: string): Promise<PlanRow | null> {
    return this.manager.findOneBy(PlanRow, { id });
  }

  page(request: PageRequest): Promise<Page<PlanRow>> {
    return pageOf(
      this.manager.createQueryBuilder(PlanRow, 'plan'),
      { by: 'plan.createdAt', direction: 'DESC' },
      request,
    );
  }

  findReleased(year: number): Promise<PlanRow | null> {
    return this.manager.findOneBy(PlanRow, { year, state: 'RELEASED' });
  }

  sessionsOf(planId: string): Promise<PlanSessionRow[]> {
    return this.manager.find(PlanSessionRow, { where: { planId }, order: { startsAt: 'ASC', requestId: 'ASC' } });
  }

  pitchesOf(planId: string): Promise<PlanPitchRow[]> {
    return this.manager.find(PlanPitchRow, { where: { planId }, order: { requestId: 'ASC', position: 'ASC' } });
  }

  /** The next version number of a year; the unique index refuses the slower of two. */
  async nextVersion(year: number): Promise<number> {
    return ((await this.manager.maximum(PlanRow, 'version', { year })) ?? 0) + 1;
  }

  async insert(
    plan: Omit<PlanRow, 'createdAt' | 'releasedAt' | 'hard' | 'medium' | 'soft' | 'shares' | 'unplaced'>,
  ): Promise<void> {
    await this.manager.insert(PlanRow, plan);
  }

  /** Writes a solution once: false when the plan is no longer being solved. */
  async fill(
    id: string,
    patch: Partial<PlanRow>,
    sessions: readonly PlanSessionRow[],
    pitches: readonly PlanPitchRow[],
  ): Promise<boolean> {
    if (!(await this.move(id, 'SOLVING', 'DRAFT', patch))) return false;
    await insertMany(this.manager, PlanSessionRow, sessions);
    await insertMany(this.manager, PlanPitchRow, pitches);
    return true;
  }

  async move(id: string, from: PlanState, to: PlanState, patch: Partial<PlanRow> = {}): Promise<boolean> {
    const { affected } = await this.manager.update(PlanRow, { id, state: from }, { ...patch, state: to } as object);
    return affected === 1;
  }
}
