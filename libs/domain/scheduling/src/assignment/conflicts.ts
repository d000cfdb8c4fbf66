/** Why a judge must not judge a pitch (回避事由). */
export const CONFLICT_REASONS = {
  OWN_PITCH: { zh: '本人项目', en: 'their own project' },
  SAME_ORGANISATION: { zh: '同一单位', en: 'the same organisation' },
  SHAREHOLDER: { zh: '持股', en: 'a shareholding' },
  CO_INVENTOR: { zh: '共同发明人', en: 'a common patent' },
  CO_AUTHOR: { zh: '共同作者', en: 'a common paper' },
  SAME_PROJECT: { zh: '同一成果或团队', en: 'a common project or team' },
  DECLARED: { zh: '本人申报', en: 'a declared conflict' },
} as const;
export type ConflictReason = keyof typeof CONFLICT_REASONS;

/** A judge as the conflict check knows them; all ids are of one kind each: persons, organisations. */
export interface ConflictJudge {
  readonly person: string;
  /** Whoever employs them, or has within the period the operator looks back. */
  readonly organisations: readonly string[];
}

/** A pitch: who presents and has made what is presented, and whose it is. */
export interface ConflictItem {
  readonly id: string;
  readonly persons: readonly string[];
  readonly organisations: readonly string[];
}

/** What several persons have made together: a patent, a paper, a funded project. */
export interface SharedWork {
  readonly kind: 'PATENT' | 'PAPER' | 'PROJECT';
  readonly id: string;
  readonly persons: readonly string[];
  /** When it was made; UTC ms. Absent: it always counts. */
  readonly at?: number;
}

export interface Shareholding {
  readonly person: string;
  readonly organisation: string;
}

/** Said by the judge or the presenters: this judge shall not judge this person, organisation or pitch. */
export interface DeclaredConflict {
  readonly person: string;
  readonly about: string;
}

export interface ConflictFacts {
  readonly works: readonly SharedWork[];
  readonly shareholdings: readonly Shareholding[];
  readonly declared: readonly DeclaredConflict[];
  /** Works made before do not count; UTC ms. */
  readonly since?: number;
}

/** One reason, with what it rests on: the person, the organisation, the patent, paper or project, or what was declared. */
export interface ConflictCause {
  readonly reason: ConflictReason;
  readonly evidence: string;
}

/** An edge of the conflict-of-interest graph: judge and item by index, and every reason there is. */
export interface ConflictEdge {
  readonly judge: number;
  readonly item: number;
  readonly causes: readonly ConflictCause[];
}

const BY_KIND = { PATENT: 'CO_INVENTOR', PAPER: 'CO_AUTHOR', PROJECT: 'SAME_PROJECT' } as const;

/**
 * All reasons why one judge must not judge one pitch; empty when there is none. Asked when a jury is formed and once
 * more when a score is given, since facts change in between.
 */
export function conflictsBetween(judge: ConflictJudge, item: ConflictItem, facts: ConflictFacts): ConflictCause[] {
  return [
    ...(item.persons.includes(judge.person) ? [{ reason: 'OWN_PITCH' as const, evidence: judge.person }] : []),
    ...sameOrganisation(judge, item),
    ...facts.shareholdings.flatMap((holding) => shareholder(judge, item, holding)),
    ...facts.works.flatMap((work) => sharedWork(judge, item, work, facts.since ?? -Infinity)),
    ...facts.declared.flatMap((entry) => declaration(judge, item, entry)),
  ];
}

function sameOrganisation(judge: ConflictJudge, item: ConflictItem): ConflictCause[] {
  return [...new Set(judge.organisations)]
    .filter((organisation) => item.organisations.includes(organisation))
    .map((evidence) => ({ reason: 'SAME_ORGANISATION', evidence }));
}

/** A presenter who owns a part of the judge's employer is as near as a judge who owns a part of the presenters'. */
function shareholder(
  judge: ConflictJudge,
  item: ConflictItem,
  { person, organisation }: Shareholding,
): ConflictCause[] {
  const isJudges = person === judge.person && item.organisations.includes(organisation);
  const isPresenters = item.persons.includes(person) && judge.organisations.includes(organisation);
  return isJudges || isPresenters ? [{ reason: 'SHAREHOLDER', evidence: organisation }] : [];
}

function sharedWork(judge: ConflictJudge, item: ConflictItem, work: SharedWork, since: number): ConflictCause[] {
  const isOld = (work.at ?? Infinity) < since;
  if (isOld || !work.persons.includes(judge.person)) return [];
  const isShared = work.persons.some((person) => item.persons.includes(person));
  return isShared ? [{ reason: BY_KIND[work.kind], evidence: work.id }] : [];
}

function declaration(judge: ConflictJudge, item: ConflictItem, { person, about }: DeclaredConflict): ConflictCause[] {
  const isAbout = about === item.id || item.persons.includes(about) || item.organisations.includes(about);
  const isJudges = person === judge.person && isAbout;
  const isPresenters = item.persons.includes(person) && about === judge.person;
  return isJudges || isPresenters ? [{ reason: 'DECLARED', evidence: about }] : [];
}

/** The facts in which a judge has a part: all that `conflictsBetween` needs to know for them. */
function factsAbout(judges: readonly ConflictJudge[], facts: ConflictFacts): (judge: ConflictJudge) => ConflictFacts {
  const works = new Map<string, SharedWork[]>(judges.map(({ person }) => [person, []]));
  for (const work of facts.works) for (const person of new Set(work.persons)) works.get(person)?.push(work);
  return ({ person, organisations }) => ({
    ...facts,
    works: works.get(person) ?? [],
    shareholdings: facts.shareholdings.filter(
      (holding) => holding.person === person || organisations.includes(holding.organisation),
    ),
    declared: facts.declared.filter((entry) => entry.person === person || entry.about === person),
  });
}

/** The conflict-of-interest graph (利益冲突图谱) of judges and pitches, an edge for each pair with a reason. */
export function findConflicts(
  judges: readonly ConflictJudge[],
  items: readonly ConflictItem[],
  facts: ConflictFacts,
): ConflictEdge[] {
  const about = factsAbout(judges, facts);
  return judges.flatMap((judge, j) => {
    const own = about(judge);
    return items.flatMap((item, i) => {
      const causes = conflictsBetween(judge, item, own);
      return causes.length === 0 ? [] : [{ judge: j, item: i, causes }];
    });
  });
}
