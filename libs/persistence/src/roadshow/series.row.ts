import { codesOf } from '@luyan/catalogue';
import { SESSION_MODES, SESSION_TYPES, type SessionMode, type SessionType } from '@luyan/roadshow';
import type { HolidayPolicy, SeriesRule } from '@luyan/scheduling';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  Codes,
  CreatedAt,
  Json,
  Key,
  OneOf,
  OptionalText,
  OptionalWhole,
  Text,
  Uuid,
  Uuids,
  Whole,
} from '../core/columns.js';
import { OrganisationRow } from '../organisation/organisation.row.js';
import { VenueRow } from './venue.row.js';

/** 系列场次: a rule and the request that each of its dates makes. */
@Entity('session_series')
@OneOf('session_series_mode_known', 'mode', codesOf(SESSION_MODES))
@OneOf('session_series_type_known', 'type', codesOf(SESSION_TYPES))
@OneOf('session_series_holiday_known', 'on_holiday', ['LATER', 'EARLIER', 'DROP'])
@Check('session_series_span', 'starts_on <= ends_on')
@Check('session_series_pitches', 'min_pitches >= 1 AND min_pitches <= max_pitches')
export class SessionSeriesRow {
  @Key() id!: string;
  /** Rises with every change: of two editors who saw the same one, the second is refused. */
  @Whole({ default: 1 }) revision!: number;
  @Index('session_series_host')
  @ForeignKey(() => OrganisationRow)
  @Uuid()
  hostOrgId!: string;
  @Text() titleZh!: string;
  @OptionalText() titleEn!: string | null;
  @Text() type!: SessionType;
  @Codes() chains!: string[];
  @OptionalText() regionCode!: string | null;
  @ForeignKey(() => VenueRow) @Uuid({ nullable: true }) venueId!: string | null;
  @Text() mode!: SessionMode;
  @Whole() durationMin!: number;
  @Whole() capacity!: number;
  @OptionalWhole() onlineCapacity!: number | null;
  @Codes() equipment!: string[];
  @Whole() minPitches!: number;
  @Whole() maxPitches!: number;
  @Uuids() jurorIds!: string[];
  @Uuids() investorIds!: string[];
  @Json() rule!: SeriesRule;
  @Column('date') startsOn!: string;
  @Column('date') endsOn!: string;
  @Text() onHoliday!: HolidayPolicy;
  @OptionalWhole() startMin!: number | null;
  @Whole({ default: 0 }) toleranceDays!: number;
  @Whole({ default: 1 }) firstNumber!: number;
  @Uuid({ nullable: true }) createdBy!: string | null;
  @CreatedAt() createdAt!: Date;
}
