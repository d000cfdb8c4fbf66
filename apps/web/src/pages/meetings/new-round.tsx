import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { ownersOf, useMe } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { SaveRoundMutation } from './desk-queries.js';

const minutes = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};
const TIMES = [
  ['start', '09:30'],
  ['end', '16:30'],
  ['lunchFrom', '12:00'],
  ['lunchUntil', '13:30'],
] as const;
const NUMBERS = [
  ['slotMin', 20, 5, 240],
  ['breakMin', 5, 0, 60],
  ['tables', 8, 1, 500],
] as const;

/** A round of one day; its organiser is one of the actor's own organisations. */
export function NewRound() {
  const { t, pick } = useWords();
  const { me } = useMe();
  const navigate = useNavigate();
  const [{ data, error, fetching }, save] = useMutation(SaveRoundMutation);
  const [isOpen, setIsOpen] = useState(false);
  const owners = ownersOf(me, 'meeting.organise');

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const lunch = text('lunchFrom') && text('lunchUntil');
    const answer = await save({
      input: {
        hostOrgId: text('hostOrgId'),
        titleZh: text('titleZh'),
        place: text('place'),
        days: [text('day')],
        startMin: minutes(text('start')),
        endMin: minutes(text('end')),
        lunchFromMin: lunch ? minutes(text('lunchFrom')) : null,
        lunchUntilMin: lunch ? minutes(text('lunchUntil')) : null,
        slotMin: Number(text('slotMin')),
        breakMin: Number(text('breakMin')),
        tables: Number(text('tables')),
      },
    });
    const id = answer.data?.saveMeetingRound.value?.id;
    if (id) await navigate(`/meetings/${id}/organise`);
  };

  return (
    <details
      className="why meeting-new"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>{t('meetings.open')}</summary>
      {isOpen && (
        <form className="form meeting-form" onSubmit={(event) => void submit(event)}>
          <label>
            {t('meetings.field.title')}
            <input name="titleZh" required maxLength={80} />
          </label>
          <label>
            {t('meetings.field.place')}
            <input name="place" maxLength={80} />
          </label>
          <label>
            {t('meetings.field.host')}
            <select name="hostOrgId">
              {owners.map(({ id, nameZh, nameEn }) => (
                <option key={id} value={id}>
                  {pick(nameZh, nameEn)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('meetings.field.day')}
            <input name="day" type="date" required />
          </label>
          {TIMES.map(([name, value]) => (
            <label key={name}>
              {t(`meetings.field.${name}`)}
              <input name={name} type="time" defaultValue={value} required={!name.startsWith('lunch')} />
            </label>
          ))}
          {NUMBERS.map(([name, value, min, max]) => (
            <label key={name}>
              {t(`meetings.field.${name}`)}
              <input name={name} type="number" defaultValue={value} min={min} max={max} required />
            </label>
          ))}
          <div className="meeting-actions">
            <button type="submit" className="button button-primary" disabled={fetching}>
              {t('meetings.open')}
            </button>
          </div>
          <Problems problems={data?.saveMeetingRound.problems ?? []} />
          {error && <ErrorNote error={error} />}
        </form>
      )}
    </details>
  );
}
