import { useState, type SyntheticEvent } from 'react';
import { useMutation } from 'urql';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { BusySlots } from './busy-slots.js';
import { busyIn, spansOf } from './busy-spans.js';
import { AttendMutation, MoveParticipantMutation, type Attendance, type Round } from './meeting-queries.js';
import './meeting-form.css';

interface AttendanceFormProps {
  readonly round: Round;
  /** Absent while nobody is registered. */
  readonly attendance?: Attendance;
  readonly organisationId: string;
  readonly onChanged: () => void;
}

function Fields({ round, attendance }: Pick<AttendanceFormProps, 'round' | 'attendance'>) {
  const { t, date } = useWords();
  return (
    <>
      <label className="meeting-wide">
        {t('meetings.field.about')}
        <textarea name="about" rows={3} maxLength={500} defaultValue={attendance?.participant.about ?? ''} />
      </label>
      <label>
        {t('meetings.field.arrives')}
        <select name="arrivesAt" defaultValue={attendance?.arrivesAt ?? ''}>
          <option value="">{t('meetings.fromStart')}</option>
          {round.slots.slice(1).map(({ number, startsAt }) => (
            <option key={number} value={startsAt}>
              {date(startsAt, 'dateTime')}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('meetings.field.leaves')}
        <select name="leavesAt" defaultValue={attendance?.leavesAt ?? ''}>
          <option value="">{t('meetings.untilEnd')}</option>
          {round.slots.slice(0, -1).map(({ number, endsAt }) => (
            <option key={number} value={endsAt}>
              {date(endsAt, 'dateTime')}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** Register, or say something else: what one brings, a late arrival, an early departure, slots in between that do not suit. */
export function AttendanceForm({ round, attendance, organisationId, onChanged }: AttendanceFormProps) {
  const { t } = useWords();
  const [attending, attend] = useMutation(AttendMutation);
  const [moving, move] = useMutation(MoveParticipantMutation);
  const [busy, setBusy] = useState(() => busyIn(round.slots, attendance?.busy ?? []));
  const isIn = attendance !== undefined && attendance.state !== 'WITHDRAWN';

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string | null => {
      const value = form.get(name);
      return typeof value === 'string' && value !== '' ? value : null;
    };
    const answer = await attend({
      input: {
        roundId: round.id,
        organisationId,
        about: text('about') ?? '',
        arrivesAt: text('arrivesAt'),
        leavesAt: text('leavesAt'),
        busy: spansOf(round.slots, busy),
      },
    });
    if (answer.data?.attendMeetingRound.value) onChanged();
  };
  const answers = [attending.data?.attendMeetingRound, moving.data?.moveMeetingParticipant];
  const problems = answers.flatMap((answer) => answer?.problems ?? []);
  const error = attending.error ?? moving.error;
  return (
    <form className="form meeting-form" onSubmit={(event) => void submit(event)}>
      <Fields round={round} {...(attendance && { attendance })} />
      <BusySlots slots={round.slots} busy={busy} onChange={setBusy} />
      <div className="meeting-actions">
        <button type="submit" className="button button-primary" disabled={attending.fetching}>
          {isIn ? t('meetings.save') : t('meetings.register')}
        </button>
        {isIn && (
          <button
            type="button"
            className="button"
            disabled={moving.fetching}
            onClick={() => void move({ id: attendance.id, to: 'WITHDRAWN' }).then(onChanged)}
          >
            {t('meetings.withdraw')}
          </button>
        )}
        <span role="status">{attending.data?.attendMeetingRound.value && t('meetings.saved')}</span>
      </div>
      <Problems problems={problems} />
      {error && <ErrorNote error={error} />}
    </form>
  );
}
