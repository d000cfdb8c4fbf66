import type { CooperationMode, IpOwnership, ListingKind, PriceMode, SecrecyLevel } from '@luyan/catalogue';
import type { Fen } from '@luyan/kernel';

/** The text of a listing or demand by field; only the title is required. */
export interface MatchText {
  readonly title: string;
  readonly keywords?: readonly string[];
  readonly summary?: string;
  readonly body?: string;
}

/** What matching needs to know of a supply (供给): an achievement, patent, product, team, scenario or finance product. */
export interface SupplyFacts {
  readonly id: string;
  readonly kind: ListingKind;
  readonly ownerOrgId: string;
  /** Six digits, GB/T 2260. */
  readonly regionCode: string;
  readonly chains: readonly string[];
  readonly industries: readonly string[];
  readonly ipc: readonly string[];
  readonly trl: number | null;
  readonly cooperationModes: readonly CooperationMode[];
  readonly priceMode: PriceMode;
  readonly priceFromFen: Fen | null;
  readonly priceToFen: Fen | null;
  /** 0 self-declared … 3 checked by the platform. */
  readonly verificationLevel: number;
  /** Milliseconds since the epoch, as every instant here. */
  readonly lastConfirmedAt: number | null;
  readonly validUntil: number | null;
  readonly secrecy: SecrecyLevel;
  readonly text: MatchText;
}

/** What matching needs to know of a demand (需求). An empty list or null means that the seeker does not mind. */
export interface DemandFacts {
  readonly id: string;
  readonly ownerOrgId: string;
  /** Kinds of listing that can answer it; absent for any. */
  readonly kinds?: readonly ListingKind[];
  readonly regionCode: string;
  /** Regions the solver must come from, six digits or a shorter prefix; empty for anywhere. */
  readonly targetRegions: readonly string[];
  readonly chains: readonly string[];
  readonly industries: readonly string[];
  readonly ipc: readonly string[];
  readonly minTrl: number | null;
  readonly maxTrl: number | null;
  readonly budgetFen: Fen | null;
  readonly ipOwnership: IpOwnership | null;
  readonly cooperationModes: readonly CooperationMode[];
  readonly deadline: number | null;
  readonly text: MatchText;
}

/** The facts besides the text: what gates and structural agreement read. */
export type SupplyConditions = Omit<SupplyFacts, 'text'>;
export type DemandConditions = Omit<DemandFacts, 'text'>;
