import { useWords } from '../../i18n/use-words.js';
import type { SeriesDraft } from './series-form.js';
import type { SeriesOutcome } from './series-queries.js';

interface SeriesPreviewProps {
  readonly outcome: SeriesOutcome | null;
  readonly onHoliday: SeriesDraft['onHoliday'];
}

/** 预览: the sessions that would come of a series, which day is moved or falls out, and why. */
export function SeriesPreview({ outcome, onHoliday }: SeriesPreviewProps) {
  const { t, date } = useWords();
  if (!outcome) return <p className="quiet">{t('series.previewHint')}</p>;
  const { steps, dropped, daysOff } = outcome;
  const names = new Map(daysOff.map(({ day, name }) => [day, name]));
  const nameOf = (day: string) => names.get(day) ?? t('series.dayOff');
  const held = steps.filter((step) => step.date !== null);
  const gone = steps.filter((step) => step.date === null);
  return (
    <>
      <p role="status">{t('series.dates', { count: held.length, dropped: dropped.length + gone.length })}</p>
      <ol className="steps">
        {held.map(({ requestId, number, nominal, date: day, effect }) => (
          <li key={requestId}>
            <span className="quiet">{t('series.number', { number })}</span>
            <time dateTime={day ?? ''}>
              {date(day ?? '')} {date(day ?? '', 'weekday')}
            </time>
            {effect !== 'KEPT' && <span className="tag">{t(`series.effect.${effect}`)}</span>}
            {nominal !== day && nominal && (
              <small className="remark-line">
                {t('series.shifted', { day: date(nominal), name: nameOf(nominal) })}
              </small>
            )}
          </li>
        ))}
      </ol>
      {dropped.length + gone.length > 0 && (
        <>
          <h3>{t('series.fallOut')}</h3>
          <ul className="steps">
            {dropped.map((day) => (
              <li key={day}>
                <time dateTime={day}>
                  {date(day)} {date(day, 'weekday')}
                </time>
                <small>
                  {nameOf(day)}: {t(onHoliday === 'DROP' ? 'series.droppedByRule' : 'series.droppedNoRoom')}
                </small>
              </li>
            ))}
            {gone.map(({ requestId, number }) => (
              <li key={requestId}>
                <span className="quiet">{t('series.number', { number })}</span> <small>{t('series.withdrawn')}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
