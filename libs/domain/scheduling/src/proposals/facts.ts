/** All instants are UTC milliseconds; regions are six-digit GB/T 2260 codes; the first of `chains` is the main one. */
export interface ProposalDemand {
  readonly id: string;
  readonly orgId: string;
  readonly chains: readonly string[];
  readonly regionCode: string | null;
}

export interface ProposalSupply extends ProposalDemand {
  readonly lastPitchedAt: number | null;
}

/** A match that both see something in (`isAccepted`), or one that the engine only suggests. */
export interface ProposalMatch {
  readonly demandId: string;
  readonly supplyId: string;
  readonly score: number;
  readonly isAccepted: boolean;
}

export interface ProposalVenue {
  readonly id: string;
  readonly orgId: string;
  readonly regionCode: string;
  readonly capacity: number;
  readonly online: boolean;
}

/** An organisation that invests, and the chains it looks at. */
export interface ProposalInvestor {
  readonly orgId: string;
  readonly chains: readonly string[];
}

/** A session that stands or is in the making; `start` is null for a host's request that has neither place nor pitches. */
export interface ProposalSession {
  readonly requestId: string | null;
  readonly chains: readonly string[];
  readonly regionCode: string | null;
  readonly start: number | null;
}

export interface ProposalFacts {
  readonly now: number;
  readonly demands: readonly ProposalDemand[];
  readonly supplies: readonly ProposalSupply[];
  readonly matches: readonly ProposalMatch[];
  readonly venues: readonly ProposalVenue[];
  readonly investors: readonly ProposalInvestor[];
  readonly sessions: readonly ProposalSession[];
}

export interface Invitation {
  readonly orgId: string;
  readonly role: 'SEEKER' | 'INVESTOR';
  /** Its demands that the line-up answers, and that it has in the cluster at all; 0 for investors. */
  readonly answered: number;
  readonly demands: number;
}

/** What speaks for a proposal, in numbers. */
export interface ProposalReason {
  readonly accepted: number;
  readonly unmet: number;
  /** Of the unmet demands, those that the line-up answers. */
  readonly answered: number;
  readonly seekers: number;
  readonly hostRequests: number;
  /** Sessions of the chain in the region within the window of the policy, before and after. */
  readonly sessionsNear: number;
}

/** A session that should exist (场次建议). */
export interface Proposal {
  /** `chain.region`, or `chain.CN` for one without a region: the same cluster has the same key. */
  readonly key: string;
  readonly chain: string;
  /** A city, a province, or null: online for the whole country. */
  readonly regionCode: string | null;
  readonly mode: 'OFFLINE' | 'ONLINE';
  /** `YYYY-MM` */
  readonly month: string;
  readonly capacity: number;
  readonly venueId: string | null;
  readonly hostOrgId: string | null;
  /** A host's open request that this line-up would fill. */
  readonly requestId: string | null;
  /** Supplies in the order of what they answer. */
  readonly lineup: readonly string[];
  readonly invitations: readonly Invitation[];
  readonly reason: ProposalReason;
  /** Points of the policy; proposals are ranked by it. */
  readonly value: number;
}
