import { Button, Progress } from 'antd';
import { useCallback, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems, Skeleton } from '../../ui/notices.js';
import { RunQuery, StartRunMutation, StatusQuery } from './operator-queries.js';
import { Unanswered } from './unanswered.js';
import { usePolling } from './use-polling.js';

function MatchRun() {
  const { t, number } = useWords();
  const [id, setId] = useState('');
  const [started, start] = useMutation(StartRunMutation);
  const [{ data, error }, read] = useQuery({ query: RunQuery, variables: { id }, pause: !id });
  const reread = useCallback(() => {
    read({ requestPolicy: 'network-only' });
  }, [read]);
  const run = data?.matchRun;
  usePolling(id !== '' && !run?.finishedAt, reread);
  const begin = async () => {
    const answer = await start({});
    setId(answer.data?.startMatchRun.value?.id ?? '');
  };
  const failed = error ?? started.error;
  return (
    <section className="side-block">
      <h2>{t('system.matchRun')}</h2>
      <p className="quiet">{t('system.matchRunHint')}</p>
      <Button
        type="primary"
        loading={started.fetching}
        disabled={id !== '' && !run?.finishedAt}
        onClick={() => void begin()}
      >
        {t('system.matchAll')}
      </Button>
      {run && (
        <div role="status">
          <Progress percent={Math.round(run.progress * 100)} aria-label={t('system.matchRun')} />
          {t('system.matched', { demands: number(run.demands), matches: number(run.matches) })}
        </div>
      )}
      <Problems problems={started.data?.startMatchRun.problems ?? []} />
      {failed && <ErrorNote error={failed} />}
    </section>
  );
}

/** Lag and health of the parts behind the portal. */
export function System() {
  const { t, number } = useWords();
  const [{ data, error }, read] = useQuery({ query: StatusQuery, requestPolicy: 'cache-and-network' });
  const reread = useCallback(() => {
    read({ requestPolicy: 'network-only' });
  }, [read]);
  usePolling(true, reread, 5000);
  if (error) return <ErrorNote error={error} retry={reread} />;
  if (!data) return <Skeleton rows={2} />;
  const status = data.systemStatus;
  const since = (ms: number) => t('system.seconds', { count: number(Math.round(ms / 1000)) });
  const facts = [
    [t('system.search'), `${status.search} · ${t(status.searchHealthy ? 'system.healthy' : 'system.unhealthy')}`],
    [t('system.documents'), number(status.documents)],
    ...(status.searchBehind === null
      ? []
      : [
          [t('system.searchBehind'), number(status.searchBehind)] as const,
          [t('system.searchLag'), since(status.searchLagMs ?? 0)] as const,
        ]),
    [t('system.outbox'), number(status.outboxWaiting)],
    [t('system.lag'), since(status.outboxLagMs)],
    [t('system.jobs'), number(status.jobsWaiting)],
    [t('system.failed'), number(status.jobsFailed)],
  ] as const;
  return (
    <div className="system">
      <dl className="status">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {status.searchTrouble && <p role="status">{t('system.searchTrouble', { reason: status.searchTrouble })}</p>}
      <MatchRun />
      <Unanswered />
    </div>
  );
}
