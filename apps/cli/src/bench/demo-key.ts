import { parseArgs } from 'node:util';
import { demandFacts, SUPPLY_KINDS, supplyFacts, type ListingWithDetail } from '@luyan/application';
import {
  type DemandFacts,
  EXPOSURE_RULES,
  fairList,
  inForce,
  type Listed,
  MatchEngine,
  passesGates,
  type SupplyFacts,
} from '@luyan/matching';
import { generateDemo, type DemoListing } from '@luyan/seeds';
import { readWhole } from './bench-io.js';

export interface KeyFigures {
  readonly demands: number;
  /** True answers that no gate closes. */
  readonly answers: number;
  readonly recall20: number;
  /** The same of the lists as they are shown: repeats once, in fair order. */
  readonly shown20: number;
  /** Share of the demands whose first match is a true answer. */
  readonly first: number;
}

interface KeyOptions {
  readonly seed: number;
  readonly now: Date;
  readonly listings?: number;
}

const DEPTH = 20;
const CANDIDATES = 40;
/** A supply as the rules of fair exposure see it. */
type Shown = Omit<Listed, 'score'>;

/** The facts that matching reads of a listing, without the database between. */
const asStored = ({ detail, ...listing }: DemoListing): ListingWithDetail =>
  ({
    listing: { ...listing, validUntil: listing.validUntil ? new Date(`${listing.validUntil}T00:00:00+08:00`) : null },
    detail,
  }) as unknown as ListingWithDetail;

function figuresOf(
  engine: MatchEngine,
  asked: readonly { readonly demand: DemandFacts; readonly open: ReadonlySet<string> }[],
  supplies: ReadonlyMap<string, Shown>,
  now: number,
): KeyFigures {
  let [answers, found, shown, first] = [0, 0, 0, 0];
  const rule = inForce(EXPOSURE_RULES, now);
  for (const { demand, open } of asked) {
    const ranked = engine.match(demand, { now, limit: CANDIDATES });
    const ids = ranked.slice(0, DEPTH).map(({ supplyId }) => supplyId);
    const list = ranked.flatMap(({ supplyId, score }) => {
      const supply = supplies.get(supplyId);
      return supply ? [{ ...supply, score }] : [];
    });
    shown += fairList(list, rule)
      .slice(0, DEPTH)
      .filter(({ id }) => open.has(id)).length;
    answers += open.size;
    found += ids.filter((id) => open.has(id)).length;
    if (ids[0] !== undefined && open.has(ids[0])) first++;
  }
  return {
    demands: asked.length,
    answers,
    recall20: found / answers,
    shown20: shown / answers,
    first: first / asked.length,
  };
}

/** How much of the demo's hidden key matching finds: what share of the true answers is among the best twenty. */
export function measureDemoKey(options: KeyOptions): KeyFigures {
  const demo = generateDemo(options);
  const now = options.now.getTime();
  const listings = new Map(demo.listings.map((listing) => [listing.id, listing]));
  const supplies = new Map<string, SupplyFacts>();
  for (const listing of demo.listings)
    if (SUPPLY_KINDS.includes(listing.kind)) supplies.set(listing.id, supplyFacts(asStored(listing)));
  const asked = demo.answers.flatMap(({ demandKey, supplyKeys }) => {
    const listing = listings.get(demandKey);
    if (!listing) return [];
    const demand = demandFacts(asStored(listing));
    const open = supplyKeys.filter((key) => {
      const supply = supplies.get(key);
      return supply !== undefined && passesGates(demand, supply, now);
    });
    return [{ demand, open: new Set(open) }];
  });
  const shown = new Map(
    demo.listings.map(({ id, ownerOrgId, titleZh: title, summaryZh }) => [
      id,
      { id, ownerOrgId, title, summary: summaryZh },
    ]),
  );
  return figuresOf(MatchEngine.build(supplies.values()), asked, shown, now);
}

/** `luyan bench demo-key [--seed 1] [--listings 10000]`: one `name value unit` a line. */
export function benchDemoKey(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { seed: { type: 'string', default: '1' }, listings: { type: 'string', default: '10000' } },
    strict: true,
  });
  const figures = measureDemoKey({
    seed: readWhole('seed', values.seed, null),
    now: new Date(),
    listings: readWhole('listings', values.listings, null),
  });
  console.log(`demands ${figures.demands} count`);
  console.log(`answers ${figures.answers} count`);
  console.log(`recall@20 ${figures.recall20.toFixed(4)} ratio`);
  console.log(`shown@20 ${figures.shown20.toFixed(4)} ratio`);
  console.log(`first ${figures.first.toFixed(4)} ratio`);
  return Promise.resolve();
}
