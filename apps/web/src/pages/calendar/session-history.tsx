import { LINE_UP_STEPS, SESSION_STATES } from '@luyan/roadshow';
import { Link } from 'react-router';
import { usePages } from '../../api/use-pages.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { MoreButton } from '../../ui/more-button.js';
import { ErrorNote } from '../../ui/notices.js';

const HistoryQuery = graphql(`
  query SessionHistory($sessionId: ID!, $after: String) {
    sessionHistory(sessionId: $sessionId, first: 5, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          fromState
          toState
          at
          reason
          lineUp
          listing {
            id
            titleZh
            titleEn
          }
          previousStartsAt
          previousVenue {
            id
            nameZh
            nameEn
          }
          actor {
            nameZh
            nameEn
          }
        }
      }
    }
  }
`);
type Change = ResultOf<typeof HistoryQuery>['sessionHistory']['edges'][number]['node'];

function What({ change: { fromState, toState, lineUp, listing } }: Pick<StepProps, 'change'>) {
  const { t, label, pick } = useWords();
  if (!lineUp)
    return fromState === toState
      ? t('session.wasMoved')
      : t('session.became', { from: label(SESSION_STATES, fromState), to: label(SESSION_STATES, toState) });
  return (
    <>
      {listing && <Link to={`/listings/${listing.id}`}>{pick(listing.titleZh, listing.titleEn)}</Link>}{' '}
      {label(LINE_UP_STEPS, lineUp)}
    </>
  );
}

interface StepProps {
  readonly change: Change;
  readonly zone: string;
}

function Step({ change, zone }: StepProps) {
  const { t, date, pick } = useWords();
  const { at, reason, previousStartsAt, previousVenue, actor } = change;
  const was = [
    previousStartsAt && t('session.wasAt', { from: date(previousStartsAt, 'dateTime', zone) }),
    previousVenue && t('session.wasIn', { venue: pick(previousVenue.nameZh, previousVenue.nameEn) }),
  ].filter(Boolean);
  return (
    <li>
      <time dateTime={at}>{date(at, 'dateTime', zone)}</time>
      <p>
        <What change={change} />
        <span className="quiet"> {actor ? pick(actor.nameZh, actor.nameEn) : t('session.byClock')}</span>
      </p>
      {was.length > 0 && <p className="quiet">{was.join(' · ')}</p>}
      {reason && <p className="quiet">{reason}</p>}
    </li>
  );
}

interface SessionHistoryProps {
  readonly sessionId: string;
  readonly zone: string;
}

/** 变更记录: what the session has been through, for its organisers. */
export function SessionHistory({ sessionId, zone }: SessionHistoryProps) {
  const { t } = useWords();
  const found = usePages({
    query: HistoryQuery,
    variables: { sessionId },
    connection: (data) => data.sessionHistory,
  });
  if (found.error) return <ErrorNote error={found.error} retry={found.reload} />;
  if (found.edges.length === 0) return null;
  return (
    <section className="side-block" aria-labelledby="history">
      <h2 id="history">{t('session.history')}</h2>
      <ol className="history">
        {found.edges.map(({ node }) => (
          <Step key={node.id} change={node} zone={zone} />
        ))}
      </ol>
      <MoreButton found={found} />
    </section>
  );
}
