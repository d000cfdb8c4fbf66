import { LISTING_KINDS, type ListingKind } from '@luyan/catalogue';
import { DAY } from '@luyan/kernel';
import { sample } from './kit.js';
import type { Chain } from './vocabulary.js';
import type { DemoList, DemoListing } from './types.js';
import type { World } from './world.js';

const KIND_NAMES: Readonly<Partial<Record<ListingKind, readonly [string, string, string]>>> = {
  ACHIEVEMENT: ['重大科技成果清单', 'Major achievements', 'CG'],
  DEMAND: ['企业技术需求清单', 'Technology demands', 'XQ'],
  SCENARIO: ['应用场景机会清单', 'Open scenarios', 'CJ'],
  FINANCE: ['科技金融产品清单', 'Finance products', 'JR'],
};
const SIZE = 60;

/** 清单: one of the year for each of four kinds, and the demands of every chain. Published listings alone. */
export function makeLists(
  world: World,
  listings: readonly DemoListing[],
  chains: readonly Chain[],
  year: number,
): DemoList[] {
  const { kit, actors } = world;
  const owners = actors.filter((actor) => actor.organisation.type === 'GOVERNMENT');
  const published = listings.filter((one) => one.state === 'PUBLISHED');
  let n = 0;
  const list = (kind: ListingKind, chain: Chain | null): DemoList[] => {
    const [zh, en, letters] = KIND_NAMES[kind] ?? [LISTING_KINDS[kind].zh, LISTING_KINDS[kind].en, 'QD'];
    const items = published.filter((one) => one.kind === kind && (!chain || one.chains.includes(chain.code)));
    if (items.length === 0) return [];
    n++;
    return [
      {
        id: kit.id('list', n),
        code: `${letters}-${year}-${String(n).padStart(3, '0')}`,
        kind,
        titleZh: `${year}年${chain ? `${chain.zh}产业链` : ''}${zh}`,
        titleEn: `${en}${chain ? ` in ${chain.en.toLowerCase()}` : ''}, ${year}`,
        ownerOrgId: kit.rng.pick(owners).organisation.id,
        year,
        publishedAt: new Date(kit.now - (1 + kit.rng.int(60)) * DAY),
        listingIds: sample(kit.rng, items, SIZE).map((one) => one.id),
      },
    ];
  };
  const yearly = (Object.keys(KIND_NAMES) as ListingKind[]).flatMap((kind) => list(kind, null));
  return [...yearly, ...chains.flatMap((chain) => list('DEMAND', chain))];
}
