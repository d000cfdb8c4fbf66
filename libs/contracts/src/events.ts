/** What happened, as the outbox tells it: a closed union of past-tense names; payloads carry ids, never things. */
export type DomainEvent =
  | { readonly name: 'listing.changed'; readonly payload: { readonly ids: readonly string[] } }
  /** A broker added pairs by hand. */
  | { readonly name: 'match.added'; readonly payload: { readonly ids: readonly string[] } }
  | { readonly name: 'match-run.requested'; readonly payload: { readonly runId: string } }
  | { readonly name: 'plan.requested'; readonly payload: { readonly planId: string } }
  | { readonly name: 'plan.released'; readonly payload: { readonly planId: string } }
  | { readonly name: 'pitch.slot-opened'; readonly payload: { readonly requestId: string } }
  | { readonly name: 'meeting-timetable.requested'; readonly payload: { readonly timetableId: string } }
  | { readonly name: 'reindex.requested'; readonly payload: { readonly requestedAt: string } };
