import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { HandOverMutation, StandInsQuery } from './meeting-queries.js';

interface HandOverProps {
  readonly attendanceId: string;
  /** Who holds the seat. */
  readonly name: string;
  readonly onChanged: () => void;
}

function Choice({ attendanceId, name, onChanged }: HandOverProps) {
  const { t, pick } = useWords();
  const [{ data, error }] = useQuery({
    query: StandInsQuery,
    variables: { id: attendanceId },
    requestPolicy: 'cache-and-network',
  });
  const [handing, handOver] = useMutation(HandOverMutation);
  const [chosen, setChosen] = useState('');
  if (!data) return error ? <ErrorNote error={error} /> : null;
  if (data.meetingStandIns.length === 0) return <p className="quiet">{t('meetings.noStandIns')}</p>;
  const give = async () => {
    const answer = await handOver({ id: attendanceId, personId: chosen });
    if (answer.data?.handOverMeetingSeat.value) onChanged();
  };
  return (
    <div className="plan-form">
      <label>
        {t('meetings.standIn')}
        <select
          aria-label={`${name}: ${t('meetings.standIn')}`}
          value={chosen}
          onChange={({ target }) => {
            setChosen(target.value);
          }}
        >
          <option value="">{t('meetings.chooseStandIn')}</option>
          {data.meetingStandIns.map(({ id, nameZh, nameEn, title }) => (
            <option key={id} value={id}>
              {[pick(nameZh, nameEn), title].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button button-small"
        disabled={chosen === '' || handing.fetching}
        onClick={() => void give()}
      >
        {t('meetings.handOver')}
      </button>
      <Problems problems={handing.data?.handOverMeetingSeat.problems ?? []} />
      {handing.error && <ErrorNote error={handing.error} />}
    </div>
  );
}

/** A colleague takes a participant's seat, with its wishes and meetings. */
export function HandOver(props: HandOverProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="hand-over"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{t('meetings.handOverTitle')}</summary>
      {isOpen && <Choice {...props} />}
    </details>
  );
}
