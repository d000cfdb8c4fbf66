import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useMe } from '../../api/me.js';
import { graphql } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { ArrowIcon } from '../../ui/icons.js';
import { Skeleton } from '../../ui/notices.js';
import { News, NewsFragment } from '../notifications/news.js';

const DeskQuery = graphql(
  `
    query Desk {
      notifications(first: 3) {
        edges {
          node {
            ...News
          }
        }
      }
    }
  `,
  [NewsFragment],
);

const ToJudgeQuery = graphql(`
  query ToJudge {
    myJudging(states: [OPEN, SAVED], first: 1) {
      totalCount
    }
  }
`);

/** Named by what is done there, apart from the navigation's names. */
function useSteps(): readonly (readonly [to: string, name: string])[] {
  const { t } = useWords();
  const { may, isJudge, isInvestor, isOperator } = useMe();
  const [{ data }] = useQuery({ query: ToJudgeQuery, pause: !isJudge, requestPolicy: 'cache-and-network' });
  const toJudge = data?.myJudging.totalCount ?? 0;
  const steps = [
    may('listing.create') && (['/my/new', t('my.new')] as const),
    may('match.read') && (['/matches', t('match.open')] as const),
    isInvestor && (['/invest', t('home.toInvest')] as const),
    isJudge && (['/judging', toJudge > 0 ? t('home.toJudgeCount', { count: toJudge }) : t('home.toJudge')] as const),
    may('session-request.create') && (['/programme/sessions/new', t('request.new')] as const),
    may('meeting.read') && (['/meetings', t('home.toMeet')] as const),
    isOperator && (['/operator', t('home.toReview')] as const),
  ];
  return steps.filter((step) => step !== false);
}

/** 工作台: what is new for whoever is signed in, and where their work begins. */
export function Desk() {
  const { t } = useWords();
  const [{ data, error }] = useQuery({ query: DeskQuery, requestPolicy: 'cache-and-network' });
  const news = data?.notifications.edges.map(({ node }) => node);
  const steps = useSteps();
  return (
    <section className="wrap desk" aria-labelledby="desk">
      <div className="card">
        <header className="section-head">
          <h2 id="desk">{t('home.news')}</h2>
          <Link className="more" to="/notifications">
            {t('home.allNews')} <ArrowIcon size={16} />
          </Link>
        </header>
        {!news && !error && <Skeleton rows={3} height={84} />}
        {news && <News items={news} />}
        {news?.length === 0 && <p className="quiet">{t('notifications.none')}</p>}
        {error && <p className="quiet">{t('error.network')}</p>}
      </div>
      <nav className="card" aria-label={t('home.begin')}>
        <h2>{t('home.begin')}</h2>
        <ul>
          {steps.map(([to, name]) => (
            <li key={to}>
              <Link to={to}>
                {name} <ArrowIcon size={16} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </section>
  );
}
