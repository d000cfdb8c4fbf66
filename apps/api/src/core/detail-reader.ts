import { Recent } from '@luyan/kernel';
import type { DetailRow, ListingRow, Repositories } from '@luyan/persistence';

/** Particulars that were read lately, for all requests: some 3 kB each. */
const RECENT = 5_000;

const keyOf = ({ id, version }: ListingRow): string => `${id} ${version}`;

/** Reads particulars (详情), one statement a kind. They never change without their listing's version, so what was read at it is not read again. */
export class DetailReader {
  private readonly recent = new Recent<DetailRow>(RECENT);

  constructor(private readonly listings: Repositories['listings']) {}

  /** In the order of `rows`. */
  async read(rows: readonly ListingRow[]): Promise<readonly (DetailRow | undefined)[]> {
    const found = new Map(rows.map((row) => [row.id, this.recent.get(keyOf(row))]));
    const missing = rows.filter(({ id }) => !found.get(id));
    for (const { listing, detail } of await this.listings.withDetails(missing)) {
      found.set(listing.id, detail);
      if (detail) this.recent.set(keyOf(listing), Object.freeze(detail), 1);
    }
    return rows.map(({ id }) => found.get(id));
  }
}
