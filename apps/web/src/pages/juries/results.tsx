import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Skeleton } from '../../ui/notices.js';
import { ResultsQuery, type Results as ResultsData } from './jury-queries.js';

type PitchData = ResultsData['pitches'][number];
const byRank = (a: PitchData, b: PitchData) =>
  (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.pitch.position - b.pitch.position;
const shown = (value: number | null) => (value === null ? '—' : value.toFixed(2));

/** 评审结果: ranks, how firm each is, and every signed sheet behind it. */
export function Results({ juryId }: { readonly juryId: string }) {
  const { t, pick } = useWords();
  const [{ data, error }] = useQuery({
    query: ResultsQuery,
    variables: { juryId },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Skeleton rows={2} />;
  const { pitches, judges, jury, logBrokenAt } = data.juryResults;
  const names = new Map(judges.map((judge) => [judge.id, pick(judge.nameZh, judge.nameEn)]));
  const ranked = [...pitches].sort(byRank);
  return (
    <section aria-labelledby="jury-results">
      <h2 id="jury-results">{t('jury.results')}</h2>
      <p className="quiet">{t('jury.resultsHint')}</p>
      <div className="table-scroll" role="region" aria-labelledby="jury-results" tabIndex={0}>
        <table className="result-table">
          <thead>
            <tr>
              <th scope="col">{t('jury.rank')}</th>
              <th scope="col">{t('jury.pitch')}</th>
              <th scope="col">{t('jury.score')}</th>
              <th scope="col" title={t('jury.rangeHint')}>
                {t('jury.range')}
              </th>
              <th scope="col">{t('jury.mean')}</th>
              <th scope="col" title={t('jury.normalisedHint')}>
                {t('jury.normalised')}
              </th>
              {jury.rubric.criteria.map(({ id, labelZh, labelEn }) => (
                <th key={id} scope="col">
                  {pick(labelZh, labelEn)}
                </th>
              ))}
              <th scope="col">{t('jury.signedCol')}</th>
            </tr>
          </thead>
          <tbody>
            {ranked.map((one) => (
              <ResultRow key={one.pitch.id} result={one} criteria={jury.rubric.criteria.map(({ id }) => id)} />
            ))}
          </tbody>
        </table>
      </div>
      <details className="jury-sheets">
        <summary>{t('jury.sheets')}</summary>
        {ranked.map(({ pitch, sheets }) => (
          <div key={pitch.id}>
            <h3>
              {t('jury.pitchN', { position: pitch.position })} {pick(pitch.listing?.titleZh, pitch.listing?.titleEn)}
            </h3>
            <ul className="plain">
              {sheets.map(({ judgeId, total, comment, isDropped, isDiscrepant }) => (
                <li key={judgeId}>
                  <b>{names.get(judgeId)}</b> {total === null ? t('jury.unsigned') : total.toFixed(1)}{' '}
                  {isDropped && <span className="tag tag-quiet">{t('jury.dropped')}</span>}{' '}
                  {isDiscrepant && <span className="tag tag-warm">{t('jury.discrepant')}</span>}
                  {comment && (
                    <q className="quiet" lang="zh-CN">
                      {comment}
                    </q>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
      <p className="quiet">
        {logBrokenAt === null ? t('jury.logWhole') : <strong>{t('jury.logBroken', { number: logBrokenAt })}</strong>}{' '}
        {t('sheet.source')}: <span lang="zh-CN">{jury.rubric.source}</span>
      </p>
    </section>
  );
}

interface ResultRowProps {
  readonly result: PitchData;
  readonly criteria: readonly string[];
}

function ResultRow({ result, criteria }: ResultRowProps) {
  const { t, pick } = useWords();
  const { pitch, rank, rankFrom, rankUntil, sheets } = result;
  const isFirm = rankFrom === rankUntil;
  return (
    <tr>
      <td className="result-rank">{rank ?? '—'}</td>
      <th scope="row">
        <span className="quiet">{t('jury.pitchN', { position: pitch.position })} </span>
        {pitch.listing && (
          <Link to={`/listings/${pitch.listing.id}`}>{pick(pitch.listing.titleZh, pitch.listing.titleEn)}</Link>
        )}
      </th>
      <td>
        <b>{shown(result.score)}</b>
      </td>
      <td>
        {rankFrom === null ? (
          '—'
        ) : isFirm ? (
          rankFrom
        ) : (
          <span className="tag tag-warm">{`${rankFrom}–${rankUntil}`}</span>
        )}
      </td>
      <td>{shown(result.mean)}</td>
      <td>{shown(result.normalised)}</td>
      {criteria.map((id) => (
        <td key={id}>{shown(result.criteria.find(({ criterion }) => criterion === id)?.mean ?? null)}</td>
      ))}
      <td>
        {sheets.filter(({ state }) => state === 'SIGNED').length} / {sheets.length}
      </td>
    </tr>
  );
}
