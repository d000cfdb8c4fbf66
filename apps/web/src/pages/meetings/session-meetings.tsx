import { MEETING_ROUND_STATES } from '@luyan/roadshow';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';

const SessionMeetingsQuery = graphql(`
  query SessionMeetings($requestId: ID!) {
    meetingRounds(requestId: $requestId, first: 5) {
      edges {
        node {
          id
          titleZh
          titleEn
          state
        }
      }
    }
  }
`);

/** The rounds of 1:1 meetings beside a session; nothing where there is none. */
export function SessionMeetings({ requestId }: { readonly requestId: string }) {
  const { t, label, pick } = useWords();
  const [{ data }] = useQuery({ query: SessionMeetingsQuery, variables: { requestId } });
  const rounds = data?.meetingRounds.edges ?? [];
  if (rounds.length === 0) return null;
  return (
    <section className="side-block">
      <h2>{t('meetings.title')}</h2>
      <ul>
        {rounds.map(({ node }) => (
          <li key={node.id}>
            <Link to={`/meetings/${node.id}`}>{pick(node.titleZh, node.titleEn)}</Link>{' '}
            <span className="tag">{label(MEETING_ROUND_STATES, node.state)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
