import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useCodes } from '../../api/codes.js';
import { useMe } from '../../api/me.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { dayOf } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { ArrowIcon } from '../../ui/icons.js';
import { ListingCard, ListingCardFragment } from '../../ui/listing-card.js';
import { ErrorNote, Skeleton } from '../../ui/notices.js';
import { SearchBox } from '../../ui/search-box.js';
import { SessionRow, SessionRowFragment } from '../../ui/session-row.js';
import { recall } from '../../ui/storage.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { Desk } from './desk.js';
import { HeroArt } from './hero-art.js';
import './home.css';

const HomeQuery = graphql(
  `
    query Home($year: Int!, $from: DateTime!, $until: DateTime!) {
      figures(year: $year) {
        listings
        sessions
        pitches
        demands
        matches
      }
      catalogue(first: 6, sort: NEWEST, facets: [CHAIN]) {
        edges {
          node {
            ...ListingCard
          }
        }
        facets {
          name
          buckets {
            code
            count
          }
        }
      }
      sessions(from: $from, until: $until, first: 5) {
        edges {
          node {
            ...SessionRow
          }
        }
      }
    }
  `,
  [ListingCardFragment, SessionRowFragment],
);

/** The yearly targets of the action plan 2024–2026. */
const TARGETS = { listings: 10_000, sessions: 200, pitches: 1_000 } as const;
const EXAMPLES = {
  zh: ['氢能', '光子芯片', '旱作节水', '增材制造'],
  en: ['hydrogen', 'photonic chip', 'dryland', 'additive manufacturing'],
} as const;
const YEAR_MS = 366 * 86_400_000;

interface FigureProps {
  readonly name: string;
  readonly value: number | undefined;
  readonly target?: number;
  readonly to: string;
}

function Figure({ name, value, target, to }: FigureProps) {
  const { t, number, percent } = useWords();
  const share = value !== undefined && target ? Math.min(1, value / target) : 0;
  return (
    <Link className="figure" to={to}>
      <span className="figure-name">{name}</span>
      <b className="figure-value">{value === undefined ? '—' : number(value)}</b>
      {target && (
        <>
          <span className="meter" aria-hidden="true">
            <i style={{ width: `${share * 100}%` }} />
          </span>
          <span className="figure-target">
            {t('home.target', { target: number(target), share: value === undefined ? '—' : percent(value / target) })}
          </span>
        </>
      )}
    </Link>
  );
}

function Chains({ counts }: { readonly counts: ReadonlyMap<string, number> }) {
  const { t, number } = useWords();
  const { codes, label } = useCodes('CHAIN');
  const ordered = codes.toSorted((a, b) => (counts.get(b.code) ?? 0) - (counts.get(a.code) ?? 0));
  return (
    <section className="wrap section" aria-labelledby="chains">
      <h2 id="chains">{t('home.chains')}</h2>
      <p className="lead">{t('home.chainsLead')}</p>
      <ul className="chain-tiles">
        {ordered.map(({ code }) => (
          <li key={code}>
            <Link to={`/catalogue?chain=${code}`}>
              <span>{label(code)}</span>
              <small>{t('home.chainCount', { count: number(counts.get(code) ?? 0) })}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the platform is for; who is signed in knows, and is greeted on less room. */
function Hero({ isShort }: { readonly isShort: boolean }) {
  const { t, locale, pick } = useWords();
  const { me } = useMe();
  const navigate = useNavigate();
  return (
    <div className={isShort ? 'hero hero-short' : 'hero'}>
      {!isShort && <HeroArt />}
      <div className="wrap">
        {!isShort && <p className="eyebrow">{t('home.eyebrow')}</p>}
        <h1>{isShort ? t('home.hello', { name: pick(me?.nameZh, me?.nameEn) }) : t('home.title')}</h1>
        {!isShort && <p className="hero-lead">{t('home.lead')}</p>}
        <SearchBox
          isLarge
          onSearch={(text) => void navigate(text ? `/catalogue?text=${encodeURIComponent(text)}` : '/catalogue')}
        />
        <p className="examples">
          {t('home.try')}
          {EXAMPLES[locale].map((word) => (
            <Link key={word} to={`/catalogue?text=${encodeURIComponent(word)}`}>
              {word}
            </Link>
          ))}
        </p>
      </div>
    </div>
  );
}

const today = dayOf(Date.now());
const VARIABLES = {
  year: Number(today.slice(0, 4)),
  from: new Date().toISOString(),
  until: new Date(Date.now() + YEAR_MS).toISOString(),
};

type HomeData = ResultOf<typeof HomeQuery>;

function Figures({ figures }: { readonly figures: HomeData['figures'] | undefined }) {
  const { t } = useWords();
  const { year } = VARIABLES;
  return (
    <section className="wrap figures" aria-label={t('home.figures', { year })}>
      <Figure name={t('home.listings')} value={figures?.listings} target={TARGETS.listings} to="/catalogue" />
      <Figure
        name={t('home.sessions', { year })}
        value={figures?.sessions}
        target={TARGETS.sessions}
        to={`/calendar?year=${year}&mode=ON_SITE`}
      />
      <Figure
        name={t('home.pitches', { year })}
        value={figures?.pitches}
        target={TARGETS.pitches}
        to={`/calendar?year=${year}#list`}
      />
      <Figure name={t('home.demands')} value={figures?.demands} to="/catalogue?kind=DEMAND" />
    </section>
  );
}

function Newest({ data }: { readonly data: HomeData }) {
  const { t } = useWords();
  const sessions = data.sessions.edges;
  return (
    <section className="band">
      <div className="wrap section home-columns">
        <div>
          <header className="section-head">
            <h2>{t('home.newest')}</h2>
            <Link className="more" to="/catalogue?sort=NEWEST">
              {t('home.allListings')} <ArrowIcon size={16} />
            </Link>
          </header>
          <div className="card-grid">
            {data.catalogue.edges.map(({ node }) => (
              <ListingCard key={node.id} listing={node} />
            ))}
          </div>
        </div>
        <div>
          <header className="section-head">
            <h2>{t('home.next')}</h2>
            <Link className="more" to={`/calendar?year=${VARIABLES.year}`}>
              {t('home.wholeYear')} <ArrowIcon size={16} />
            </Link>
          </header>
          {sessions.map(({ node }) => (
            <SessionRow key={node.id} session={node} />
          ))}
          {sessions.length === 0 && <p className="quiet">{t('home.noSessions')}</p>}
        </div>
      </div>
    </section>
  );
}

export function HomePage() {
  usePageTitle('');
  const [{ data, error }, reread] = useQuery({ query: HomeQuery, variables: VARIABLES });
  const { me, isKnown } = useMe();
  const isSignedIn = isKnown ? me !== null : recall('signed-in') === 'yes';
  const counts = new Map(data?.catalogue.facets[0]?.buckets.map(({ code, count }) => [code, count]));
  return (
    <>
      <Hero isShort={isSignedIn} />
      {isSignedIn && <Desk />}
      <Figures figures={data?.figures} />
      {error && (
        <div className="wrap">
          <ErrorNote
            error={error}
            retry={() => {
              reread({ requestPolicy: 'network-only' });
            }}
          />
        </div>
      )}
      <Chains counts={counts} />
      {data ? (
        <Newest data={data} />
      ) : (
        !error && (
          <div className="wrap section">
            <Skeleton rows={4} height={190} />
          </div>
        )
      )}
    </>
  );
}
