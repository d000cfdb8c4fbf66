import { useQuery } from 'urql';
import { Link } from 'react-router';
import { graphql } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';

const UnansweredQuery = graphql(`
  query UnansweredSearches {
    unansweredSearches(first: 50) {
      totalCount
      edges {
        node {
          id
          text
          times
          lastAt
        }
      }
    }
  }
`);

/** 零结果检索: what people looked for and did not find; whose, nobody knows. */
export function Unanswered() {
  const { t, number, date } = useWords();
  const [{ data }] = useQuery({ query: UnansweredQuery, requestPolicy: 'cache-and-network' });
  const found = data?.unansweredSearches;
  if (!found) return null;
  return (
    <section className="side-block">
      <h2>{t('unanswered.title')}</h2>
      <p className="quiet">{t('unanswered.hint')}</p>
      {found.edges.length === 0 ? (
        <p>{t('unanswered.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('unanswered.text')}</th>
              <th scope="col">{t('unanswered.times')}</th>
              <th scope="col">{t('unanswered.last')}</th>
            </tr>
          </thead>
          <tbody>
            {found.edges.map(({ node }) => (
              <tr key={node.id}>
                <td>
                  <Link to={`/catalogue?text=${encodeURIComponent(node.text)}`}>{node.text}</Link>
                </td>
                <td>{number(node.times)}</td>
                <td>{date(node.lastAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
