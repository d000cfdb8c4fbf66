import type { GiveUps } from '@luyan/queue';
import type { Runtime } from '../core/runtime.js';
import { failTimetable } from '../meetings/solve-timetable.js';
import { failPlan } from '../planning/solve-plan.js';

/** What becomes of that for which somebody waits, when its job has failed for good. */
export const createGiveUps = (runtime: Runtime): GiveUps => ({
  'planning.solve-plan': ({ planId }, error) => failPlan(runtime, planId, error),
  'planning.arrange-meetings': ({ timetableId }, error) => failTimetable(runtime, timetableId, error),
});
