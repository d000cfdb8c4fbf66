import type { DeclineReason, MatchState } from '@luyan/catalogue';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { RankingWeightsRow } from './weights.row.js';

export interface FeedbackRow {
  readonly demandId: string;
  readonly supplyId: string;
  readonly state: MatchState;
  readonly declineReason: DeclineReason | null;
}

/** What became of matches, and the weights learnt from it. */
export class LearningRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Matches that somebody judged. */
  feedback(): Promise<FeedbackRow[]> {
    return this.manager.query(
      `SELECT demand_id AS "demandId", supply_id AS "supplyId", state, decline_reason AS "declineReason" FROM match
       WHERE state IN ('INTERESTED', 'INTRODUCED', 'IN_DEAL', 'DECLINED') ORDER BY demand_id, supply_id`,
    );
  }

  /** The weights in force on a day (YYYY-MM-DD); null when none were learnt by then. */
  weightsOn(day: string): Promise<RankingWeightsRow | null> {
    return this.manager.findOne(RankingWeightsRow, {
      where: { effectiveFrom: LessThanOrEqual(day) },
      order: { effectiveFrom: 'DESC' },
    });
  }

  /** Newest first. */
  pageOfWeights(request: PageRequest): Promise<Page<RankingWeightsRow>> {
    const query = this.manager.createQueryBuilder(RankingWeightsRow, 'weights');
    return pageOf(query, { by: 'weights.effectiveFrom', direction: 'DESC' }, request);
  }

  /** False when there are weights from that day on already. */
  async insertWeights(weights: Omit<RankingWeightsRow, 'learntAt'>): Promise<boolean> {
    const written = await insertMany(this.manager, RankingWeightsRow, [weights], {
      onConflict: '(effective_from) DO NOTHING',
    });
    return written.length > 0;
  }
}
