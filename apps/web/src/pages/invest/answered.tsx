import { DECLINE_REASONS, MATCH_STATES } from '@luyan/catalogue';
import { Link } from 'react-router';
import { usePages } from '../../api/use-pages.js';
import { useWords } from '../../i18n/use-words.js';
import { MoreButton } from '../../ui/more-button.js';
import { ErrorNote, Skeleton } from '../../ui/notices.js';
import { AnsweredQuery } from './invest-queries.js';

/** 意向与进展: what one was interested in, and what came of it. */
export function Answered() {
  const { t, label, date, pick } = useWords();
  const found = usePages({ query: AnsweredQuery, variables: {}, connection: (data) => data.answeredMatches });
  return (
    <section className="invest-part" aria-labelledby="answered">
      <h2 id="answered">{t('invest.answered')}</h2>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={2} />}
      {found.first && found.edges.length === 0 && (
        <p className="quiet">
          {t('invest.noAnswered')} <Link to="/matches">{t('nav.matches')}</Link>
        </p>
      )}
      {found.edges.length > 0 && (
        <div className="table-scroll" role="region" aria-labelledby="answered" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('invest.project')}</th>
                <th scope="col">{t('invest.with')}</th>
                <th scope="col">{t('my.state')}</th>
                <th scope="col">{t('invest.answeredAt')}</th>
              </tr>
            </thead>
            <tbody>
              {found.edges.map(({ node: { id, state, declineReason, answeredAt, demand, supply } }) => (
                <tr key={id}>
                  <th scope="row">
                    {demand && <Link to={`/listings/${demand.id}`}>{pick(demand.titleZh, demand.titleEn)}</Link>}
                  </th>
                  <td>{supply && <Link to={`/matches/${supply.id}`}>{pick(supply.titleZh, supply.titleEn)}</Link>}</td>
                  <td>
                    <span className={state === 'DECLINED' ? 'tag' : 'tag tag-good'}>{label(MATCH_STATES, state)}</span>{' '}
                    {declineReason && <span className="quiet">{label(DECLINE_REASONS, declineReason)}</span>}
                  </td>
                  <td>{answeredAt && date(answeredAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <MoreButton found={found} />
    </section>
  );
}
