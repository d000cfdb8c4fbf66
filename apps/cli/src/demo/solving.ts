/** Between two looks at how far a job is. */
export const POLL_MS = 300;
/** Share of a solver's time after which the demo takes the best so far: what the rest would still gain is not worth the wait. */
export const ENOUGH = 0.25;
