import { LISTING_KINDS, type ListingKind } from '@luyan/catalogue';
import { normalise } from '@luyan/matching';
import { stemOf } from './terms.js';

/** What else the kinds of listings are called; their labels are known. */
const ALSO: Readonly<Partial<Record<ListingKind, readonly string[]>>> = {
  ACHIEVEMENT: ['技术成果', '科技成果'],
  PATENT: ['发明专利'],
  TEAM: ['课题组', '研发团队'],
  SCENARIO: ['应用场景'],
  FINANCE: ['金融', 'finance'],
  DEMAND: ['技术需求', '难题'],
};

const byName = new Map<string, ListingKind[]>();
for (const kind of Object.keys(LISTING_KINDS) as ListingKind[]) {
  const { zh, en } = LISTING_KINDS[kind];
  for (const name of [zh, en, ...(ALSO[kind] ?? [])].map(normalise))
    byName.set(stemOf(name), [...(byName.get(stemOf(name)) ?? []), kind]);
}

/** The kinds of listings (类别) that a folded word names: `专利`, `patents`. */
export const kindsCalled = (word: string): readonly ListingKind[] => byName.get(stemOf(word)) ?? [];
