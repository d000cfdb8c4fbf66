import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Skeleton } from '../../ui/notices.js';
import { DiffQuery } from './diff-query.js';

type Entry = ResultOf<typeof DiffQuery>['plan']['diff'][number];

/** Where an item is in one of the two plans. */
function PlaceText({ place, isPitch }: { readonly place: Entry['from']; readonly isPitch: boolean }) {
  const { date, pick } = useWords();
  if (!place) return <>—</>;
  return (
    <>
      {date(place.startsAt, 'dateTime')}{' '}
      {isPitch ? place.request?.titleZh : place.venue && pick(place.venue.nameZh, place.venue.nameEn)}
    </>
  );
}

/** 方案差异: what changes for those who know the former plan, and why; the dearest first. */
export function PlanDiff({ id }: { readonly id: string }) {
  const { t, pick, number } = useWords();
  const [{ data, error }] = useQuery({ query: DiffQuery, variables: { id } });
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Skeleton rows={2} height={48} />;
  const entries = data.plan.diff.toSorted((a, b) => b.price - a.price);
  if (entries.length === 0) return <p className="fresh">{t('board.noDiff')}</p>;
  return (
    <div className="table-scroll" role="region" aria-label={t('board.diff')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('board.item')}</th>
            <th scope="col">{t('board.before')}</th>
            <th scope="col">{t('board.after')}</th>
            <th scope="col">{t('board.reason')}</th>
            <th scope="col">{t('board.price')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id: of, kind, from, to, reasonZh, reasonEn, price, request, application }) => (
            <tr key={`${kind} ${of}`}>
              <th scope="row">
                {request
                  ? pick(request.titleZh, request.titleEn)
                  : application?.listing && pick(application.listing.titleZh, application.listing.titleEn)}
              </th>
              <td>
                <PlaceText place={from} isPitch={kind === 'PITCH'} />
              </td>
              <td>
                <PlaceText place={to} isPitch={kind === 'PITCH'} />
              </td>
              <td>{pick(reasonZh, reasonEn)}</td>
              <td>{number(price)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
