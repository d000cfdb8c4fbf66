import { Link } from 'react-router';
import { useMe } from '../../api/me.js';
import { usePages } from '../../api/use-pages.js';
import { Bilingual } from '../../i18n/bilingual.js';
import { useWords } from '../../i18n/use-words.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { RoundsQuery } from './meeting-queries.js';
import './meetings.css';
import { NewRound } from './new-round.js';
import { RoundFactsLine } from './round-head.js';

/** 一对一洽谈: the rounds there are, and where one takes part. */
export function RoundsPage() {
  const { t } = useWords();
  const { may } = useMe();
  usePageTitle(t('meetings.title'));
  const found = usePages({ query: RoundsQuery, variables: {}, connection: (data) => data.meetingRounds });
  return (
    <div className="wrap page">
      <h1>{t('meetings.title')}</h1>
      <p className="lead">{t('meetings.lead')}</p>
      {may('meeting.organise') && <NewRound />}
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={3} height={120} />}
      {found.first && found.edges.length === 0 && <Empty title={t('meetings.none')} />}
      <ul className="results">
        {found.edges.map(({ node }) => {
          const own = node.attendances.filter(({ state }) => state !== 'WITHDRAWN');
          const count = own.flatMap(({ meetings }) => meetings.filter(({ state }) => state !== 'CANCELLED')).length;
          return (
            <li key={node.id} className="card">
              <h2 className="card-title">
                <Link to={`/meetings/${node.id}`}>
                  <Bilingual zh={node.titleZh} en={node.titleEn} />
                </Link>
              </h2>
              <p className="card-foot">
                <RoundFactsLine round={node} />
              </p>
              {own.length > 0 && (
                <p>
                  <span className="tag tag-good">
                    {count > 0 ? t('meetings.mineCount', { count }) : t('meetings.registered')}
                  </span>
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <MoreButton found={found} />
    </div>
  );
}
