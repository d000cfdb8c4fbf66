import { dayOf } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { groupBy } from '../../ui/group-by.js';
import type { Slot } from './meeting-queries.js';

interface BusySlotsProps {
  readonly slots: readonly Slot[];
  readonly busy: ReadonlySet<number>;
  readonly onChange: (busy: ReadonlySet<number>) => void;
}

/** 没空的时段: the slots in which one has something else to do. */
export function BusySlots({ slots, busy, onChange }: BusySlotsProps) {
  const { t, date } = useWords();
  const days = [...groupBy(slots, ({ startsAt }) => dayOf(startsAt))];
  return (
    <fieldset className="meeting-wide busy-slots">
      <legend>{t('meetings.field.busy')}</legend>
      <p className="quiet">{t('meetings.busyHint')}</p>
      {days.map(([day, own]) => (
        <div key={day} role="group" aria-label={date(day, 'monthDay')}>
          {days.length > 1 && <p>{date(day, 'monthDay')}</p>}
          <div className="busy-grid">
            {own.map(({ number, startsAt, endsAt }) => (
              <label key={number} className="busy-slot">
                <input
                  type="checkbox"
                  checked={busy.has(number)}
                  onChange={({ target }) => {
                    onChange(new Set(target.checked ? [...busy, number] : [...busy].filter((one) => one !== number)));
                  }}
                />
                {date(startsAt, 'time')}–{date(endsAt, 'time')}
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
