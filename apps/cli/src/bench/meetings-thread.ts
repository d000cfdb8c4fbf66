import { parentPort, workerData } from 'node:worker_threads';
import { scheduleMeetings, type MeetingOptions, type MeetingProblem } from '@luyan/scheduling';
import { now } from './bench-io.js';

export interface MeetingsTask {
  readonly problem: MeetingProblem;
  readonly options: MeetingOptions;
}

const { problem, options } = workerData as MeetingsTask;
parentPort?.postMessage(scheduleMeetings(problem, { ...options, now }));
