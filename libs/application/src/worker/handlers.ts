import type { Handlers } from '@luyan/queue';
import { expireListings } from '../catalogue/keep-listing.js';
import type { Runtime } from '../core/runtime.js';
import { finishMatchRun, matchShard, startMatchRun } from '../matching/match-run.js';
import { matchListings } from '../matching/match-listings.js';
import { scorePicked } from '../matching/score-picked.js';
import { Matchmaker } from '../matching/matchmaker.js';
import { sendReminders } from '../notification/send-reminders.js';
import { solveTimetable } from '../meetings/solve-timetable.js';
import { solvePlan } from '../planning/solve-plan.js';
import { runSessions } from '../roadshow/run-sessions.js';
import { offerSlots, passOnOffers, tendWaitlists } from '../roadshow/offer-slots.js';
import { keepSearch, rebuildSearch, syncListings } from '../search/sync-search.js';
import { sendAlerts } from '../search/send-alerts.js';
import { prune } from './prune.js';

/** Every job of the catalogue with its use case. */
export function createHandlers(runtime: Runtime, matchmaker = new Matchmaker(runtime)): Handlers {
  return {
    'search.send-alerts': async () => {
      await sendAlerts(runtime);
    },
    'search.sync-listings': ({ ids }) => syncListings(runtime, ids),
    'search.rebuild': async () => {
      await rebuildSearch(runtime);
    },
    'search.sweep': async () => {
      await keepSearch(runtime);
    },
    'search.catch-up': async () => {
      await runtime.search.catchUp?.();
    },
    'matching.match-listings': ({ ids }) => matchListings(runtime, matchmaker, ids),
    'matching.score-picked': ({ ids }) => scorePicked(runtime, matchmaker, ids),
    'matching.start-run': ({ runId }) => startMatchRun(runtime, runId),
    'matching.match-shard': (payload, { progress }) => matchShard(runtime, matchmaker, payload, progress),
    'matching.finish-run': ({ runId }) => finishMatchRun(runtime, runId),
    'planning.solve-plan': ({ planId }, { progress }) => solvePlan(runtime, planId, progress),
    'planning.arrange-meetings': ({ timetableId }, { progress }) => solveTimetable(runtime, timetableId, progress),
    'roadshow.offer-slots': ({ requestId }) => offerSlots(runtime, requestId),
    'roadshow.run-sessions': async () => {
      await runSessions(runtime);
    },
    'roadshow.pass-on-offers': () => passOnOffers(runtime),
    'roadshow.tend-waitlists': () => tendWaitlists(runtime),
    'notification.send-reminders': async () => {
      await sendReminders(runtime);
    },
    'catalogue.expire-listings': async () => {
      await expireListings(runtime);
    },
    'upkeep.prune': () => prune(runtime),
  };
}
