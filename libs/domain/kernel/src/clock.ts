/** The one source of "now" outside the domain; domain functions take the instant as an argument. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
