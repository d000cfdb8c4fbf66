import type { CooperationMode, DisclosureTier, ListingKind, ListingState, PriceMode } from '@luyan/catalogue';
import type { Fen as FenAmount } from '@luyan/kernel';
import type { ListingRow } from '@luyan/persistence';
import { Field, GraphQLISODateTime, ID, Int, InterfaceType } from '@nestjs/graphql';
import { connectionOf } from '../core/connection.js';
import {
  CooperationModeEnum,
  DisclosureTierEnum,
  ListingKindEnum,
  ListingStateEnum,
  PriceModeEnum,
} from '../core/enums.js';
import { payloadOf } from '../core/problem.view.js';
import { Fen } from '../core/scalars.js';

/** The type of each kind, by name: the classes would make a cycle. */
const TYPE_NAMES: Readonly<Record<ListingKind, string>> = {
  ACHIEVEMENT: 'Achievement',
  PATENT: 'Patent',
  PRODUCT: 'Product',
  TEAM: 'Team',
  SCENARIO: 'Scenario',
  FINANCE: 'Finance',
  DEMAND: 'Demand',
};

@InterfaceType('Listing', {
  resolveType: ({ kind }: ListingRow) => TYPE_NAMES[kind],
  description: '条目: what every kind of listing shares.',
})
export abstract class ListingView {
  @Field(() => ID) id!: string;
  @Field(() => ListingKindEnum) kind!: ListingKind;
  @Field(() => ListingStateEnum) state!: ListingState;
  @Field() titleZh!: string;
  @Field(() => String, { nullable: true }) titleEn!: string | null;
  @Field(() => String, { nullable: true }) summaryZh!: string | null;
  @Field(() => String, { nullable: true }) summaryEn!: string | null;
  @Field(() => String, { nullable: true, description: 'GB/T 2260' }) regionCode!: string | null;
  @Field(() => [String]) keywords!: string[];
  @Field(() => [String], { description: '产业链' }) chains!: string[];
  @Field(() => [String], { description: 'GB/T 4754' }) industries!: string[];
  @Field(() => [String], { description: '战略性新兴产业' }) emerging!: string[];
  @Field(() => [String]) ipc!: string[];
  @Field(() => Int, { nullable: true, description: '技术成熟度 1–9' }) trl!: number | null;
  @Field(() => [CooperationModeEnum]) cooperationModes!: CooperationMode[];
  @Field(() => PriceModeEnum, { nullable: true }) priceMode!: PriceMode | null;
  @Field(() => Fen, { nullable: true }) priceFromFen!: FenAmount | null;
  @Field(() => Fen, { nullable: true }) priceToFen!: FenAmount | null;
  @Field(() => DisclosureTierEnum) disclosure!: DisclosureTier;
  @Field(() => Int, { description: '核验等级 0–3' }) verificationLevel!: number;
  @Field(() => Int, { description: '完整性 0–100' }) readiness!: number;
  @Field(() => GraphQLISODateTime, { nullable: true }) publishedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) lastConfirmedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) validUntil!: Date | null;
  @Field(() => Int) version!: number;
}

export const ListingConnection = connectionOf<ListingView>(() => ListingView as never, 'Listing');
export const ListingPayload = payloadOf<ListingView>(() => ListingView as never, 'Listing');
