import { DEFAULT_WEIGHTS, PARTS, type Part } from '@luyan/matching';
import { useQuery } from 'urql';
import { graphql } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { Skeleton } from '../../ui/notices.js';
import { ScoreParts } from '../matches/score.js';
import '../matches/matches.css';

const RankingQuery = graphql(`
  query Ranking {
    rankingWeights(first: 50) {
      edges {
        node {
          id
          effectiveFrom
          judgements
          demands
          before {
            ndcgAt10
            auc
          }
          after {
            ndcgAt10
            auc
          }
          weights {
            part
            share
          }
        }
      }
    }
  }
`);

/** What holds where nothing was learnt yet: the weights of the code. */
const GIVEN = {
  ...DEFAULT_WEIGHTS,
  weights: PARTS.map((part) => ({ part: part.toUpperCase() as Uppercase<Part>, share: DEFAULT_WEIGHTS.weights[part] })),
};

/** 排序权重: what each part may give to a match's score, since when, and what it was learnt from. */
export function Ranking() {
  const { t, date, number } = useWords();
  const [{ data }] = useQuery({ query: RankingQuery, requestPolicy: 'cache-and-network' });
  if (!data) return <Skeleton />;
  const learnt = data.rankingWeights.edges.map(({ node }) => node);
  const today = new Date().toISOString().slice(0, 10);
  const { effectiveFrom, weights } = learnt.find((row) => row.effectiveFrom <= today) ?? GIVEN;
  const change = (before?: number, after?: number): string =>
    [before, after].map((figure) => (figure === undefined ? '–' : figure.toFixed(3))).join(' → ');
  return (
    <>
      <section className="side-block">
        <h2>{t('ranking.since', { date: date(effectiveFrom) })}</h2>
        <ScoreParts parts={weights} />
      </section>
      <section className="side-block">
        <h2>{t('ranking.learnt')}</h2>
        <p className="quiet">{t('ranking.hint')}</p>
        {learnt.length === 0 ? (
          <p>{t('ranking.none')}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">{t('ranking.from')}</th>
                <th scope="col">{t('ranking.judgements')}</th>
                <th scope="col">{t('ranking.demands')}</th>
                <th scope="col">nDCG@10</th>
                <th scope="col">AUC</th>
              </tr>
            </thead>
            <tbody>
              {learnt.map((row) => (
                <tr key={row.id}>
                  <td>{date(row.effectiveFrom)}</td>
                  <td>{number(row.judgements)}</td>
                  <td>{number(row.demands)}</td>
                  <td>{change(row.before?.ndcgAt10, row.after?.ndcgAt10)}</td>
                  <td>{change(row.before?.auc, row.after?.auc)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}
