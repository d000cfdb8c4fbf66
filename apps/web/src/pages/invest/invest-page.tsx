import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useCodes } from '../../api/codes.js';
import { useMe } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Skeleton } from '../../ui/notices.js';
import { OnlyFor } from '../../ui/only-for.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { Answered } from './answered.js';
import { Funding } from './funding.js';
import './invest.css';
import { FollowedQuery } from './invest-queries.js';
import { OwnRounds } from './own-rounds.js';
import { Pitching } from './pitching.js';

const chainsOf = (filter: unknown): readonly string[] => {
  const { chains } = (filter ?? {}) as { readonly chains?: readonly string[] | null };
  return chains ?? [];
};

/** 投资: an investor's home: projects that seek money in what they follow, where these pitch, their meetings, and what came of it. */
export function InvestPage() {
  const { t } = useWords();
  const { may, isInvestor } = useMe();
  usePageTitle(t('nav.invest'));
  return (
    <div className="wrap page">
      <h1>{t('nav.invest')}</h1>
      <p className="lead">{t('invest.lead')}</p>
      <OnlyFor isAllowed={isInvestor || may('plan.create')} title={t('invest.only')}>
        <Desk />
      </OnlyFor>
    </div>
  );
}

function Desk() {
  const { t } = useWords();
  const { label } = useCodes('CHAIN');
  const [{ data, error }, again] = useQuery({ query: FollowedQuery });
  const [only, setOnly] = useState<string | null>(null);
  if (error)
    return (
      <ErrorNote
        error={error}
        retry={() => {
          again({ requestPolicy: 'network-only' });
        }}
      />
    );
  if (!data) return <Skeleton rows={4} height={140} />;
  const searches = data.savedSearches.edges.map(({ node }) => node);
  const followed = [
    ...new Set([
      ...searches.flatMap(({ filter }) => chainsOf(filter)),
      ...data.myListings.edges.flatMap(({ node }) => node.chains),
    ]),
  ];
  const chains = only === null ? followed : [only];
  return (
    <>
      <section className="invest-part" aria-labelledby="followed">
        <h2 id="followed">{t('invest.followed')}</h2>
        {followed.length > 0 ? (
          <div className="chips" role="group" aria-labelledby="followed">
            {[null, ...followed].map((code) => (
              <button
                key={code ?? ''}
                type="button"
                className="chip"
                aria-pressed={only === code}
                onClick={() => {
                  setOnly(code);
                }}
              >
                {code === null ? t('invest.all') : label(code)}
              </button>
            ))}
          </div>
        ) : (
          <p className="quiet">{t('invest.nothingFollowed')}</p>
        )}
        <p className="invest-searches">
          {searches.map(({ id, name }) => (
            <Link key={id} to={`/searches/${id}`}>
              {name}
            </Link>
          ))}
          <Link className="more" to={searches.length > 0 ? '/searches' : '/catalogue'}>
            {t('invest.follow')}
          </Link>
        </p>
      </section>
      <Pitching chains={chains} />
      <Funding chains={chains} />
      <OwnRounds />
      <Answered />
    </>
  );
}
