import type { PublicListing } from '@luyan/application';
import { LISTING_KINDS, type ListingKind } from '@luyan/catalogue';
import { LOCALES } from '@luyan/contracts';
import type { ListingRow } from '@luyan/persistence';
import { el, type MarkupElement } from '../web/markup.js';
import { addressOf } from '../web/page.js';
import { SITE } from '../web/words.js';
import { stamp } from './oai-request.js';

export const OAI_DC = 'http://www.openarchives.org/OAI/2.0/oai_dc/';

/** Sets are flat: by kind and by industry chain. */
export const kindSet = (kind: ListingKind): string => `kind-${kind}`;
export const chainSet = (code: string): string => `chain-${code}`;

export interface Naming {
  readonly base: string;
  /** The domain in identifiers `oai:<domain>:<id>`. */
  readonly domain: string;
}
export const identifierOf = ({ domain }: Naming, id: string): string => `oai:${domain}:${id}`;

export const headerElement = (
  naming: Naming,
  row: Pick<ListingRow, 'id' | 'updatedAt' | 'kind' | 'chains'>,
  isDeleted: boolean,
): MarkupElement =>
  el(
    'header',
    isDeleted ? { status: 'deleted' } : {},
    el('identifier', {}, identifierOf(naming, row.id)),
    el('datestamp', {}, stamp(row.updatedAt)),
    el('setSpec', {}, kindSet(row.kind)),
    ...row.chains.map((code) => el('setSpec', {}, chainSet(code))),
  );

const bilingual = (name: string, zh: string | null, en: string | null): readonly MarkupElement[] => [
  ...(zh ? [el(name, { 'xml:lang': LOCALES.zh.tag }, zh)] : []),
  ...(en && en !== zh ? [el(name, { 'xml:lang': LOCALES.en.tag }, en)] : []),
];

/** Unqualified Dublin Core (oai_dc) of what anybody may read of a listing. */
export const dublinCore = ({ base }: Naming, listing: PublicListing): MarkupElement =>
  el(
    'oai_dc:dc',
    {
      'xmlns:oai_dc': OAI_DC,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd`,
    },
    ...bilingual('dc:title', listing.titleZh, listing.titleEn),
    ...bilingual('dc:creator', listing.owner?.nameZh ?? null, listing.owner?.nameEn ?? null),
    ...listing.keywords.map((keyword) => el('dc:subject', {}, keyword)),
    ...bilingual('dc:description', listing.summaryZh, listing.summaryEn),
    ...bilingual('dc:description', listing.descriptionZh, listing.descriptionEn),
    ...bilingual('dc:publisher', SITE.zh, SITE.en),
    listing.publishedAt && el('dc:date', {}, listing.publishedAt.toISOString().slice(0, 10)),
    ...bilingual('dc:type', LISTING_KINDS[listing.kind].zh, LISTING_KINDS[listing.kind].en),
    el('dc:identifier', {}, addressOf(base, `/listings/${listing.id}`, null)),
    ...listing.identifiers.map((number) => el('dc:identifier', {}, number)),
    el('dc:language', {}, 'zh'),
    listing.titleEn !== null && el('dc:language', {}, 'en'),
    listing.regionCode !== null && el('dc:coverage', {}, `GB/T 2260 ${listing.regionCode}`),
  );
