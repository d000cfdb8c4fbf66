import type { ListingDetails } from '../listing-draft.js';
import type { ListingKind } from '../vocabulary.js';
import { commonFields } from './common.fields.js';
import { demandFields, financeFields, scenarioFields } from './demand.fields.js';
import type { FieldBody, FieldSpec, FieldsOf } from './field-spec.js';
import { achievementFields, patentFields, productFields, teamFields } from './supply.fields.js';

/** Common facts that one kind needs for publication and another does not. */
const REQUIRED: Readonly<Record<ListingKind, readonly (keyof typeof commonFields)[]>> = {
  ACHIEVEMENT: ['trl', 'cooperationModes', 'priceMode'],
  PATENT: ['ipc', 'cooperationModes', 'priceMode'],
  PRODUCT: ['cooperationModes'],
  TEAM: ['cooperationModes'],
  SCENARIO: [],
  FINANCE: [],
  DEMAND: [],
};
/** Common facts that a kind may leave out although most need them. */
const OPTIONAL: Readonly<Record<ListingKind, readonly (keyof typeof commonFields)[]>> = {
  ACHIEVEMENT: [],
  PATENT: ['industries', 'keywords', 'descriptionZh'],
  PRODUCT: [],
  TEAM: ['industries', 'keywords'],
  SCENARIO: ['keywords'],
  FINANCE: ['industries', 'keywords', 'descriptionZh'],
  DEMAND: [],
};

function commonOf(kind: ListingKind): readonly FieldSpec[] {
  return Object.entries<FieldBody>(commonFields).map(([key, { required, ...body }]) => {
    const listed = (keys: readonly string[]) => keys.includes(key);
    const level = listed(REQUIRED[kind]) ? 'submit' : listed(OPTIONAL[kind]) ? undefined : required;
    return { key, part: 'common', ...body, ...(level && { required: level }) };
  });
}
const fieldsOf = <K extends ListingKind>(kind: K, detail: FieldsOf<ListingDetails[K]>): readonly FieldSpec[] => [
  ...commonOf(kind),
  ...Object.entries<FieldBody>(detail).map(([key, body]): FieldSpec => ({ key, part: 'detail', ...body })),
];

/** Every field of every kind, common facts first, in the order of a form. */
export const FIELDS: Readonly<Record<ListingKind, readonly FieldSpec[]>> = {
  ACHIEVEMENT: fieldsOf('ACHIEVEMENT', achievementFields),
  PATENT: fieldsOf('PATENT', patentFields),
  PRODUCT: fieldsOf('PRODUCT', productFields),
  TEAM: fieldsOf('TEAM', teamFields),
  SCENARIO: fieldsOf('SCENARIO', scenarioFields),
  FINANCE: fieldsOf('FINANCE', financeFields),
  DEMAND: fieldsOf('DEMAND', demandFields),
};

/** The path of a field in a `ListingDraft`: `titleZh`, `detail.advantages`. */
export const pathOf = (spec: FieldSpec): string => (spec.part === 'detail' ? `detail.${spec.key}` : spec.key);
