import { PLAN_STATES } from '@luyan/roadshow';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useRegionName } from '../../api/codes.js';
import type { ResultOf } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { ErrorPage, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import '../account/account.css';
import { PlanQuery } from './operator-queries.js';

const PlanChart = lazy(async () => ({ default: (await import('./plan-chart.js')).PlanChart }));
type Plan = ResultOf<typeof PlanQuery>['plan'];

function Sessions({ sessions }: { readonly sessions: Plan['sessions'] }) {
  const { t, date, pick } = useWords();
  const regionName = useRegionName();
  return (
    <div className="table-scroll" role="region" aria-label={t('plan.sessions')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('plan.when')}</th>
            <th scope="col">{t('plan.session')}</th>
            <th scope="col">{t('session.venue')}</th>
            <th scope="col">{t('calendar.city')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ requestId, titleZh, startsAt, venue }) => (
            <tr key={requestId}>
              <td>{date(startsAt, 'dateTime')}</td>
              <th scope="row" lang="zh-CN">
                {titleZh ?? '—'}
              </th>
              <td>{venue ? pick(venue.nameZh, venue.nameEn) : '—'}</td>
              <td>{venue ? regionName(venue.regionCode) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Unplaced({ unplaced }: { readonly unplaced: Plan['unplaced'] }) {
  const { t, number, pick } = useWords();
  if (unplaced.length === 0) return <p className="fresh">{t('plan.allPlaced')}</p>;
  return (
    <ul className="problems">
      {unplaced.map(({ id, kind, reasons, request, application }) => (
        <li key={`${kind} ${id}`}>
          <strong>{t(kind === 'SESSION' ? 'plan.sessionUnplaced' : 'plan.pitchUnplaced')}</strong>{' '}
          {request?.titleZh ?? application?.listing?.titleZh ?? <code>{id.slice(0, 8)}</code>}
          {reasons.map(({ constraint, labelZh, labelEn, closed, options }) => (
            <span key={constraint}>
              {pick(labelZh, labelEn)}: {t('plan.closed', { closed: number(closed), options: number(options) })}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

export function PlanPage() {
  const { id = '' } = useParams();
  const { t, label, number } = useWords();
  const [{ data, error }] = useQuery({ query: PlanQuery, variables: { id } });
  const plan = data?.plan;
  usePageTitle(plan && t('plan.name', { year: plan.year, version: plan.version }));
  if (error) return <ErrorPage error={error} />;
  if (!plan)
    return (
      <div className="wrap page">
        <Skeleton rows={4} height={140} />
      </div>
    );
  const name = t('plan.name', { year: plan.year, version: plan.version });
  return (
    <div className="wrap page">
      <Breadcrumbs
        trail={[
          { to: '/operator', text: t('nav.operator') },
          { to: '/operator/plans', text: t('operator.plans') },
        ]}
      >
        {name}
      </Breadcrumbs>
      <h1>{name}</h1>
      <p className="facts">
        <span className="tag">{label(PLAN_STATES, plan.state)}</span>
        <span>{t('calendar.sessions', { count: plan.sessions.length })}</span>
        <span>
          {t('plan.hard')} {number(plan.hard)}
        </span>
        <span>
          {t('plan.medium')} {number(plan.medium)}
        </span>
        <span>
          {t('plan.soft')} {number(Math.round(plan.soft))}
        </span>
      </p>
      <Suspense fallback={<Skeleton rows={1} height={300} />}>
        <PlanChart sessions={plan.sessions} />
      </Suspense>
      <h2>{t('plan.unplaced')}</h2>
      <Unplaced unplaced={plan.unplaced} />
      <h2>{t('plan.sessions')}</h2>
      <Sessions sessions={plan.sessions} />
    </div>
  );
}
