import type { DemandFacts, MatchText, SupplyFacts } from '../facts.js';
import { type ClosedGate, closedGates, GATE_CODES, type GateCode } from '../gates/gates.js';
import type { RankedMatch, TermShare } from '../engine/ranked-match.js';
import type { Parts } from '../ranking/weights.js';
import { termsOf } from '../text/analyse.js';
import { checkFigures, type FigureCheck } from './figures.js';
import { withoutQuantities } from './quantities.js';
import { sentencesOf } from './sentences.js';

/** A requirement beside the supply's sentence that answers it best. */
export interface Answer {
  readonly requirement: string;
  readonly answer: string;
  /** What the terms of the requirement give to the score. */
  readonly share: number;
  /** Terms common to both, weightiest first. */
  readonly terms: readonly string[];
}

export interface Explanation {
  readonly demandId: string;
  readonly supplyId: string;
  /** The sum of the parts. */
  readonly score: number;
  readonly parts: Parts;
  /** The shares of all terms sum to the text part. */
  readonly terms: readonly TermShare[];
  /** The shares of the answers and `elsewhere` sum to the text part. */
  readonly answers: readonly Answer[];
  /** Share of terms that no requirement shown here holds, such as related words. */
  readonly elsewhere: number;
  readonly figures: readonly FigureCheck[];
  readonly gates: { readonly open: readonly GateCode[]; readonly closed: readonly ClosedGate[] };
  /** Requirements that nothing in the supply answers. */
  readonly missing: readonly string[];
  /** Conditions that the demand sets and the supply says nothing of. */
  readonly unstated: readonly UnstatedCondition[];
}

export const UNSTATED_CONDITIONS = ['TRL', 'PRICE', 'COOPERATION'] as const;
export type UnstatedCondition = (typeof UNSTATED_CONDITIONS)[number];

function unstatedOf(demand: DemandFacts, supply: SupplyFacts): readonly UnstatedCondition[] {
  const isOpen: Readonly<Record<UnstatedCondition, boolean>> = {
    TRL: supply.trl === null && (demand.minTrl !== null || demand.maxTrl !== null),
    PRICE: demand.budgetFen !== null && supply.priceFromFen === null && supply.priceMode !== 'FREE',
    COOPERATION: demand.cooperationModes.length > 0 && supply.cooperationModes.length === 0,
  };
  return UNSTATED_CONDITIONS.filter((condition) => isOpen[condition]);
}

interface Sentence {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** A sentence answers a requirement when their common terms hold this part of the weight that the whole supply matches in it. */
const LEAST_ANSWERED = 0.25;
const TERMS_SHOWN = 8;

function sentences(text: MatchText): readonly Sentence[] {
  const parts = [
    text.title,
    ...(text.keywords ?? []),
    ...sentencesOf(text.summary ?? ''),
    ...sentencesOf(text.body ?? ''),
  ];
  return [...new Set(parts)]
    .filter(Boolean)
    .map((part) => ({ text: part, terms: new Set(termsOf(withoutQuantities(part))) }));
}

/** The supply's sentence that holds most of the weight of the requirement's terms, the first of equals. */
function bestAnswer(requirement: Sentence, claims: readonly Sentence[], shares: ReadonlyMap<string, number>) {
  let best: { text: string; terms: string[]; weight: number } | undefined;
  for (const claim of claims) {
    const terms = [...requirement.terms].filter((term) => claim.terms.has(term) && shares.has(term));
    const weight = terms.reduce((sum, term) => sum + (shares.get(term) ?? 0), 0);
    if (weight > (best?.weight ?? 0)) best = { text: claim.text, terms, weight };
  }
  return best;
}

/** Splits each term's share evenly among the requirements that hold it. */
function sharesOfRequirements(requirements: readonly Sentence[], terms: readonly TermShare[]) {
  const shares = new Map<Sentence, number>();
  let elsewhere = 0;
  for (const { term, share } of terms) {
    const holders = requirements.filter((requirement) => requirement.terms.has(term));
    if (holders.length === 0) elsewhere += share;
    for (const holder of holders) shares.set(holder, (shares.get(holder) ?? 0) + share / holders.length);
  }
  return { shares, elsewhere };
}

/**
 * Why this supply was matched with this demand (匹配理由): requirements beside answers, figures compared, gates, what is missing. `ranked` is the
 * engine's answer for the pair; every figure shown adds up to its score. `now` in ms.
 */
export function explainMatch(
  demand: DemandFacts,
  supply: SupplyFacts,
  ranked: Pick<RankedMatch, 'score' | 'parts' | 'terms'>,
  now: number,
): Explanation {
  const requirements = sentences(demand.text);
  const claims = sentences(supply.text);
  const shareOf = new Map(ranked.terms.map(({ term, share }) => [term, share]));
  const { shares, elsewhere } = sharesOfRequirements(requirements, ranked.terms);
  const answers: Answer[] = [];
  const missing: string[] = [];
  let unanswered = elsewhere;
  for (const requirement of requirements) {
    const share = shares.get(requirement) ?? 0;
    const whole = [...requirement.terms].reduce((sum, term) => sum + (shareOf.get(term) ?? 0), 0);
    const best = bestAnswer(requirement, claims, shareOf);
    if (!best || best.weight < whole * LEAST_ANSWERED) {
      missing.push(requirement.text);
      unanswered += share;
      continue;
    }
    const terms = best.terms.sort((a, b) => (shareOf.get(b) ?? 0) - (shareOf.get(a) ?? 0)).slice(0, TERMS_SHOWN);
    answers.push({ requirement: requirement.text, answer: best.text, share, terms });
  }
  const closed = closedGates(demand, supply, now);
  return {
    demandId: demand.id,
    supplyId: supply.id,
    score: ranked.score,
    parts: ranked.parts,
    terms: ranked.terms,
    answers: answers.sort((a, b) => b.share - a.share),
    elsewhere: unanswered,
    figures: checkFigures(demand.text, supply.text),
    gates: { open: GATE_CODES.filter((code) => !closed.some((gate) => gate.code === code)), closed },
    missing,
    unstated: unstatedOf(demand, supply),
  };
}
