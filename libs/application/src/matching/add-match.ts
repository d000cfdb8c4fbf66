import { allows, PERMISSIONS, type Actor } from '@luyan/access';
import { DAY, err, ok, problem, type Problem, type Result } from '@luyan/kernel';
import {
  agreement,
  closedGates,
  inForce,
  INTRODUCTION_LIMITS,
  WAIVABLE_GATES,
  weigh,
  DEFAULT_WEIGHTS,
} from '@luyan/matching';
import type { Tx } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { notify } from '../notification/notify.js';
import { demandFacts, SUPPLY_KINDS, supplyFacts, type ListingWithDetail } from './match-facts.js';

/** Characters of a broker's reason: one that says something, and no second description. */
const NOTE = { least: 5, most: 500 } as const;

export interface PickedMatch {
  readonly demandId: string;
  readonly supplyId: string;
  /** Why, for both sides. */
  readonly note: string;
  /** The broker has seen the warnings of gates that may be waived. */
  readonly despiteGates: boolean;
}

/**
 * A broker's hand-picked addition (人工推荐): a pair that the engine did not suggest, or one that it did and the broker stands up for. Gates still tell: those that
 * may be waived warn, the others refuse. The owners on both sides are told; who picked it, when and why stays with the match.
 */
export async function addMatch(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  picked: PickedMatch,
): Promise<Result<string>> {
  const { personId } = actor;
  if (!allows(actor, 'match.add') || personId === null) return refuse('FORBIDDEN', '', { permission: 'match.add' });
  const note = picked.note.trim();
  if (note.length < NOTE.least || note.length > NOTE.most) return refuse('MATCH_NOTE_LENGTH', 'note', NOTE);
  const now = clock.now();

  return uow.run(async (tx) => {
    const pair = await loadPair(tx, picked);
    if (!pair) return refuse('NOT_FOUND', 'id', { what: `${picked.demandId} ${picked.supplyId}` });

    const closed = gateProblems(pair, picked.despiteGates, now.getTime());
    if (closed.length > 0) return err(closed);
    const { picks } = inForce(INTRODUCTION_LIMITS, now.getTime());
    const waiting = await tx.matches.countUnansweredPicks(personId, new Date(now.getTime() - DAY));
    if (waiting >= picks) return refuse('TOO_MANY_UNANSWERED', '', { count: waiting, most: picks });

    const saved = await save(tx, pair, { brokerId: personId, note, now });
    if (!saved.ok) return saved;
    await tx.outbox.add({ name: 'match.added', payload: { ids: [saved.value] } });
    await tellOwners(tx, actor, pair);
    return saved;
  });
}

interface Pair {
  readonly demand: ListingWithDetail;
  readonly supply: ListingWithDetail;
}

/** Both, published and of the right kinds; what is not is not found. */
async function loadPair(tx: Tx, { demandId, supplyId }: PickedMatch): Promise<Pair | undefined> {
  const items = await tx.listings.withDetails(await tx.listings.findByIds([demandId, supplyId]));
  const published = items.filter(({ listing }) => listing.state === 'PUBLISHED');
  const demand = published.find(({ listing }) => listing.id === demandId && listing.kind === 'DEMAND');
  const supply = published.find(({ listing }) => listing.id === supplyId && SUPPLY_KINDS.includes(listing.kind));
  return demand && supply && { demand, supply };
}

function gateProblems({ demand, supply }: Pair, despiteGates: boolean, now: number): readonly Problem[] {
  const closed = closedGates(demandFacts(demand), supplyFacts(supply), now).map(({ code }) => code);
  const binding = closed.filter((code) => !WAIVABLE_GATES.includes(code));
  if (binding.length > 0) return binding.map((gate) => problem('MATCH_GATE_CLOSED', 'supplyId', { gate }));
  return despiteGates ? [] : closed.map((gate) => problem('MATCH_GATE_WAIVABLE', 'despiteGates', { gate }));
}

/** Until a worker has compared the texts, the score is what the rest gives. */
async function save(
  tx: Tx,
  { demand, supply }: Pair,
  { brokerId, note, now }: { brokerId: string; note: string; now: Date },
): Promise<Result<string>> {
  const known = await tx.matches.findPair(demand.listing.id, supply.listing.id);
  if (known) {
    const isEndorsed = await tx.matches.endorse(known.id, brokerId, note);
    return isEndorsed ? ok(known.id) : refuse('MATCH_EXISTS', 'supplyId', { state: known.state });
  }
  const { parts, score } = weigh(
    agreement(demandFacts(demand), supplyFacts(supply), 0, now.getTime()),
    DEFAULT_WEIGHTS,
  );
  const id = uuid();
  const isNew = await tx.matches.insertPicked({
    id,
    demandId: demand.listing.id,
    supplyId: supply.listing.id,
    score,
    parts,
    terms: [],
    brokerId,
    note,
    suggestedAt: now,
  });
  return isNew ? ok(id) : refuse('MATCH_EXISTS', 'supplyId', { state: 'SUGGESTED' });
}

async function tellOwners(tx: Tx, actor: Actor, { demand, supply }: Pair): Promise<void> {
  for (const [subject, other] of [
    [demand, supply],
    [supply, demand],
  ] as const) {
    const accounts = await tx.accounts.idsOfOrganisations(
      [subject.listing.ownerOrgId],
      PERMISSIONS['match.answer'].roles,
    );
    await notify(
      tx,
      accounts.filter((account) => account !== actor.accountId),
      { kind: 'MATCH_PICKED', data: { subject: subject.listing.id, other: other.listing.id } },
    );
  }
}
