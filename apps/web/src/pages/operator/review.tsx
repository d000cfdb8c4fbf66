import { Progress } from 'antd';
import { Link } from 'react-router';
import { usePages } from '../../api/use-pages.js';
import { useWords } from '../../i18n/use-words.js';
import { KindTag } from '../../ui/listing-card.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Problems, Skeleton } from '../../ui/notices.js';
import { MoveButtons } from '../account/move-buttons.js';
import { ReviewQuery } from './operator-queries.js';

/** 审核队列: what waits for a reviewer, with what the readiness check found. */
export function Review() {
  const { t, pick } = useWords();
  const found = usePages({ query: ReviewQuery, variables: {}, connection: (data) => data.myListings });
  if (found.error) return <ErrorNote error={found.error} retry={found.reload} />;
  if (!found.first) return <Skeleton rows={4} />;
  if (found.edges.length === 0)
    return (
      <Empty title={t('review.none')}>
        <p>{t('review.noneHint')}</p>
      </Empty>
    );
  return (
    <>
      <p className="lead">{t('review.count', { count: found.totalCount })}</p>
      <div className="results">
        {found.edges.map(({ node }) => (
          <article key={node.id} className="card my-listing">
            <header className="card-head">
              <KindTag kind={node.kind} />
              <span className="quiet">{node.owner && pick(node.owner.nameZh, node.owner.nameEn)}</span>
            </header>
            <h2 className="card-title">
              <Link to={`/listings/${node.id}`}>{pick(node.titleZh, node.titleEn)}</Link>
            </h2>
            {node.summaryZh && (
              <p className="card-text" lang="zh-CN">
                {node.summaryZh}
              </p>
            )}
            <div className="my-facts">
              <span className="readiness">
                {t('my.readiness')}
                <Progress percent={node.readiness} size="small" aria-label={t('my.readiness')} />
              </span>
            </div>
            <Problems problems={node.issues} isStanding />
            <MoveButtons listing={node} role="reviewer" onMoved={found.reload} />
          </article>
        ))}
      </div>
      <MoreButton found={found} />
    </>
  );
}
