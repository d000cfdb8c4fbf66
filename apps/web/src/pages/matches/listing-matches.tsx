import { Link } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { ArrowIcon } from '../../ui/icons.js';
import { ListingCard } from '../../ui/listing-card.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { AnswerButtons } from './answer-buttons.js';
import { Evidence } from './evidence.js';
import './matches.css';
import './evidence.css';
import { ScoreBar, ScoreParts } from './score.js';
import { useMatches } from './use-matches.js';

interface ListingMatchesProps {
  readonly listingId: string;
  readonly isDemand: boolean;
}

const SHOWN = 5;

/** The best matches of a listing under it; nothing for those who may not read them. */
export function ListingMatches({ listingId, isDemand }: ListingMatchesProps) {
  const { t } = useWords();
  const found = useMatches(listingId);
  if (found.error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'NOT_FOUND')) return null;
  return (
    <section className="matches" aria-labelledby="matches">
      <header className="section-head">
        <h2 id="matches">{t(isDemand ? 'match.supplies' : 'match.demands')}</h2>
        {found.matches.length > 0 && (
          <Link className="more" to={`/matches/${listingId}`}>
            {t('match.workbench')} <ArrowIcon size={16} />
          </Link>
        )}
      </header>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={3} />}
      {found.first && found.matches.length === 0 && (
        <Empty title={t('match.none')}>
          <p>{t('match.noneHint')}</p>
        </Empty>
      )}
      {found.matches.slice(0, SHOWN).map((match) => {
        const other = isDemand ? match.supply : match.demand;
        return (
          other && (
            <div key={match.id} className="match">
              <ScoreBar score={match.score} parts={match.parts} />
              <ListingCard
                listing={other}
                footer={
                  <>
                    {match.explanation && (
                      <details className="why">
                        <summary>{t('match.why')}</summary>
                        <ScoreParts parts={match.parts} />
                        <Evidence explanation={match.explanation} />
                      </details>
                    )}
                    <AnswerButtons match={match} onAnswered={found.reload} />
                  </>
                }
              />
            </div>
          )
        );
      })}
    </section>
  );
}
