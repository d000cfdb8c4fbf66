import { JURY_AIMS } from '@luyan/scheduling';
import { useWords } from '../../i18n/use-words.js';
import type { Review } from './jury-queries.js';

/** What either aim came to when the jury was drawn up, so that the choice can be explained. */
export function AimFigures({ jury: { aim, figures } }: { readonly jury: Review['jury'] }) {
  const { t, label, number } = useWords();
  if (figures.length === 0) return null;
  return (
    <div className="table-scroll" role="region" aria-label={t('jury.aim')} tabIndex={0}>
      <table className="jury-aims">
        <caption>{t('jury.aimFigures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('jury.aim')}</th>
            <th scope="col">{t('jury.aimTotal')}</th>
            <th scope="col">{t('jury.aimWorst')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((one) => (
            <tr key={one.aim}>
              <th scope="row">
                {label(JURY_AIMS, one.aim)}{' '}
                {one.aim === aim && <span className="tag tag-good">{t('jury.aimChosen')}</span>}
              </th>
              <td>{number(Math.round(one.total * 100))}</td>
              <td>{number(Math.round(one.worst * 100))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
