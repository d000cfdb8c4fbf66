import { PLAN_STATES } from '@luyan/roadshow';
import { App, Button, Progress } from 'antd';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useRegionName } from '../../api/codes.js';
import type { ResultOf } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { Ant } from '../../ui/ant.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { ErrorNote, ErrorPage, Problems, Skeleton } from '../../ui/notices.js';
import { SolvingFailed } from '../../ui/solving-failed.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import '../account/account.css';
import {
  DiscardPlanMutation,
  PlanQuery,
  ReleasePlanMutation,
  RetryPlanMutation,
  StopPlanMutation,
} from './operator-queries.js';
import { usePolling } from './use-polling.js';

const PlanChart = lazy(async () => ({ default: (await import('./plan-chart.js')).PlanChart }));
const PlanBoard = lazy(async () => ({ default: (await import('../board/board.js')).PlanBoard }));
const PlanDiff = lazy(async () => ({ default: (await import('../board/plan-diff.js')).PlanDiff }));
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

/** How far the solving has come, with a way to end it. */
function Solving({ plan, onChanged }: { readonly plan: Plan; readonly onChanged: () => void }) {
  const { t, percent } = useWords();
  const [{ fetching }, stop] = useMutation(StopPlanMutation);
  return (
    <div className="plan-form">
      <span className="plan-progress" role="status">
        <Progress
          percent={Math.round(plan.progress * 100)}
          status="active"
          showInfo={false}
          aria-label={t('plan.solving')}
        />
        {t('plan.progress', { share: percent(plan.progress) })}
      </span>
      <Button
        loading={fetching}
        onClick={() => {
          void stop({ id: plan.id }).then(onChanged);
        }}
      >
        {t('plan.stop')}
      </Button>
    </div>
  );
}

function Failed({ plan, onChanged }: { readonly plan: Plan; readonly onChanged: () => void }) {
  const [retrying, retry] = useMutation(RetryPlanMutation);
  const [discarding, discard] = useMutation(DiscardPlanMutation);
  const problems = [...(retrying.data?.retryPlan.problems ?? []), ...(discarding.data?.discardPlan.problems ?? [])];
  const error = retrying.error ?? discarding.error;
  return (
    <>
      <SolvingFailed
        failure={plan.failure}
        isBusy={retrying.fetching || discarding.fetching}
        onRetry={() => void retry({ id: plan.id }).then(onChanged)}
        onDiscard={() => void discard({ id: plan.id }).then(onChanged)}
      />
      <Problems problems={problems} />
      {error && <ErrorNote error={error} />}
    </>
  );
}

/** What can be done with a draft as a whole. */
function DraftActions({ plan, onChanged }: { readonly plan: Plan; readonly onChanged: () => void }) {
  const { t } = useWords();
  const { modal, message } = App.useApp();
  const [releasing, release] = useMutation(ReleasePlanMutation);
  const [discarding, discard] = useMutation(DiscardPlanMutation);
  const publish = async () => {
    const { data } = await release({ id: plan.id });
    if (data?.releasePlan.value) message.success(t('plan.released'));
    onChanged();
  };
  const problems = [...(releasing.data?.releasePlan.problems ?? []), ...(discarding.data?.discardPlan.problems ?? [])];
  const error = releasing.error ?? discarding.error;
  return (
    <>
      <div className="plan-form">
        <Button
          type="primary"
          loading={releasing.fetching}
          onClick={() => {
            modal.confirm({ title: t('plan.release'), content: t('plan.releaseConfirm'), onOk: publish });
          }}
        >
          {t('plan.release')}
        </Button>
        <Button
          loading={discarding.fetching}
          onClick={() => {
            void discard({ id: plan.id }).then(onChanged);
          }}
        >
          {t('plan.discard')}
        </Button>
      </div>
      <Problems problems={problems} />
      {error && <ErrorNote error={error} />}
    </>
  );
}

function PlanHead({ plan, onChanged }: { readonly plan: Plan; readonly onChanged: () => void }) {
  const { t, label, number } = useWords();
  usePolling(plan.state === 'SOLVING', onChanged);
  return (
    <>
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
      <Ant>
        {plan.state === 'SOLVING' && <Solving plan={plan} onChanged={onChanged} />}
        {plan.state === 'FAILED' && <Failed plan={plan} onChanged={onChanged} />}
        {plan.state === 'DRAFT' && <DraftActions plan={plan} onChanged={onChanged} />}
      </Ant>
    </>
  );
}

/** Read when it is opened: comparing two years takes a moment. */
function Diff({ id }: { readonly id: string }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="why"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>{t('board.diff')}</summary>
      {isOpen && <PlanDiff id={id} />}
    </details>
  );
}

/** The chart and the table: the year for those who would rather read it. */
function Numbers({ plan }: { readonly plan: Plan }) {
  const { t } = useWords();
  return (
    <>
      <Suspense fallback={<Skeleton rows={1} height={300} />}>
        <PlanChart sessions={plan.sessions} />
      </Suspense>
      <h2>{t('plan.sessions')}</h2>
      <Sessions sessions={plan.sessions} />
    </>
  );
}

export function PlanPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const [{ data, error }, read] = useQuery({ query: PlanQuery, variables: { id } });
  const plan = data?.plan.id === id ? data.plan : undefined;
  usePageTitle(plan && t('plan.name', { year: plan.year, version: plan.version }));
  const reread = useCallback(() => {
    read({ requestPolicy: 'network-only' });
  }, [read]);
  if (error) return <ErrorPage error={error} />;
  if (!plan)
    return (
      <div className="wrap page">
        <Skeleton rows={4} height={140} />
      </div>
    );
  const name = t('plan.name', { year: plan.year, version: plan.version });
  return (
    <div className="wrap wrap-wide page">
      <Breadcrumbs
        trail={[
          { to: '/operator', text: t('nav.operator') },
          { to: '/operator/plans', text: t('operator.plans') },
        ]}
      >
        {name}
      </Breadcrumbs>
      <h1>{name}</h1>
      <PlanHead plan={plan} onChanged={reread} />
      {plan.state !== 'SOLVING' && plan.state !== 'FAILED' && (
        <Suspense fallback={<Skeleton rows={2} height={260} />}>
          <PlanBoard key={`${id} ${plan.state}`} id={id} />
          {plan.state === 'DRAFT' && <Diff id={id} />}
          <Numbers plan={plan} />
        </Suspense>
      )}
    </div>
  );
}
