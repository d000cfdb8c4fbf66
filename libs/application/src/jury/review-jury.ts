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
import { affinityOf, juryProblem, loadSessionTies, type SessionTies } from './jury-problem.js';

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
}

/** A session's jury as it stands: who sits where, what has come between, and what is missing. */
export async function reviewJury(reads: Repositories, jury: JuryRow): Promise<JuryReview | null> {
  const session = await reads.juries.findSessionOf(jury.requestId);
  if (!session) return null;
  const stage = await loadStage(reads, session);
  const ties = await loadSessionTies(reads, stage, jury.id);
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
      seats: own.map((seat) => ({ seat, causes: causesOf(ties, seat.judgeId, item) })),
      missing: Math.max(0, jury.perPitch - there.length),
      kindsLacking: kindsLacking(
        { kinds: there.map(({ judgeId }) => kinds.get(judgeId) ?? []), mix: jury.mix },
        there.map((_, at) => at),
      ),
    };
  });
  const isWhole = pitches.every(({ missing, kindsLacking: lacking }) => missing === 0 && lacking.length === 0);
  const given = withoutRules(juryProblem(ties, jury), new Set(jury.relaxed));
  return { jury, pitches, relax: isWhole ? [] : relaxJury(given) };
}

const causesOf = ({ judges, conflicts }: SessionTies, judgeId: string, item: number): readonly ConflictCause[] =>
  conflicts.find((edge) => judges[edge.judge]?.id === judgeId && edge.item === item)?.causes ?? [];

/** Who could come to a session's jury: those who can judge most pitches first, then those who know most. */
export async function juryCandidates(reads: Repositories, jury: JuryRow): Promise<readonly Candidate[]> {
  const session = await reads.juries.findSessionOf(jury.requestId);
  if (!session) return [];
  const stage = await loadStage(reads, session);
  const ties = await loadSessionTies(reads, stage, jury.id);
  const affinity = await affinityOf(reads, ties);
  const isRested = new Set(ties.rested.map(([judge, item]) => `${judge} ${item}`));
  const all = ties.judges.map((judge, row): Candidate => {
    const pitches = stage.applications.map(({ id }, item) => ({
      applicationId: id,
      affinity: affinity[row]?.[item] ?? 0,
      causes: causesOf(ties, judge.id, item),
      isRested: isRested.has(`${row} ${item}`),
    }));
    const sum = pitches.reduce((total, one) => total + one.affinity, 0);
    return { judge, pitches, affinity: sum / Math.max(1, pitches.length), capacity: ties.capacity[row] ?? 0 };
  });
  const open = ({ pitches }: Candidate) => pitches.filter(({ causes }) => causes.length === 0).length;
  return all.sort((a, b) => open(b) - open(a) || b.affinity - a.affinity);
}
