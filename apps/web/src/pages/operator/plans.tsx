import { PLAN_STATES } from '@luyan/roadshow';
import { Button, InputNumber, Progress, Table } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import type { Refusals } from '../../api/fragments.js';
import { dayOf } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { CreatePlanMutation, PlansQuery, ReleasePlanMutation, type PlanData } from './operator-queries.js';
import { usePolling } from './use-polling.js';

/** 年度排期: ask for a plan of a year, watch it being solved, read it, release it. */
export function Plans() {
  const { t, label, date, number } = useWords();
  const [year, setYear] = useState(Number(dayOf(Date.now()).slice(0, 4)));
  const [problems, setProblems] = useState<Refusals>([]);
  const [{ data, error, fetching }, read] = useQuery({ query: PlansQuery });
  const [creating, create] = useMutation(CreatePlanMutation);
  const [releasing, release] = useMutation(ReleasePlanMutation);
  const reread = useCallback(() => {
    read({ requestPolicy: 'network-only' });
  }, [read]);
  const plans = data?.plans.edges.map(({ node }) => node) ?? [];
  const isSolving = plans.some(({ state }) => state === 'SOLVING');
  usePolling(isSolving, reread);

  const plan = async () => {
    const answer = await create({ year, seed: 1 });
    setProblems(answer.data?.createPlan.problems ?? []);
    reread();
  };
  const publish = async (id: string) => {
    const answer = await release({ id });
    setProblems(answer.data?.releasePlan.problems ?? []);
    reread();
  };
  const failed = error ?? creating.error ?? releasing.error;
  return (
    <>
      <div className="plan-form">
        <label>
          <span>{t('plan.year')}</span>
          <InputNumber
            value={year}
            min={2024}
            max={2035}
            precision={0}
            onChange={(value) => {
              if (value !== null) setYear(value);
            }}
          />
        </label>
        <Button type="primary" loading={creating.fetching} disabled={isSolving} onClick={() => void plan()}>
          {t('plan.create', { year })}
        </Button>
        {isSolving && (
          <span className="plan-progress" role="status">
            <Progress percent={100} status="active" showInfo={false} aria-label={t('plan.solving')} />
            {t('plan.solving')}
          </span>
        )}
      </div>
      <Problems problems={problems} />
      {failed && <ErrorNote error={failed} retry={reread} />}
      <Table<PlanData>
        rowKey="id"
        size="middle"
        loading={fetching && !data}
        dataSource={plans}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <span className="quiet">{t('plan.none')}</span> }}
        columns={[
          {
            title: t('plan.plan'),
            render: (_, { id, year: of, version }) => (
              <Link to={`/operator/plans/${id}`}>{t('plan.name', { year: of, version })}</Link>
            ),
          },
          { title: t('my.state'), render: (_, { state }) => label(PLAN_STATES, state) },
          { title: t('plan.hard'), align: 'right', render: (_, { hard }) => number(hard) },
          { title: t('plan.medium'), align: 'right', render: (_, { medium }) => number(medium) },
          { title: t('plan.soft'), align: 'right', render: (_, { soft }) => number(Math.round(soft)) },
          { title: t('plan.createdAt'), render: (_, { createdAt }) => date(createdAt, 'dateTime') },
          {
            title: t('plan.releasedAt'),
            render: (_, { id, state, releasedAt }) =>
              state === 'DRAFT' ? (
                <Button size="small" loading={releasing.fetching} onClick={() => void publish(id)}>
                  {t('plan.release')}
                </Button>
              ) : (
                releasedAt && date(releasedAt, 'dateTime')
              ),
          },
        ]}
      />
    </>
  );
}
