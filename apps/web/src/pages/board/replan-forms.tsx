import { Button, Input, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import type { VariablesOf } from '../../graphql.js';
import { startOfDay } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { ReplanMutation, type BoardData } from './board-queries.js';
import { addDays } from './days.js';

type ReplanInput = VariablesOf<typeof ReplanMutation>['input'];

/** Asks for a repair of the plan and goes to it. */
function useReplan() {
  const navigate = useNavigate();
  const [{ data, error, fetching }, replan] = useMutation(ReplanMutation);
  const ask = async (input: ReplanInput) => {
    const answer = await replan({ input });
    const id = answer.data?.answer.value?.id;
    if (id) await navigate(`/operator/plans/${id}`);
  };
  return { ask, fetching, trouble: <Trouble error={error} problems={data?.answer.problems ?? []} /> };
}

function Trouble({
  error,
  problems,
}: {
  readonly error: Parameters<typeof ErrorNote>[0]['error'] | undefined;
  readonly problems: Parameters<typeof Problems>[0]['problems'];
}) {
  return (
    <>
      <Problems problems={problems} />
      {error && <ErrorNote error={error} />}
    </>
  );
}

function Unfolding({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <details className="why">
      <summary>{name}</summary>
      <div className="replan-form">{children}</div>
    </details>
  );
}

/** 取消并重排: the session is gone; the rest moves as little as it can. */
export function CancelForm({ planId, requestId }: { readonly planId: string; readonly requestId: string }) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const { ask, fetching, trouble } = useReplan();
  return (
    <Unfolding name={t('board.cancelSession')}>
      <label htmlFor={id}>{t('move.reason')}</label>
      <Input
        id={id}
        value={reason}
        onChange={({ target }) => {
          setReason(target.value);
        }}
      />
      <Button
        danger
        loading={fetching}
        disabled={!reason.trim()}
        onClick={() => void ask({ planId, cancelSessions: [{ requestId, reason: reason.trim() }] })}
      >
        {t('board.cancelAndReplan')}
      </Button>
      {trouble}
    </Unfolding>
  );
}

interface CloseVenueProps {
  readonly planId: string;
  readonly venues: BoardData['venues'];
  readonly year: number;
}

/** 场地停用并重排 */
export function CloseVenueForm({ planId, venues, year }: CloseVenueProps) {
  const { t, pick } = useWords();
  const id = useId();
  const [venueId, setVenueId] = useState<string | null>(null);
  const [{ from, until }, setSpan] = useState({ from: '', until: '' });
  const [reason, setReason] = useState('');
  const { ask, fetching, trouble } = useReplan();
  const span = (name: 'from' | 'until', value: string) => {
    setSpan(name === 'from' ? { from: value, until: until < value ? value : until } : { from, until: value });
  };
  const isReady = venueId && from && until && until >= from && reason.trim();
  return (
    <Unfolding name={t('board.closeVenue')}>
      <label htmlFor={`${id}-venue`}>{t('session.venue')}</label>
      <Select
        id={`${id}-venue`}
        value={venueId}
        showSearch={{ optionFilterProp: 'label' }}
        options={venues.map((venue) => ({ value: venue.id, label: pick(venue.nameZh, venue.nameEn) }))}
        onChange={setVenueId}
      />
      {(['from', 'until'] as const).map((name) => (
        <span key={name} className="replan-day">
          <label htmlFor={`${id}-${name}`}>{t(`board.${name}`)}</label>
          <Input
            id={`${id}-${name}`}
            type="date"
            min={`${year}-01-01`}
            max={`${year}-12-31`}
            value={name === 'from' ? from : until}
            onChange={({ target }) => {
              span(name, target.value);
            }}
          />
        </span>
      ))}
      <label htmlFor={`${id}-reason`}>{t('move.reason')}</label>
      <Input
        id={`${id}-reason`}
        value={reason}
        onChange={({ target }) => {
          setReason(target.value);
        }}
      />
      <Button
        danger
        loading={fetching}
        disabled={!isReady}
        onClick={() =>
          void ask({
            planId,
            closeVenues: [
              {
                venueId: venueId ?? '',
                from: startOfDay(from),
                until: startOfDay(addDays(until, 1)),
                reason: reason.trim(),
              },
            ],
          })
        }
      >
        {t('board.closeAndReplan')}
      </Button>
      {trouble}
    </Unfolding>
  );
}
