import { Link } from 'react-router';
import { usePages } from '../../api/use-pages.js';
import { useWords } from '../../i18n/use-words.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import '../juries/juries.css';
import './judging.css';
import { OwnResultsQuery, type OwnResultsRow } from './judging-queries.js';

/** 本方评审结果: score, rank and how firm it is, of the reader's own pitches. */
export function OwnResults() {
  const { t, date, pick } = useWords();
  const found = usePages({ query: OwnResultsQuery, variables: {}, connection: (data) => data.myResults });
  if (found.error) return <ErrorNote error={found.error} retry={found.reload} />;
  if (!found.first) return <Skeleton rows={3} />;
  if (found.edges.length === 0)
    return (
      <Empty title={t('ownResults.none')}>
        <p>{t('ownResults.noneHint')}</p>
      </Empty>
    );
  return (
    <>
      {found.edges.map(({ node }) => (
        <section key={node.id} className="card own-results">
          {node.session && (
            <header>
              <h2 className="card-title">
                <Link to={`/sessions/${node.session.id}`}>{pick(node.session.titleZh, node.session.titleEn)}</Link>
              </h2>
              <p className="quiet">
                <time dateTime={node.session.startsAt}>{date(node.session.startsAt)}</time>
              </p>
            </header>
          )}
          {node.overrideReason && <p className="remark">{t('jury.overridden', { reason: node.overrideReason })}</p>}
          {node.pitches.map((result) => (
            <OwnResult key={result.pitch.id} result={result} criteria={node.rubric.criteria} />
          ))}
        </section>
      ))}
      <MoreButton found={found} />
    </>
  );
}

interface OwnResultProps {
  readonly result: OwnResultsRow['pitches'][number];
  readonly criteria: OwnResultsRow['rubric']['criteria'];
}

function OwnResult({ result, criteria }: OwnResultProps) {
  const { t, pick } = useWords();
  const { pitch, score, rank, rankFrom, rankUntil, judges, comments } = result;
  return (
    <article className="own-result">
      <p className="own-score">
        <b>{score === null ? '—' : score.toFixed(2)}</b>
        <span>{rank === null ? t('ownResults.unranked') : t('ownResults.rank', { rank })}</span>
      </p>
      <div>
        <h3>
          {pitch.listing ? (
            <Link to={`/listings/${pitch.listing.id}`}>{pick(pitch.listing.titleZh, pitch.listing.titleEn)}</Link>
          ) : (
            t('session.hiddenPitch')
          )}
        </h3>
        <p className="quiet">
          {t('ownResults.judges', { count: judges })}
          {rankFrom !== rankUntil && ` · ${t('ownResults.range', { from: rankFrom, until: rankUntil })}`}
        </p>
        <dl className="own-criteria">
          {criteria.map(({ id, labelZh, labelEn, max }) => {
            const mean = result.criteria.find(({ criterion }) => criterion === id)?.mean ?? 0;
            return (
              <div key={id}>
                <dt>{pick(labelZh, labelEn)}</dt>
                <dd>
                  <meter min={0} max={max} value={mean} aria-label={pick(labelZh, labelEn)} />
                  {mean.toFixed(2)} / {max}
                </dd>
              </div>
            );
          })}
        </dl>
        {comments.length > 0 && (
          <>
            <h4>{t('ownResults.comments')}</h4>
            <ul className="own-comments">
              {comments.map((comment, n) => (
                <li key={n} lang="zh-CN">
                  {comment}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </article>
  );
}
