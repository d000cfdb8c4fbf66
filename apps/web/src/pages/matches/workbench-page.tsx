import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Bilingual } from '../../i18n/bilingual.js';
import { useWords } from '../../i18n/use-words.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { KindTag, priceOf } from '../../ui/listing-card.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { TrlScale } from '../../ui/trl-scale.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { DemandDetails } from '../listing/demand-details.js';
import { ListingQuery, type ListingData } from '../listing/listing-query.js';
import '../listing/listing.css';
import { AddMatch } from './add-match.js';
import { AnswerButtons } from './answer-buttons.js';
import { Evidence } from './evidence.js';
import './matches.css';
import './evidence.css';
import { ScoreBar, ScoreParts } from './score.js';
import { useMatches, type MatchWithWhy } from './use-matches.js';

function Subject({ listing }: { readonly listing: ListingData }) {
  const { t, pick } = useWords();
  return (
    <section className="bench-subject" aria-label={t('match.subject')}>
      <p className="card-head">
        <KindTag kind={listing.kind} />
      </p>
      <h1>
        <Link to={`/listings/${listing.id}`}>
          <Bilingual zh={listing.titleZh} en={listing.titleEn} />
        </Link>
      </h1>
      <p>{pick(listing.summaryZh, listing.summaryEn)}</p>
      {listing.__typename === 'Demand' && listing.detail && (
        <details className="bench-detail" open={matchMedia('(min-width: 821px)').matches}>
          <summary>{t('match.subjectDetail')}</summary>
          <DemandDetails detail={listing.detail} />
        </details>
      )}
      {listing.__typename !== 'Demand' && listing.descriptionZh && (
        <div className="prose" lang="zh-CN">
          {listing.descriptionZh}
        </div>
      )}
    </section>
  );
}

/** Who picked a match by hand, when and why; both sides see it. */
function Attribution({ match: { broker, note, suggestedAt } }: { readonly match: MatchWithWhy }) {
  const { t, pick, date } = useWords();
  if (!broker) return null;
  const name = pick(broker.nameZh, broker.nameEn);
  const house = broker.organisation && pick(broker.organisation.nameZh, broker.organisation.nameEn);
  return (
    <figure className="remark">
      <blockquote>{note}</blockquote>
      <figcaption>
        {t('match.pickedBy', { name: [name, house].filter(Boolean).join(' · '), day: date(suggestedAt) })}
      </figcaption>
    </figure>
  );
}

interface ChosenProps {
  readonly match: MatchWithWhy;
  readonly isDemand: boolean;
  readonly onAnswered: () => void;
}

function Chosen({ match, isDemand, onAnswered }: ChosenProps) {
  const words = useWords();
  const other = isDemand ? match.supply : match.demand;
  if (!other) return null;
  const price = priceOf(other, words);
  return (
    <section className="bench-evidence" aria-labelledby="chosen" aria-live="polite">
      <p className="card-head">
        <KindTag kind={other.kind} />
        {price && <span className="price">{price}</span>}
      </p>
      <h2 id="chosen">
        <Link to={`/listings/${other.id}`}>
          <Bilingual zh={other.titleZh} en={other.titleEn} />
        </Link>
      </h2>
      <p className="facts">
        <span>
          {other.owner ? words.pick(other.owner.nameZh, other.owner.nameEn) : words.t('listing.anonymousOwner')}
        </span>
        {other.trl !== null && <TrlScale trl={other.trl} isSelfDeclared={other.verificationLevel === 0} />}
      </p>
      <ScoreBar score={match.score} parts={match.parts} />
      <ScoreParts parts={match.parts} />
      <Attribution match={match} />
      <AnswerButtons match={match} onAnswered={onAnswered} />
      {match.explanation && <Evidence explanation={match.explanation} />}
    </section>
  );
}

/** The match workbench: what is sought on the left, the ranked answers on the right, the evidence between them. */
export function WorkbenchPage() {
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const { t, pick } = useWords();
  const [{ data, error }] = useQuery({ query: ListingQuery, variables: { id } });
  const found = useMatches(id);
  const listing = data?.listing;
  usePageTitle(listing && t('match.titleOf', { title: pick(listing.titleZh, listing.titleEn) }));
  const failed = error ?? found.error;
  if (failed)
    return (
      <div className="wrap page">
        <h1>{t('nav.matches')}</h1>
        <ErrorNote error={failed} retry={found.reload} />
      </div>
    );
  if (!listing || !found.first)
    return (
      <div className="wrap page">
        <Skeleton rows={3} height={200} />
      </div>
    );
  const isDemand = listing.kind === 'DEMAND';
  const chosen = found.matches.find((match) => match.id === params.get('match')) ?? found.matches[0];
  return (
    <div className="wrap wrap-wide page">
      <Breadcrumbs trail={[{ to: '/matches', text: t('nav.matches') }]}>
        {pick(listing.titleZh, listing.titleEn)}
      </Breadcrumbs>
      <div className="bench">
        <Subject listing={listing} />
        {chosen && <Chosen match={chosen} isDemand={isDemand} onAnswered={found.reload} />}
        <nav className="bench-ranked" aria-label={t('match.ranked')}>
          <h2>{t('match.count', { count: found.totalCount })}</h2>
          {found.matches.length === 0 && (
            <Empty title={t('match.none')}>
              <p>{t('match.noneHint')}</p>
            </Empty>
          )}
          <ol>
            {found.matches.map((match) => {
              const other = isDemand ? match.supply : match.demand;
              return (
                <li key={match.id}>
                  <button
                    type="button"
                    className="ranked"
                    aria-current={match.id === chosen?.id}
                    onClick={() => {
                      setParams({ match: match.id }, { replace: true, preventScrollReset: true });
                    }}
                  >
                    <span className="ranked-title">{pick(other?.titleZh, other?.titleEn)}</span>
                    <small>{other?.owner && pick(other.owner.nameZh, other.owner.nameEn)}</small>
                    <ScoreBar score={match.score} parts={match.parts} />
                  </button>
                </li>
              );
            })}
          </ol>
          <AddMatch listingId={id} isDemand={isDemand} onAdded={found.reload} />
          {found.hasMore && (
            <button type="button" className="button" disabled={found.fetching} onClick={found.more}>
              {t('common.more')}
            </button>
          )}
        </nav>
      </div>
    </div>
  );
}
