import type { CooperationMode, ListingKind, PriceMode } from '@luyan/catalogue';
import type { SearchFilter } from '@luyan/search';
import { Field, InputType, Int } from '@nestjs/graphql';
import { CooperationModeEnum, ListingKindEnum, PriceModeEnum } from '../core/enums.js';
import { ApiError } from '../core/errors.js';

const optional = { nullable: true } as const;

@InputType({
  description: 'Values of one list are alternatives; lists are joined by AND. An absent list does not filter.',
})
export class CatalogueFilter {
  @Field(() => [ListingKindEnum], optional) kinds?: ListingKind[] | null;
  @Field(() => [String], { nullable: true, description: 'A province or city code covers what lies in it.' }) regions?:
    string[] | null;
  @Field(() => [String], optional) chains?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'A section or division covers what belongs to it.' })
  industries?: string[] | null;
  @Field(() => [String], optional) emerging?: string[] | null;
  @Field(() => [CooperationModeEnum], optional) cooperationModes?: CooperationMode[] | null;
  @Field(() => [PriceModeEnum], optional) priceModes?: PriceMode[] | null;
  @Field(() => Int, optional) trlFrom?: number | null;
  @Field(() => Int, optional) trlTo?: number | null;
  @Field(() => Int, optional) verifiedFrom?: number | null;
  @Field(() => String, optional) ownerOrgId?: string | null;
}

/** Values of one filter. */
const MOST_VALUES = 200;

/** Drops what was not given: the port tells absent from empty. */
export function given(filter: CatalogueFilter | null | undefined): SearchFilter {
  const values = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const long = values.find(([, value]) => Array.isArray(value) && value.length > MOST_VALUES);
  if (long) throw new ApiError(`The filter "${long[0]}" takes at most ${MOST_VALUES} values.`, 'BAD_REQUEST');
  return Object.fromEntries(values);
}
