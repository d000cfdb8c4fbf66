import { Link } from 'react-router';
import { usePages } from '../../api/use-pages.js';
import { useWords } from '../../i18n/use-words.js';
import { ListingCard } from '../../ui/listing-card.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { FundingQuery, type FundingProject } from './invest-queries.js';

/** 寻求资金的项目, with how much and where they pitch next. */
export function Funding({ chains }: { readonly chains: readonly string[] }) {
  const { t } = useWords();
  const variables = { chains: [...chains] };
  const found = usePages({ query: FundingQuery, variables, connection: (data) => data.fundingProjects });
  return (
    <section className="invest-part" aria-labelledby="funding">
      <h2 id="funding">{t('invest.funding')}</h2>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={2} height={190} />}
      {found.first && (
        <p className="quiet" role="status">
          {t('invest.fundingCount', { count: found.totalCount })}
        </p>
      )}
      {found.first && found.edges.length === 0 && <Empty title={t('invest.noFunding')} />}
      <div className="card-grid">
        {found.edges.map(({ node }) => (
          <ListingCard key={node.id} listing={node} footer={<Need project={node} />} />
        ))}
      </div>
      <MoreButton found={found} />
    </section>
  );
}

function amountOf(project: FundingProject): number | null {
  if ('demand' in project) return project.demand?.budgetFen ?? null;
  return 'detail' in project ? (project.detail?.investmentNeedFen ?? null) : null;
}

function Need({ project }: { readonly project: FundingProject }) {
  const { t, money, date, pick } = useWords();
  const amount = amountOf(project);
  const next = project.pitches
    .filter(({ state, startsAt }) => state === 'CONFIRMED' && Date.parse(startsAt) > Date.now())
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
  return (
    <p className="invest-need">
      {amount !== null && <b>{t('invest.need', { amount: money(amount) })}</b>}
      {next?.session && (
        <Link to={`/sessions/${next.session.id}`}>
          {t('invest.pitches', { at: date(next.startsAt, 'dateTime', next.session.timezone) })} ·{' '}
          {pick(next.session.titleZh, next.session.titleEn)}
        </Link>
      )}
    </p>
  );
}
