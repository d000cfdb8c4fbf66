import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import type { MeetingParticipantRow, MeetingRoundRow, Tx } from '@luyan/persistence';
import { meetingPolicyAt, type WishKind } from '@luyan/roadshow';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { attends, organises, roundClosed } from './organiser.js';

export interface MakeWishInput {
  readonly fromId: string;
  readonly toId: string;
  /** Null takes the wish back. */
  readonly kind: WishKind | null;
}

/**
 * Says whether a participant must or wants to meet another, or declines it; the participant's id. The other side is never told. Once
 * registration has ended the organiser alone changes wishes, until the timetable is out: then a late wish waits for the next arrangement.
 */
export async function makeWish(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  input: MakeWishInput,
): Promise<Result<string>> {
  if (!allows(actor, 'meeting.attend')) return refuse('FORBIDDEN', '', { permission: 'meeting.attend' });
  const { fromId, toId, kind } = input;

  return uow.run(async (tx) => {
    const found = await tx.meetingRounds.findParticipants([fromId, toId]);
    const [from, to] = [fromId, toId].map((id) => found.find((row) => row.id === id));
    const round = from ? await tx.meetingRounds.lock(from.roundId) : null;
    if (!from || !round || !(attends(actor, from) || organises(actor, round)))
      return refuse('NOT_FOUND', 'fromId', { what: fromId });
    if (to?.roundId !== from.roundId) return refuse('NOT_FOUND', 'toId', { what: toId });
    if (!takesWishes(round, organises(actor, round))) return roundClosed(round);
    const refusal = kind && (await wishRefusal(tx, from, to, kind, clock.now()));
    if (refusal) return refusal;

    if (kind) await tx.meetingRounds.putWishes([{ id: uuid(), roundId: round.id, fromId, toId, kind }]);
    else await tx.meetingRounds.removeWish(fromId, toId);
    return ok(fromId);
  });
}

const takesWishes = ({ state }: MeetingRoundRow, isOrganiser: boolean): boolean =>
  ['REGISTERING', 'ANNOUNCED', ...(isOrganiser ? ['SCHEDULING'] : [])].includes(state);

async function wishRefusal(tx: Tx, from: MeetingParticipantRow, to: MeetingParticipantRow, kind: WishKind, now: Date) {
  if (from.organisationId === to.organisationId) return refuse('MEETING_WISH_WRONG', 'toId', {});
  if (from.state === 'WITHDRAWN') return refuse('NOT_FOUND', 'fromId', { what: from.id });
  if (to.state === 'WITHDRAWN') return refuse('NOT_FOUND', 'toId', { what: to.id });
  const { mostMusts, mostWishes } = meetingPolicyAt(now.getTime());
  const others = (await tx.meetingRounds.wishesFrom([from.id])).filter(({ toId }) => toId !== to.id);
  if (kind === 'MUST' && others.filter((wish) => wish.kind === 'MUST').length >= mostMusts)
    return refuse('MEETING_MUSTS_MANY', 'kind', { most: mostMusts });
  return others.length >= mostWishes ? refuse('MEETING_WISHES_MANY', 'toId', { most: mostWishes }) : null;
}
