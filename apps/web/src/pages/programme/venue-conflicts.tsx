import { Button } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import type { VenueConflict } from './venue-queries.js';

interface VenueConflictsProps {
  readonly conflicts: readonly VenueConflict[];
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onBack: () => void;
}

/** What saving would bring to released sessions, before it is saved. */
export function VenueConflicts({ conflicts, isBusy, onSave, onBack }: VenueConflictsProps) {
  const { t, pick, date } = useWords();
  return (
    <div className="notice field-wide" role="region" aria-label={t('venue.conflicts', { count: conflicts.length })}>
      <p className="notice-title">{t('venue.conflicts', { count: conflicts.length })}</p>
      <ul>
        {conflicts.map(({ constraint, labelZh, labelEn, session, otherSession }) => (
          <li key={`${constraint} ${session?.id ?? ''} ${otherSession?.id ?? ''}`}>
            {pick(labelZh, labelEn)}
            {session && (
              <>
                {' '}
                <Link to={`/sessions/${session.id}`}>{pick(session.titleZh, session.titleEn)}</Link>{' '}
                <span className="quiet">{date(session.startsAt, 'dateTime')}</span>
              </>
            )}
            {otherSession && ` · ${pick(otherSession.titleZh, otherSession.titleEn)}`}
          </li>
        ))}
      </ul>
      <p className="quiet">{t('venue.conflictsHint')}</p>
      <div className="my-actions">
        <Button type="primary" loading={isBusy} onClick={onSave}>
          {t('venue.saveAnyway')}
        </Button>
        <Button onClick={onBack}>{t('venue.back')}</Button>
      </div>
    </div>
  );
}
