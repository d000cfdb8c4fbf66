import type { JuryRow, JurySeatRow, PitchRow, Repositories, SessionRow } from '@luyan/persistence';
import { scorePitches, SITTING_STATES, type PitchScore, type Scores } from '@luyan/roadshow';

export async function scoresBySeat(
  reads: Repositories,
  seatIds: readonly string[],
): Promise<ReadonlyMap<string, Scores>> {
  const all = new Map<string, Record<string, number>>();
  for (const { seatId, criterion, value } of await reads.juries.scoresOf(seatIds))
    all.set(seatId, { ...all.get(seatId), [criterion]: value });
  return all;
}

/** A judge's sheet with its scores. */
export interface Sheet {
  readonly seat: JurySeatRow;
  readonly scores: Scores;
}
export interface PitchOutcome extends PitchScore {
  readonly pitch: PitchRow;
  readonly sheets: readonly Sheet[];
}
export interface JuryOutcome {
  readonly jury: JuryRow;
  readonly session: SessionRow;
  /** In order of the stage. */
  readonly pitches: readonly PitchOutcome[];
}

/** What juries have found so far, signed sheets counted: the same statements however many juries there are. */
export async function juryOutcomes(
  reads: Repositories,
  juries: readonly JuryRow[],
): Promise<ReadonlyMap<string, JuryOutcome>> {
  const sessions = await reads.juries.sessionsOf(juries.map(({ requestId }) => requestId));
  const pitches = (await reads.roadshow.pitchesOfSessions(sessions.map(({ id }) => id))).filter(
    ({ state }) => state === 'CONFIRMED' || state === 'PRESENTED',
  );
  const seats = (await reads.juries.seatsOf(juries.map(({ id }) => id))).filter(({ state }) =>
    SITTING_STATES.includes(state),
  );
  const scores = await scoresBySeat(
    reads,
    seats.map(({ id }) => id),
  );
  const outcomeOf = (jury: JuryRow): JuryOutcome[] => {
    const session = sessions.find(({ requestId }) => requestId === jury.requestId);
    if (!session) return [];
    const own = pitches
      .filter(({ sessionId }) => sessionId === session.id)
      .map((pitch) => ({
        pitch,
        sheets: seats
          .filter((seat) => seat.juryId === jury.id && seat.applicationId === pitch.applicationId)
          .map((seat) => ({ seat, scores: scores.get(seat.id) ?? {} })),
      }));
    const scored = scorePitches(
      jury.rubric,
      own.map(({ pitch, sheets }) => ({
        pitchId: pitch.id,
        sheets: sheets
          .filter(({ seat }) => seat.state === 'SIGNED')
          .map((sheet) => ({ judgeId: sheet.seat.judgeId, scores: sheet.scores })),
      })),
    );
    return [{ jury, session, pitches: own.flatMap((one, at) => (scored[at] ? [{ ...one, ...scored[at] }] : [])) }];
  };
  return new Map(juries.flatMap((jury) => outcomeOf(jury).map((outcome) => [jury.id, outcome] as const)));
}
