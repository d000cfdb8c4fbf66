import type { PlanState } from '@luyan/roadshow';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { PlanEditRow, PlanPitchRow, PlanRow, PlanSessionRow, type PlanItems } from './plan.row.js';

export type NewPlan = Pick<PlanRow, 'id' | 'year' | 'version' | 'state' | 'seed' | 'createdBy'> &
  Partial<Pick<PlanRow, 'baseId' | 'causes'>>;

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

  findByIds(ids: readonly string[]): Promise<PlanRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.manager.findBy(PlanRow, { id: In([...ids]) });
  }

  sessionsOf(planId: string): Promise<PlanSessionRow[]> {
    return this.manager.find(PlanSessionRow, { where: { planId }, order: { startsAt: 'ASC', requestId: 'ASC' } });
  }

  pitchesOf(planId: string): Promise<PlanPitchRow[]> {
    return this.manager.find(PlanPitchRow, { where: { planId }, order: { requestId: 'ASC', position: 'ASC' } });
  }

  pitchesOfPlans(planIds: readonly string[]): Promise<PlanPitchRow[]> {
    return this.manager.find(PlanPitchRow, {
      where: { planId: In([...planIds]) },
      order: { requestId: 'ASC', position: 'ASC' },
    });
  }

  /** The next version number of a year; the unique index refuses the slower of two. */
  async nextVersion(year: number): Promise<number> {
    return ((await this.manager.maximum(PlanRow, 'version', { year })) ?? 0) + 1;
  }

  async insert(plan: NewPlan): Promise<void> {
    await this.manager.insert(PlanRow, plan as object);
  }

  /** Tells how far the solver is and reads what became of its plan meanwhile. */
  async tell(id: string, patch: Pick<PlanRow, 'progress' | 'hard' | 'medium' | 'soft'>): Promise<PlanRow | null> {
    await this.manager.update(PlanRow, { id, state: 'SOLVING' }, patch);
    return this.findById(id);
  }

  async askToStop(id: string): Promise<boolean> {
    const { affected } = await this.manager.update(PlanRow, { id, state: 'SOLVING' }, { stopping: true });
    return affected === 1;
  }

  /** Takes the next revision of a draft: false when it is no draft or somebody has changed it since `revision`. */
  async revise(id: string, revision: number, patch: Partial<PlanRow>): Promise<boolean> {
    const { affected } = await this.manager.update(PlanRow, { id, revision, state: 'DRAFT' }, {
      ...patch,
      revision: revision + 1,
    } as object);
    return affected === 1;
  }

  /** Puts rows in place of all that the plan has of these requests' sessions and these applications' pitches. */
  async replaceItems(planId: string, { requestIds, applicationIds, sessions, pitches }: PlanItems): Promise<void> {
    await this.manager.delete(PlanPitchRow, { planId, applicationId: In([...applicationIds]) });
    await this.manager.delete(PlanSessionRow, { planId, requestId: In([...requestIds]) });
    await insertMany(this.manager, PlanSessionRow, sessions);
    await insertMany(this.manager, PlanPitchRow, pitches);
  }

  async pinSession(planId: string, requestId: string, pinned: boolean): Promise<boolean> {
    const { affected } = await this.manager.update(PlanSessionRow, { planId, requestId }, { pinned });
    return affected === 1;
  }

  async pinPitch(planId: string, applicationId: string, pinned: boolean): Promise<boolean> {
    const { affected } = await this.manager.update(PlanPitchRow, { planId, applicationId }, { pinned });
    return affected === 1;
  }

  /** What was done by hand, newest first. */
  editsOf(planId: string, limit: number): Promise<PlanEditRow[]> {
    return this.manager.find(PlanEditRow, { where: { planId }, order: { revision: 'DESC' }, take: limit });
  }

  findLastEdit(planId: string): Promise<PlanEditRow | null> {
    return this.manager.findOne(PlanEditRow, {
      where: { planId, kind: Not(In(['UNDO', 'PIN', 'UNPIN'])), undoneAt: IsNull() },
      order: { revision: 'DESC' },
    });
  }

  async recordEdit(edit: Omit<PlanEditRow, 'at' | 'undoneAt'>): Promise<void> {
    await this.manager.insert(PlanEditRow, edit as object);
  }

  async markUndone(editId: string, at: Date): Promise<void> {
    await this.manager.update(PlanEditRow, { id: editId }, { undoneAt: at });
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

  /** False when it is no draft, or no longer this revision. */
  async release(id: string, revision: number, releasedAt: Date): Promise<boolean> {
    const { affected } = await this.manager.update(
      PlanRow,
      { id, revision, state: 'DRAFT' },
      { state: 'RELEASED', releasedAt },
    );
    return affected === 1;
  }

  async move(id: string, from: PlanState, to: PlanState, patch: Partial<PlanRow> = {}): Promise<boolean> {
    const { affected } = await this.manager.update(PlanRow, { id, state: from }, { ...patch, state: to } as object);
    return affected === 1;
  }
}
