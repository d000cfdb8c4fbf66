import { CatalogueIndex } from '../engine/catalogue-index.js';
import { DemandIndex, type StandingDemand } from '../engine/demand-index.js';
import { MatchEngine } from '../engine/match-engine.js';
import { supplyVector, TEXT_SETTINGS, type TextSettings } from '../engine/text-model.js';
import type { SupplyConditions } from '../facts.js';
import { IndexLoader, indexSections } from './index-sections.js';
import { fromBytes, toBytes } from './json-bytes.js';
import { checkOf, type Section, SnapshotRefused } from './section-stream.js';

const TAG = { about: 32, supplies: 33, demands: 34, extra: 35 } as const;
const SUPPLIES_IN_SECTION = 2_048;
const DEMANDS_IN_SECTION = 256;
/** Of what the sections mean. */
const VERSION = 1;
/** A text with something of everything that analysis knows: where it is read otherwise than it was, kept vectors are of no use. */
const PROBE = {
  title: '電池隔膜的耐高温涂层 Lithium-ion batteries’ coatings',
  keywords: ['18650', 'H01M 10/0525', 'ZL201910000000.0'],
  body: 'テスト ２５℃ 1.80 g/cm³ ≥67 % GB/T-2423 running and ran 安装简单 对于',
};

interface About {
  readonly version: number;
  readonly analysis: number;
  readonly settings: TextSettings;
}

const analysisOf = (settings: TextSettings): number => checkOf(toBytes([...supplyVector(PROBE, settings)]));

function* parts<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/**
 * An engine, standing demands and what else the caller wants to keep (plain data) in sections: as they are at the moment of the call, whatever happens to
 * them while the sections are taken.
 */
export function engineSections(
  engine: MatchEngine,
  demands?: DemandIndex,
  extra: readonly unknown[] = [],
): Iterable<Section> {
  const { settings } = engine.texts;
  const index = indexSections(engine.texts.sparse);
  const supplies = engine.entries();
  const standing = demands
    ? Array.from(demands.entries(), ({ demand, frequencies }): StandingDemand => ({ demand, frequencies }))
    : [];
  function* sections(): Generator<Section> {
    const about: About = { version: VERSION, analysis: analysisOf(settings), settings };
    yield { tag: TAG.about, bytes: toBytes(about) };
    yield* index;
    for (const part of parts(supplies, SUPPLIES_IN_SECTION)) yield { tag: TAG.supplies, bytes: toBytes(part) };
    for (const part of parts(standing, DEMANDS_IN_SECTION)) yield { tag: TAG.demands, bytes: toBytes(part) };
    for (const item of extra) yield { tag: TAG.extra, bytes: toBytes(item) };
  }
  return sections();
}

export interface LoadedEngine {
  readonly engine: MatchEngine;
  readonly demands: DemandIndex;
  readonly extra: readonly unknown[];
}

function refuseOther(about: About, settings: TextSettings): void {
  if (about.version !== VERSION) throw new SnapshotRefused('OTHER_VERSION', `it is of version ${about.version}.`);
  if (JSON.stringify(about.settings) !== JSON.stringify(settings))
    throw new SnapshotRefused('OTHER_VERSION', 'texts were weighed by other settings.');
  if (about.analysis !== analysisOf(settings))
    throw new SnapshotRefused('OTHER_VERSION', 'texts were read by another analysis.');
}

/** Loads what `engineSections` gave. Throws `SnapshotRefused`, also where texts are read or weighed otherwise by now. */
export async function loadEngine(
  sections: AsyncIterable<Section>,
  settings: TextSettings = TEXT_SETTINGS,
): Promise<LoadedEngine> {
  const index = new IndexLoader();
  const supplies: (readonly [doc: number, conditions: SupplyConditions])[] = [];
  const standing: StandingDemand[] = [];
  const extra: unknown[] = [];
  let isKnown = false;
  for await (const section of sections) {
    if (section.tag === TAG.about) {
      refuseOther(fromBytes(section.bytes) as About, settings);
      isKnown = true;
    } else if (!isKnown) throw new SnapshotRefused('FOREIGN', 'it holds no match engine.');
    else if (section.tag === TAG.supplies) supplies.push(...(fromBytes(section.bytes) as typeof supplies));
    else if (section.tag === TAG.demands) standing.push(...(fromBytes(section.bytes) as StandingDemand[]));
    else if (section.tag === TAG.extra) extra.push(fromBytes(section.bytes));
    else if (!index.take(section)) throw new SnapshotRefused('OTHER_VERSION', `section ${section.tag} is unknown.`);
  }
  const engine = new MatchEngine(new CatalogueIndex(settings, index.finish()));
  for (const [doc, conditions] of supplies) engine.adopt(conditions, doc);
  return { engine, demands: DemandIndex.restore(standing, engine), extra };
}
