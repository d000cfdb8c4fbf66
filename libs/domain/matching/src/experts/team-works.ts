import type { SupplyConditions } from '../facts.js';

/** A person as listings name them. */
export interface NamedPerson {
  readonly name: string;
  readonly orcid: string | null;
}

/** A person is known by ORCID anywhere, by name within one organisation only. */
const keysOf = (ownerOrgId: string, people: readonly NamedPerson[]): readonly string[] =>
  people.flatMap(({ name, orcid }) => [`${ownerOrgId} ${name.trim()}`, ...(orcid ? [`orcid ${orcid}`] : [])]);

type Groups = Map<string, Set<string>>;

function put(groups: Groups, key: string, id: string): void {
  const group = groups.get(key);
  if (group) group.add(id);
  else groups.set(key, new Set([id]));
}

/** All of the groups of some keys, sorted; kept until there is a change. */
function gather(kept: Map<string, readonly string[]>, id: string, keys: readonly string[] = [], groups: Groups) {
  const found = kept.get(id) ?? [...new Set(keys.flatMap((key) => [...(groups.get(key) ?? [])]))].sort();
  kept.set(id, found);
  return found;
}

/** Which achievements and patents are works of which teams (团队成果): those with an inventor who is the team's leader or member. Kept up to date one by one. */
export class TeamWorks {
  private readonly works: Groups = new Map();
  private readonly members: Groups = new Map();
  /** What `worksOf` and `teamsOf` have gathered since the last change. */
  private readonly gathered = {
    works: new Map<string, readonly string[]>(),
    teams: new Map<string, readonly string[]>(),
  };
  private readonly keysOfWork = new Map<string, readonly string[]>();
  private readonly teams = new Map<string, { readonly facts: SupplyConditions; readonly keys: readonly string[] }>();

  upsertWork(id: string, ownerOrgId: string, inventors: readonly NamedPerson[]): void {
    this.remove(id);
    const keys = keysOf(ownerOrgId, inventors);
    for (const key of keys) put(this.works, key, id);
    this.keysOfWork.set(id, keys);
  }

  upsertTeam(facts: SupplyConditions, people: readonly NamedPerson[]): void {
    this.remove(facts.id);
    const keys = keysOf(facts.ownerOrgId, people);
    for (const key of keys) put(this.members, key, facts.id);
    this.teams.set(facts.id, { facts, keys });
  }

  remove(id: string): void {
    this.gathered.works.clear();
    this.gathered.teams.clear();
    for (const key of this.keysOfWork.get(id) ?? []) this.works.get(key)?.delete(id);
    for (const key of this.teams.get(id)?.keys ?? []) this.members.get(key)?.delete(id);
    this.keysOfWork.delete(id);
    this.teams.delete(id);
  }

  team(id: string): SupplyConditions | undefined {
    return this.teams.get(id)?.facts;
  }

  /** Ids of a team's works, sorted. */
  worksOf(teamId: string): readonly string[] {
    return gather(this.gathered.works, teamId, this.teams.get(teamId)?.keys, this.works);
  }

  /** Ids of the teams that a work belongs to, sorted. */
  teamsOf(workId: string): readonly string[] {
    return gather(this.gathered.teams, workId, this.keysOfWork.get(workId), this.members);
  }
}
