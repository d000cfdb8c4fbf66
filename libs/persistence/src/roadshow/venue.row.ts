import type { Fen } from '@luyan/kernel';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  Codes,
  CreatedAt,
  Flag,
  Instant,
  Key,
  Money,
  OptionalText,
  OptionalWhole,
  Rows,
  Text,
  Uuid,
  Whole,
} from '../core/columns.js';
import { OrganisationRow } from '../organisation/organisation.row.js';

/** Bookable hours of one weekday (1 Monday … 7 Sunday), in minutes after local midnight, half-open. */
export interface OpeningHours {
  readonly weekday: number;
  readonly fromMin: number;
  readonly untilMin: number;
}

/** 场地: a room of a host, or an online room. */
@Entity('venue')
@Check('venue_capacity_sign', 'capacity > 0')
@Check('venue_online_capacity_sign', 'online_capacity > 0')
@Check('venue_buffers_sign', 'setup_min >= 0 AND teardown_min >= 0')
export class VenueRow {
  @Key() id!: string;
  @Index('venue_operator')
  @ForeignKey(() => OrganisationRow)
  @Uuid()
  operatorOrgId!: string;
  @Text() nameZh!: string;
  @OptionalText() nameEn!: string | null;
  @Text() regionCode!: string;
  @Text() address!: string;
  @Column('double precision', { nullable: true }) latitude!: number | null;
  @Column('double precision', { nullable: true }) longitude!: number | null;
  @Whole() capacity!: number;
  @Codes() equipment!: string[];
  @Whole({ default: 30 }) setupMin!: number;
  @Whole({ default: 30 }) teardownMin!: number;
  @Rows() hours!: OpeningHours[];
  @Money() priceHalfDayFen!: Fen | null;
  @OptionalWhole() maxAdvanceDays!: number | null;
  @Flag() online!: boolean;
  /** How many can follow its stream, or be in a virtual room; no limit when it is not said. */
  @OptionalWhole() onlineCapacity!: number | null;
  /** 分隔厅: the hall that it is split from; the whole and its parts exclude each other. */
  @ForeignKey(() => VenueRow) @Uuid({ nullable: true }) partOf!: string | null;
  @CreatedAt() createdAt!: Date;
}

type Unsaid = 'onlineCapacity' | 'partOf';
export type NewVenue = Omit<VenueRow, 'createdAt' | Unsaid> & Partial<Pick<VenueRow, Unsaid>>;

/** 闭馆: a span in which a venue cannot be booked. */
@Entity('venue_closure')
@Check('venue_closure_order', 'starts_at < ends_at')
export class VenueClosureRow {
  @Key() id!: string;
  @Index('venue_closure_of')
  @ForeignKey(() => VenueRow, { onDelete: 'CASCADE' })
  @Uuid()
  venueId!: string;
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
  @OptionalText() reason!: string | null;
}
