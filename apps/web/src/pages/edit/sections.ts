import { FIELDS, type CommonDraft, type FieldSpec, type ListingKind } from '@luyan/catalogue';

const SECTIONS = ['basics', 'particulars', 'description', 'classes', 'terms', 'english'] as const;
type SectionName = (typeof SECTIONS)[number];

const HOME: Readonly<Record<keyof CommonDraft, SectionName>> = {
  titleZh: 'basics',
  summaryZh: 'basics',
  keywords: 'basics',
  regionCode: 'basics',
  chains: 'basics',
  trl: 'basics',
  descriptionZh: 'description',
  industries: 'classes',
  emerging: 'classes',
  ipc: 'classes',
  cooperationModes: 'terms',
  priceMode: 'terms',
  priceFromFen: 'terms',
  priceToFen: 'terms',
  disclosure: 'terms',
  titleEn: 'english',
  summaryEn: 'english',
  descriptionEn: 'english',
};
const ORDER = Object.keys(HOME);
const homeOf = (spec: FieldSpec): SectionName =>
  spec.part === 'detail' ? 'particulars' : HOME[spec.key as keyof CommonDraft];

export interface Section {
  readonly name: SectionName;
  readonly fields: readonly FieldSpec[];
}

/** The fields of a kind as a person fills them in: what it is, its particulars, then how it is filed and offered. */
export function sectionsOf(kind: ListingKind): readonly Section[] {
  const fields = FIELDS[kind].toSorted((a, b) => ORDER.indexOf(a.key) - ORDER.indexOf(b.key));
  return SECTIONS.map((name) => ({ name, fields: fields.filter((spec) => homeOf(spec) === name) }));
}
