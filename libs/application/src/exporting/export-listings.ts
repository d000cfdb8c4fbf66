import { disclosedListingIds, ownerVisibleListingIds, visibleListingIds, type Actor } from '@luyan/access';
import { LISTING_KINDS, type ListingKind, type ListingState } from '@luyan/catalogue';
import { policyFacts } from '../catalogue/listing-facts.js';
import type { Runtime } from '../core/runtime.js';
import type { FileFormat } from '../importing/readers/table-file.js';
import { exportColumns, jsonCells, tableCells, type ExportedListing } from './listing-cells.js';
import { writeTable, writeText } from './table-writer.js';

export interface ExportInput {
  /** Default: all. */
  readonly kinds?: readonly ListingKind[] | undefined;
  /** Default: all that the actor may see. */
  readonly states?: readonly ListingState[] | undefined;
  readonly ownerOrgId?: string | undefined;
  readonly format: FileFormat;
  /** A path that ends in `.gz` is packed (CSV and JSON lines). */
  readonly path: string;
}

const PAGE = 1000;

/** Of a listing that the actor may know of but not read in full, the confidential text and particulars stay out. */
function shown(actor: Actor, items: readonly ExportedListing[]): ExportedListing[] {
  const facts = items.map(({ listing, detail }) => policyFacts(listing, detail));
  const visible = visibleListingIds(actor, facts);
  const disclosed = disclosedListingIds(actor, facts);
  const named = ownerVisibleListingIds(actor, facts);
  return items.flatMap(({ listing, detail }) => {
    if (!visible.has(listing.id)) return [];
    const isFull = disclosed.has(listing.id) && named.has(listing.id);
    return isFull
      ? [{ listing, detail }]
      : [{ listing: { ...listing, descriptionZh: null, descriptionEn: null }, detail: undefined }];
  });
}

/**
 * Writes listings to a file, page by page in order of id, with the column names that an import reads without a mapping; the
 * number written. Money is in yuan. Facts that are absent are empty cells, or absent keys in JSON lines.
 */
export async function exportListings(
  { reads }: Pick<Runtime, 'reads'>,
  actor: Actor,
  { kinds, states, ownerOrgId, format, path }: ExportInput,
  onProgress: (listings: number) => void = () => undefined,
): Promise<number> {
  let written = 0;
  async function* items(): AsyncGenerator<ExportedListing> {
    for (let after: string | null = null; ;) {
      const page: ExportedListing[] = await reads.listings.pageAfter(after, PAGE, {
        ...(kinds && { kinds }),
        ...(states && { states }),
      });
      for (const item of shown(actor, page)) {
        if (ownerOrgId !== undefined && item.listing.ownerOrgId !== ownerOrgId) continue;
        written++;
        yield item;
      }
      onProgress(written);
      if (page.length < PAGE) return;
      after = page.at(-1)?.listing.id ?? null;
    }
  }
  if (format === 'jsonl') {
    await writeText(path, jsonLines(items(), (kinds?.length ?? 0) !== 1));
    return written;
  }
  const columns = exportColumns(kinds ?? (Object.keys(LISTING_KINDS) as ListingKind[]));
  await writeTable(path, format, columns, tableRows(items(), columns));
  return written;
}

async function* jsonLines(items: AsyncIterable<ExportedListing>, withKind: boolean): AsyncGenerator<string> {
  for await (const item of items) {
    const { kind, ...cells } = jsonCells(item);
    yield `${JSON.stringify(withKind ? { kind, ...cells } : cells)}\n`;
  }
}

async function* tableRows(
  items: AsyncIterable<ExportedListing>,
  columns: readonly string[],
): AsyncGenerator<readonly string[]> {
  for await (const item of items) {
    const cells = tableCells(item);
    yield columns.map((column) => cells.get(column) ?? '');
  }
}
