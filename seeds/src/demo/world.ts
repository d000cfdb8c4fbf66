import type { ListingKind, OrganisationType } from '@luyan/catalogue';
import type { Rng } from '@luyan/kernel';
import type { Named } from './details.js';
import { chance, sample, type Kit } from './kit.js';
import type { Actor } from './organisations.js';
import type { DemoPerson } from './types.js';

/** Who there is, indexed for the makers of listings; and the titles given so far. */
export interface World {
  readonly kit: Kit;
  readonly actors: readonly Actor[];
  readonly people: readonly DemoPerson[];
  readonly peopleOf: ReadonlyMap<string, readonly DemoPerson[]>;
  readonly titles: Set<string>;
}

export function makeWorld(kit: Kit, actors: readonly Actor[], people: readonly DemoPerson[]): World {
  const peopleOf = new Map<string, DemoPerson[]>();
  for (const person of people) {
    const fellows = peopleOf.get(person.organisationId);
    if (fellows) fellows.push(person);
    else peopleOf.set(person.organisationId, [person]);
  }
  return { kit, actors, people, peopleOf, titles: new Set() };
}

/** One of a type that works in the chain, or any of the type. */
export function pickActor({ kit, actors }: World, type: OrganisationType, chain: string): Actor {
  const ofType = actors.filter((actor) => actor.organisation.type === type);
  const fitting = ofType.filter((actor) => actor.chains.includes(chain));
  return kit.rng.pick(fitting.length > 0 ? fitting : ofType);
}

/** People of an organisation, those of the chain first; at least one. */
export function pickPeople(
  { kit, peopleOf }: World,
  organisationId: string,
  chain: string,
  count: number,
): DemoPerson[] {
  const all = peopleOf.get(organisationId) ?? [];
  const expert = all.filter((person) => person.expertise.includes(chain));
  const chosen = sample(kit.rng, expert, count);
  const rest = all.filter((person) => !chosen.includes(person));
  return [...chosen, ...sample(kit.rng, rest, Math.max(0, count - chosen.length))];
}

export const named = (person: DemoPerson, actor: Actor): Named => ({
  personId: person.id,
  name: person.nameZh,
  orcid: person.orcid,
  organisation: actor.organisation.nameZh,
});

/** A title that nothing else bears: tries anew, then tells it apart by a number. */
export function uniqueTitle({ titles }: World, make: (attempt: number) => string): string {
  for (let attempt = 0; ; attempt++) {
    const title = attempt < 12 ? make(attempt) : `${make(attempt)}（方案${attempt - 11}）`;
    if (!titles.has(title)) {
      titles.add(title);
      return title;
    }
  }
}

const OWNERS: Readonly<Partial<Record<ListingKind, readonly (readonly [OrganisationType, number])[]>>> = {
  ACHIEVEMENT: [
    ['UNIVERSITY', 0.6],
    ['INSTITUTE', 0.62],
    ['ENTERPRISE', 1],
  ],
  PATENT: [
    ['UNIVERSITY', 0.5],
    ['INSTITUTE', 0.4],
    ['ENTERPRISE', 1],
  ],
  TEAM: [
    ['UNIVERSITY', 0.7],
    ['INSTITUTE', 1],
  ],
};
/** The type of a listing's owner: each entry is taken with its probability, else the next. */
export const ownerType = (rng: Rng, kind: ListingKind): OrganisationType =>
  OWNERS[kind]?.find(([, probability]) => chance(rng, probability))?.[0] ?? 'ENTERPRISE';
