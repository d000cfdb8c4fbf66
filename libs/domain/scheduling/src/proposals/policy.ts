/** Numbers of the proposals (场次建议) as dated data with their source. */
export interface ProposalPolicy {
  /** ISO date from which it holds. */
  readonly from: string;
  readonly source: string;
  /** Points for an accepted match, an unmet demand, and a host who asks for a session there. */
  readonly accepted: number;
  readonly unmet: number;
  readonly hostRequest: number;
  /** A session of the chain and region within so many days before or after halves the value, two make it a third. */
  readonly nearDays: number;
  readonly leastPitches: number;
  readonly mostPitches: number;
  readonly mostOfOneOwner: number;
  /** A proposal needs so many different organisations to invite. */
  readonly leastSeekers: number;
  /** A supply that pitched within so many days counts half. */
  readonly restDays: number;
  /** Weight of an accepted match among what the line-up answers; a suggestion weighs 1. */
  readonly acceptedWeight: number;
  /** Days from now to the first month that can be proposed, and how many months are looked at. */
  readonly leadDays: number;
  readonly months: number;
  readonly mostInvitations: number;
  readonly mostProposals: number;
}

const PROPOSAL_POLICIES: readonly ProposalPolicy[] = [
  {
    from: '2024-01-01',
    source: 'Initial policy of the operator: a match that both want weighs three demands that nobody answers',
    accepted: 3,
    unmet: 1,
    hostRequest: 2,
    nearDays: 90,
    leastPitches: 4,
    mostPitches: 8,
    mostOfOneOwner: 2,
    leastSeekers: 3,
    restDays: 180,
    acceptedWeight: 3,
    leadDays: 30,
    months: 6,
    mostInvitations: 60,
    mostProposals: 20,
  },
];

/** The policy in force on a day (`YYYY-MM-DD`): the latest that has begun, else the first. */
export function proposalPolicyOn(date: string): ProposalPolicy {
  const policy = PROPOSAL_POLICIES.findLast(({ from }) => from <= date) ?? PROPOSAL_POLICIES[0];
  if (!policy) throw new RangeError('The table of proposal policies is empty.');
  return policy;
}
