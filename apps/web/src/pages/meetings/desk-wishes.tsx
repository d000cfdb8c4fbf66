import { UNMET_REASONS, WISH_KINDS } from '@luyan/roadshow';
import { useWords } from '../../i18n/use-words.js';
import type { Desk, DeskWish } from './desk-queries.js';
import { nameOf, peopleOf } from './people.js';

/** Wishes without a meeting, must-meets first, each with its reason. */
export function DeskWishes({ desk, wishes }: { readonly desk: Desk; readonly wishes: readonly DeskWish[] }) {
  const { t, label, pick } = useWords();
  const people = peopleOf(desk);
  const asked = wishes.filter(({ kind }) => kind !== 'DECLINED');
  const unmet = asked
    .filter(({ outcome }) => outcome === 'UNMET')
    .sort((a, b) => Number(b.kind === 'MUST') - Number(a.kind === 'MUST'));
  return (
    <>
      <h2>{t('meetings.unmet')}</h2>
      <p className="quiet">{t('meetings.wishCount', { count: asked.length, unmet: unmet.length })}</p>
      {unmet.length > 0 && (
        <div className="table-scroll meeting-short" role="region" aria-label={t('meetings.unmet')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('meetings.who')}</th>
                <th scope="col">{t('meetings.wish')}</th>
                <th scope="col">{t('meetings.whom')}</th>
                <th scope="col">{t('meetings.why')}</th>
              </tr>
            </thead>
            <tbody>
              {unmet.map(({ id, kind, reason, from, to }) => (
                <tr key={id}>
                  <th scope="row">{nameOf(people, from?.id, pick)}</th>
                  <td>{label(WISH_KINDS, kind)}</td>
                  <td>{nameOf(people, to?.id, pick)}</td>
                  <td>{label(UNMET_REASONS, reason)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
