import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Skeleton } from '../../ui/notices.js';
import { SessionRow, type SessionRowData } from '../../ui/session-row.js';
import { PitchingQuery } from './invest-queries.js';

type Project = ResultOf<typeof PitchingQuery>['fundingProjects']['edges'][number]['node'];
/** Sessions shown. */
const MOST = 5;

/** Sessions to come with their projects, the earliest first. */
function sessionsOf(projects: readonly Project[]): readonly (readonly [SessionRowData, readonly Project[]])[] {
  const sessions = new Map<string, { session: SessionRowData; projects: Project[] }>();
  for (const project of projects)
    for (const { session, startsAt, state } of project.pitches) {
      if (!session || state !== 'CONFIRMED' || Date.parse(startsAt) <= Date.now()) continue;
      const known = sessions.get(session.id) ?? { session, projects: [] };
      known.projects.push(project);
      sessions.set(session.id, known);
    }
  return [...sessions.values()]
    .map(({ session, projects: own }) => [session, own] as const)
    .sort(([a], [b]) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

/** 近期路演 of projects that seek money. */
export function Pitching({ chains }: { readonly chains: readonly string[] }) {
  const { t, pick } = useWords();
  const [{ data, error }] = useQuery({ query: PitchingQuery, variables: { chains: [...chains] } });
  const sessions = sessionsOf(data?.fundingProjects.edges.map(({ node }) => node) ?? []).slice(0, MOST);
  return (
    <section className="invest-part" aria-labelledby="pitching">
      <h2 id="pitching">{t('invest.pitching')}</h2>
      {error && <ErrorNote error={error} />}
      {!data && !error && <Skeleton rows={2} />}
      {data && sessions.length === 0 && <p className="quiet">{t('invest.noPitching')}</p>}
      {sessions.map(([session, projects]) => (
        <div key={session.id}>
          <SessionRow session={session} />
          <ul className="invest-projects" aria-label={t('invest.projectsOf')}>
            {projects.map(({ id, titleZh, titleEn }) => (
              <li key={id}>
                <Link to={`/listings/${id}`}>{pick(titleZh, titleEn)}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
