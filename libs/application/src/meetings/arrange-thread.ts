import { parentPort, workerData } from 'node:worker_threads';
import {
  arrangeMeetings,
  rearrangeMeetings,
  type ArrangedMeeting,
  type MeetingArrangement,
  type MeetingChange,
  type MeetingEvent,
} from '@luyan/scheduling';
import type { SolverMessage } from '../planning/solver-thread.js';

export interface ArrangeTask {
  readonly event: MeetingEvent;
  /** What people have been told. */
  readonly announced: readonly ArrangedMeeting[];
  readonly fromSlot: number;
  readonly seed: number;
  readonly maxMs: number;
  /** Set to 1 from outside, the search ends with the best so far. */
  readonly stop: Int32Array;
}

export interface Arranged extends Pick<MeetingArrangement, 'meetings' | 'waiting' | 'days' | 'bound'> {
  readonly changes: readonly MeetingChange[];
}

const { event, announced, fromSlot, seed, maxMs, stop } = workerData as ArrangeTask;
const tell = (message: SolverMessage<number, Arranged>) => parentPort?.postMessage(message);
const options = {
  seed,
  maxMs,
  now: () => performance.now(),
  isCancelled: () => Atomics.load(stop, 0) === 1,
  onProgress: ({ elapsedMs }: { elapsedMs: number }) => {
    tell({ progress: Math.min(1, elapsedMs / maxMs) });
  },
};
if (announced.length > 0 || fromSlot > 1) {
  tell({ solved: rearrangeMeetings(event, announced, [], fromSlot, options) });
} else {
  const arranged = arrangeMeetings(event, options);
  const placed = arranged.meetings.filter(({ slot }) => slot > 0);
  const changes = placed.map(({ a, b, slot: to }) => ({ a, b, from: 0, to, reason: 'NEW' as const }));
  tell({ solved: { ...arranged, changes } });
}
