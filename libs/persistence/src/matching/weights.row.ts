import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt, Json, Key, Text, Whole } from '../core/columns.js';

export interface LearningFiguresStored {
  readonly ndcgAt10: number;
  readonly auc: number;
}

/** 排序权重: learnt weights of the parts of a score, in force from a day on until the next. Rows are added, never changed. */
@Entity('ranking_weights')
@Index('ranking_weights_once', ['effectiveFrom'], { unique: true })
@Check('ranking_weights_counted', 'judgements > 0 AND demands > 0')
export class RankingWeightsRow {
  @Key() id!: string;
  @Column('date') effectiveFrom!: string;
  @Text() source!: string;
  @Column('jsonb') weights!: Record<string, number>;
  @Whole() judgements!: number;
  @Whole() demands!: number;
  /** Cross-validated: the weights before, and these. */
  @Json() before!: LearningFiguresStored | null;
  @Json() after!: LearningFiguresStored | null;
  @CreatedAt() learntAt!: Date;
}

/** 向量缓存: the vector of a text by the model that made it and the text's SHA-256. */
@Entity('embedding')
export class EmbeddingRow {
  @PrimaryColumn('text') model!: string;
  @PrimaryColumn('text') hash!: string;
  @Column('real', { array: true }) vector!: number[];
  @CreatedAt() createdAt!: Date;
}
