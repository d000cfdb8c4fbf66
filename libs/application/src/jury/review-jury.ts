import type { JudgeRow, JuryRow, JurySeatRow, PitchRow, Repositories } from '@luyan/persistence';
import { SITTING_STATES } from '@luyan/roadshow';
import {
  kindsLacking,
  relaxJury,
  withoutRules,
  type ConflictCause,
  type JudgeKind,
  type JuryRule,
} from '@luyan/scheduling';
import { loadStage, sittingSeats } from './jury-context.js';
import { loadSessionJury, type SessionJury } from './jury-problem.js';

export interface ReviewedSeat {
  readonly seat: JurySeatRow;
  /** Why the judge must not sit there, as things are now. */
  readonly causes: readonly ConflictCause[];
}
export interface ReviewedPitch {
  readonly pitch: PitchRow;
  readonly seats: readonly ReviewedSeat[];
  /** Seats without a judge. */
  readonly missing: number;
  readonly kindsLacking: readonly JudgeKind[];
}
/** A judge who could come, with what each pitch would say to it. */
export interface Candidate {
  readonly judge: JudgeRow;
  /** Mean over the pitches, 0 to 1. */
  readonly affinity: number;
  /** Pitches that the judge still can take that day. */
  readonly capacity: number;
  readonly pitches: readonly {
    readonly applicationId: string;
    readonly affinity: number;
    readonly causes: readonly ConflictCause[];
    readonly isRested: boolean;
  }[];
}
export interface JuryReview {
  readonly jury: JuryRow;
  readonly pitches: readonly ReviewedPitch[];
  /** The smallest set of rules without which no seat is empty and no kind is missing; null when no set helps. */
  readonly relax: readonly JuryRule[] | null;
  /** Those who can judge most pitches first, then those who know most. */
  readonly candidates: readonly Candidate[];
}

/** A session's jury as it stands: who sits where, what has come between, what is missing, and who could come. */
export async function reviewJury(reads: Repositories, jury: JuryRow): Promise<JuryReview | null> {
  const session = await reads.juries.findSessionOf(jury.requestId);
  if (!session) return null;
  const stage = await loadStage(reads, session);
  const known = await loadSessionJury(reads, stage, jury.id, jury);
  const seats = await reads.juries.seatsOf([jury.id]);
  const sitting = sittingSeats(seats, stage);
  const judges = await reads.juries.judges([...new Set(sitting.map(({ judgeId }) => judgeId))]);
  const kinds = new Map(judges.map((judge) => [judge.id, judge.kinds]));

  const pitches = stage.pitches.map((pitch): ReviewedPitch => {
    const item = stage.applications.findIndex(({ id }) => id === pitch.applicationId);
    const own = seats.filter(({ applicationId }) => applicationId === pitch.applicationId);
    const there = own.filter(({ state }) => SITTING_STATES.includes(state));
    return {
      pitch,
      seats: own.map((seat) => ({ seat, causes: causesOf(known, seat.judgeId, item) })),
      missing: Math.max(0, jury.perPitch - there.length),
      kindsLacking: kindsLacking(
        {
          affinity: [],
          perItem: jury.perPitch,
          maxLoad: 0,
          kinds: there.map((s) => kinds.get(s.judgeId) ?? []),
          mix: jury.mix,
        },
        there.map((_, at) => at),
      ),
    };
  });
  const isWhole = pitches.every(({ missing, kindsLacking: lacking }) => missing === 0 && lacking.length === 0);
  const given = withoutRules(known.problem, new Set(jury.relaxed));
  return { jury, pitches, relax: isWhole ? [] : relaxJury(given), candidates: candidatesOf(known, stage.applications) };
}

const causesOf = ({ judges, conflicts }: SessionJury, judgeId: string, item: number): readonly ConflictCause[] =>
  conflicts.find((edge) => judges[edge.judge]?.id === judgeId && edge.item === item)?.causes ?? [];

function candidatesOf(known: SessionJury, applications: readonly { readonly id: string }[]): readonly Candidate[] {
  const rested = new Set(known.rested.map(([judge, item]) => judge * applications.length + item));
  const all = known.judges.map((judge, row): Candidate => {
    const pitches = applications.map(({ id }, item) => ({
      applicationId: id,
      affinity: known.problem.affinity[row]?.[item] ?? 0,
      causes: causesOf(known, judge.id, item),
      isRested: rested.has(row * applications.length + item),
    }));
    const sum = pitches.reduce((total, { affinity }) => total + affinity, 0);
    return { judge, pitches, affinity: sum / Math.max(1, pitches.length), capacity: known.capacity[row] ?? 0 };
  });
  const open = ({ pitches }: Candidate) => pitches.filter(({ causes }) => causes.length === 0).length;
  return all.sort((a, b) => open(b) - open(a) || b.affinity - a.affinity);
}
