import { Button, Input } from 'antd';
import { useWords } from '../../i18n/use-words.js';
import { clockOf, minutesOf, weekdayName } from './series-rule.js';
import type { ClosureDraft, VenueDraft } from './venue-draft.js';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

interface HoursProps {
  readonly hours: VenueDraft['hours'];
  readonly fault: string | undefined;
  readonly onChange: (hours: VenueDraft['hours']) => void;
}

/** 开放时间: a span for each weekday that is ticked; a venue's second span of a day stays as it is. */
export function Hours({ hours, fault, onChange }: HoursProps) {
  const { t, date } = useWords();
  return (
    <fieldset className="field field-wide venue-hours">
      <legend className="field-name">{t('venue.hours')}</legend>
      <p className="hint">{t('venue.hoursHint')}</p>
      {WEEK.map((weekday) => {
        const name = weekdayName(weekday, date);
        const at = hours.findIndex((span) => span.weekday === weekday);
        const span = hours[at];
        const edit = (patch: { fromMin?: number; untilMin?: number }) => {
          onChange(hours.map((each, i) => (i === at ? { ...each, ...patch } : each)));
        };
        return (
          <div key={weekday} className="venue-times">
            <label>
              <input
                type="checkbox"
                checked={span !== undefined}
                onChange={({ target }) => {
                  const others = hours.filter((each) => each.weekday !== weekday);
                  onChange(target.checked ? [...others, { weekday, fromMin: 540, untilMin: 1050 }] : others);
                }}
              />{' '}
              {name}
            </label>
            {span ? (
              (['fromMin', 'untilMin'] as const).map((path) => (
                <Input
                  key={path}
                  type="time"
                  aria-label={`${name} ${t(`venue.${path}`)}`}
                  value={clockOf(span[path])}
                  onChange={({ target }) => {
                    edit({ [path]: minutesOf(target.value) ?? span[path] });
                  }}
                />
              ))
            ) : (
              <span className="quiet">{t('venue.closedDay')}</span>
            )}
          </div>
        );
      })}
      {fault && (
        <p className="remark-line remark-blocker" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

interface ClosuresProps {
  readonly closures: readonly ClosureDraft[];
  readonly onChange: (closures: readonly ClosureDraft[]) => void;
}

/** 闭馆: spans in which nothing can be held there. */
export function Closures({ closures, onChange }: ClosuresProps) {
  const { t } = useWords();
  return (
    <fieldset className="field field-wide venue-hours">
      <legend className="field-name">{t('venue.closures')}</legend>
      {closures.map((closure, i) => {
        const edit = (patch: Partial<ClosureDraft>) => {
          onChange(closures.map((each) => (each === closure ? { ...each, ...patch } : each)));
        };
        return (
          <div key={closure.key} className="venue-times">
            {(['from', 'until'] as const).map((path) => (
              <Input
                key={path}
                type="datetime-local"
                aria-label={`${t('venue.closures')} ${i + 1} ${t(`venue.${path}Min`)}`}
                value={closure[path]}
                onChange={({ target }) => {
                  edit({ [path]: target.value });
                }}
              />
            ))}
            <Input
              aria-label={`${t('venue.closures')} ${i + 1} ${t('venue.reason')}`}
              placeholder={t('venue.reason')}
              value={closure.reason}
              onChange={({ target }) => {
                edit({ reason: target.value });
              }}
            />
            <Button
              size="small"
              onClick={() => {
                onChange(closures.filter((each) => each !== closure));
              }}
            >
              {t('venue.removeClosure')}
            </Button>
          </div>
        );
      })}
      <p>
        <Button
          size="small"
          onClick={() => {
            onChange([...closures, { key: crypto.randomUUID(), from: '', until: '', reason: '' }]);
          }}
        >
          {t('venue.addClosure')}
        </Button>
      </p>
    </fieldset>
  );
}
