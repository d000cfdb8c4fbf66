import type { AlertFrequency } from '@luyan/catalogue';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CatalogueFilter } from '../catalogue/catalogue-filter.js';
import { connectionOf } from '../core/connection.js';
import { AlertFrequencyEnum } from '../core/enums.js';
import { payloadOf } from '../core/problem.view.js';
import { Json } from '../core/scalars.js';

@ObjectType('SavedSearch', { description: '订阅检索' })
export class SavedSearchView {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => String, { nullable: true }) text!: string | null;
  @Field(() => Json, { description: 'A CatalogueFilter, without what it does not filter by.' }) filter!: unknown;
  @Field(() => AlertFrequencyEnum) frequency!: AlertFrequency;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the next alert is due.' }) dueAt!: Date | null;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
}
export const SavedSearchConnection = connectionOf<SavedSearchView>(() => SavedSearchView, 'SavedSearch');
export const SavedSearchPayload = payloadOf<SavedSearchView>(() => SavedSearchView, 'SavedSearch');

@InputType()
export class SaveSearchInput {
  @Field(() => ID, { nullable: true, description: 'The search to change; a new one when absent.' }) id?: string | null;
  @Field() name!: string;
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => CatalogueFilter, { nullable: true }) filter?: CatalogueFilter | null;
  @Field(() => AlertFrequencyEnum, { defaultValue: 'NONE' }) frequency!: AlertFrequency;
}

@ObjectType('UnansweredSearch', { description: '零结果检索: a text that found nothing, folded; whose, is not kept.' })
export class UnansweredSearchView {
  @Field(() => ID) id!: string;
  @Field() text!: string;
  @Field(() => Int) times!: number;
  @Field(() => GraphQLISODateTime) firstAt!: Date;
  @Field(() => GraphQLISODateTime) lastAt!: Date;
}
export const UnansweredSearchConnection = connectionOf<UnansweredSearchView>(
  () => UnansweredSearchView,
  'UnansweredSearch',
);
