import { toSpan, type MinuteSpan } from './compile-venues.js';
import type { YearProblem } from './facts.js';

/** Everybody who has to be somewhere, numbered. */
export interface CompiledPeople {
  readonly ids: readonly string[];
  readonly orgIds: readonly (string | null)[];
  readonly unavailable: readonly (readonly MinuteSpan[])[];
  readonly interests: readonly (readonly string[])[];
  /** Sessions in which a person sits for their whole length, as juror or investor. */
  readonly sessionsOf: readonly (readonly number[])[];
  readonly pitchesOf: readonly (readonly number[])[];
  readonly juriesOf: readonly (readonly number[])[];
  /** By session: jurors and investors, each once. */
  readonly attendees: readonly Int32Array[];
  readonly jurors: readonly Int32Array[];
  readonly investors: readonly Int32Array[];
  /** By pitch. */
  readonly presenters: readonly Int32Array[];
}

const invert = (count: number, lists: readonly Int32Array[]): number[][] => {
  const inverse: number[][] = Array.from({ length: count }, () => []);
  lists.forEach((list, i) => {
    for (const person of list) inverse[person]!.push(i);
  });
  return inverse;
};

export function compilePeople({ requests, pitches, people = [] }: YearProblem): CompiledPeople {
  const index = new Map<string, number>();
  const number = (ids: readonly string[]): Int32Array =>
    Int32Array.from(new Set(ids), (id) => {
      if (!index.has(id)) index.set(id, index.size);
      return index.get(id)!;
    });
  const jurors = requests.map((request) => number(request.jurorIds));
  const investors = requests.map((request) => number(request.investorIds));
  const attendees = requests.map((request) => number([...request.jurorIds, ...request.investorIds]));
  const presenters = pitches.map((pitch) => number(pitch.presenterIds));
  const facts = new Map(people.map((person) => [person.id, person]));
  const ids = [...index.keys()];
  return {
    ids,
    orgIds: ids.map((id) => facts.get(id)?.orgId ?? null),
    unavailable: ids.map((id) => (facts.get(id)?.unavailable ?? []).map(toSpan)),
    interests: ids.map((id) => facts.get(id)?.chains ?? []),
    sessionsOf: invert(ids.length, attendees),
    pitchesOf: invert(ids.length, presenters),
    juriesOf: invert(ids.length, jurors),
    attendees,
    jurors,
    investors,
    presenters,
  };
}
