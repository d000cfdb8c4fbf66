import { codesOf, DECLINE_REASONS, MATCH_STATES, type DeclineReason, type MatchState } from '@luyan/catalogue';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  CreatedAt,
  Json,
  Key,
  OneOf,
  OptionalInstant,
  OptionalText,
  Rows,
  Text,
  Uuid,
  Whole,
} from '../core/columns.js';
import { ListingRow } from '../catalogue/listing.row.js';

/** 匹配批次: all demands, or some, matched in shards. */
@Entity('match_run')
export class MatchRunRow {
  @Key() id!: string;
  @Text({ default: 'RUNNING' }) state!: 'RUNNING' | 'FINISHED' | 'FAILED';
  @Whole() shards!: number;
  @Whole({ default: 0 }) demands!: number;
  @Whole({ default: 0 }) matches!: number;
  @Uuid({ nullable: true }) requestedBy!: string | null;
  @CreatedAt() startedAt!: Date;
  @OptionalInstant() finishedAt!: Date | null;
}

/** One shard of a run, written by whichever worker finished it first. */
@Entity('match_run_shard')
@Index('match_run_shard_once', ['runId', 'shard'], { unique: true })
export class MatchRunShardRow {
  @Key() id!: string;
  @ForeignKey(() => MatchRunRow, { onDelete: 'CASCADE' }) @Uuid() runId!: string;
  @Whole() shard!: number;
  @Whole() demands!: number;
  @Whole() matches!: number;
  @CreatedAt() finishedAt!: Date;
}

/** 匹配: one supply that answers one demand, and why. */
@Entity('match')
@OneOf('match_state_known', 'state', codesOf(MATCH_STATES))
@OneOf('match_decline_known', 'decline_reason', codesOf(DECLINE_REASONS))
@Check('match_score_range', 'score BETWEEN 0 AND 1')
@Check('match_not_itself', 'demand_id <> supply_id')
@Check('match_decline_reasoned', "(state = 'DECLINED') = (decline_reason IS NOT NULL)")
@Index('match_pair_once', ['demandId', 'supplyId'], { unique: true })
@Index('match_of_demand', ['demandId', 'place', 'id'])
@Index('match_of_supply', ['supplyId', 'score', 'id'])
@Index('match_answered', ['answeredAt'], { where: "state = 'INTERESTED'" })
@Check('match_broker_named', "origin <> 'BROKER' OR (broker_id IS NOT NULL AND note IS NOT NULL)")
export class MatchRow {
  @Key() id!: string;
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' }) @Uuid() demandId!: string;
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' }) @Uuid() supplyId!: string;
  @Column('double precision') score!: number;
  /** Where it stands in its demand's list, from 1; 0 until the list is settled. */
  @Whole({ default: 0 }) place!: number;
  /** The score's parts; they sum to it. */
  @Json() parts!: Record<string, number> | null;
  /** The terms that counted most, with their share of the text part. */
  @Rows() terms!: { term: string; share: number }[];
  @Text({ default: 'SUGGESTED' }) state!: MatchState;
  @OptionalText() declineReason!: DeclineReason | null;
  /** ENGINE, or BROKER for a hand-picked addition. */
  @Text({ default: 'ENGINE' }) origin!: 'ENGINE' | 'BROKER';
  /** Who picked it: a person, so that the attribution outlives their account. */
  @Uuid({ nullable: true }) brokerId!: string | null;
  /** The broker's reason, for both sides. */
  @OptionalText() note!: string | null;
  @CreatedAt() suggestedAt!: Date;
  @OptionalInstant() answeredAt!: Date | null;
  /** The account that gave the last answer, and the side for which it did; no side for a broker. */
  @Uuid({ nullable: true }) answeredBy!: string | null;
  @Uuid({ nullable: true }) answeredForOrgId!: string | null;
}
