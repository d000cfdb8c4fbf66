import { useEffect, useMemo } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useCodes } from '../../api/codes.js';
import { usePages } from '../../api/use-pages.js';
import { graphql } from '../../graphql.js';
import { dayOf, startOfDay, zoneName, ZONE } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { groupBy } from '../../ui/group-by.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { SessionRow, SessionRowFragment, type SessionRowData } from '../../ui/session-row.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import './calendar.css';
import { countByDay, HeatMap } from './heat-map.js';
import { MonthView } from './month-view.js';
import { spanOfYear } from './months.js';

const SessionsQuery = graphql(
  `
    query Sessions($from: DateTime!, $until: DateTime!, $chain: String, $region: String, $after: String) {
      sessions(from: $from, until: $until, chain: $chain, regionCode: $region, after: $after, first: 100) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...SessionRow
          }
        }
      }
    }
  `,
  [SessionRowFragment],
);
/** A year is read whole: 20 pages of 100 hold ten times the plan's target. */
const ALL_PAGES = 20;

const wholeNumber = (text: string | null, from: number, to: number): number | null => {
  const number = Number(text);
  return text && Number.isInteger(number) && number >= from && number <= to ? number : null;
};

interface FiltersProps {
  readonly chain: string;
  readonly region: string;
  readonly onChange: (name: 'chain' | 'region', value: string) => void;
}

function Filters({ chain, region, onChange }: FiltersProps) {
  const { t } = useWords();
  const chains = useCodes('CHAIN');
  const regions = useCodes('REGION');
  const cities = regions.codes.filter(({ code }) => /^61\d\d00$/.test(code) && code !== '610000');
  return (
    <div className="calendar-filters">
      <label>
        <span>{t('catalogue.chain')}</span>
        <select
          value={chain}
          onChange={({ target }) => {
            onChange('chain', target.value);
          }}
        >
          <option value="">{t('catalogue.any')}</option>
          {chains.codes.map(({ code }) => (
            <option key={code} value={code}>
              {chains.label(code)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('calendar.city')}</span>
        <select
          value={region}
          onChange={({ target }) => {
            onChange('region', target.value);
          }}
        >
          <option value="">{t('catalogue.any')}</option>
          {cities.map(({ code }) => (
            <option key={code} value={code}>
              {regions.label(code)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Agenda({ sessions }: { readonly sessions: readonly SessionRowData[] }) {
  const { t, date } = useWords();
  const byMonth = groupBy(sessions, ({ startsAt }) => dayOf(startsAt).slice(0, 7));
  return (
    <section id="list" aria-label={t('calendar.list')}>
      {[...byMonth].map(([month, held]) => (
        <section key={month} className="agenda-month" aria-labelledby={`m${month}`}>
          <h2 id={`m${month}`}>
            {date(`${month}-01`, 'month')} <small>{t('calendar.sessions', { count: held.length })}</small>
          </h2>
          {held.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </section>
      ))}
    </section>
  );
}

export function CalendarPage() {
  const { t, date, locale, number } = useWords();
  const [params, setParams] = useSearchParams();
  const year = wholeNumber(params.get('year'), 2000, 2100) ?? Number(dayOf(Date.now()).slice(0, 4));
  const month = wholeNumber(params.get('month'), 1, 12);
  const chain = params.get('chain') ?? '';
  const region = params.get('region') ?? '';
  const span = spanOfYear(year);
  const found = usePages({
    query: SessionsQuery,
    variables: {
      from: startOfDay(span.from),
      until: startOfDay(span.until),
      chain: chain || null,
      region: region || null,
    },
    connection: (data) => data.sessions,
    pages: ALL_PAGES,
  });
  const sessions = useMemo(() => found.edges.map(({ node }) => node), [found.edges]);
  const counts = useMemo(() => countByDay(sessions), [sessions]);
  const address = (change: Readonly<Record<string, string | null>>): string => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    return `/calendar?${next.toString()}`;
  };
  const monthName = month ? date(`${year}-${String(month).padStart(2, '0')}-01`, 'month') : null;
  usePageTitle(monthName ? t('calendar.titleMonth', { year, month: monthName }) : t('calendar.title', { year }));
  const inMonth = month ? sessions.filter(({ startsAt }) => Number(dayOf(startsAt).slice(5, 7)) === month) : sessions;
  const previous = month === 1 ? { year: year - 1, month: 12 } : { year, month: (month ?? 0) - 1 };
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: (month ?? 0) + 1 };
  const step = (to: { year: number; month: number }) =>
    month
      ? address({ year: String(to.year), month: String(to.month) })
      : address({ year: String(to === previous ? year - 1 : year + 1) });
  const isListWanted = useLocation().hash === '#list' && found.first !== undefined;
  useEffect(() => {
    if (isListWanted) document.getElementById('list')?.scrollIntoView();
  }, [isListWanted]);
  const pitches = inMonth.reduce((sum, { pitchCount }) => sum + pitchCount, 0);

  return (
    <div className="wrap page">
      <header className="calendar-head">
        <div>
          <h1>{monthName ? t('calendar.titleMonth', { year, month: monthName }) : t('calendar.title', { year })}</h1>
          <p className="lead" role="status">
            {t('calendar.summary', { sessions: number(inMonth.length), pitches: number(pitches) })} ·{' '}
            {zoneName(ZONE, locale)}
          </p>
        </div>
        <nav className="steps" aria-label={t('calendar.steps')}>
          <Link className="button button-small" to={step(previous)}>
            ← {month ? t('calendar.previousMonth') : year - 1}
          </Link>
          {month && (
            <Link className="button button-small" to={address({ month: null })}>
              {t('calendar.wholeYear')}
            </Link>
          )}
          <Link className="button button-small" to={step(next)}>
            {month ? t('calendar.nextMonth') : year + 1} →
          </Link>
        </nav>
      </header>
      <Filters
        chain={chain}
        region={region}
        onChange={(name, value) => {
          const changed = new URLSearchParams(params);
          if (value) changed.set(name, value);
          else changed.delete(name);
          setParams(changed, { preventScrollReset: true });
        }}
      />
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error ? (
        <Skeleton rows={3} height={180} />
      ) : month ? (
        <MonthView year={year} month={month} sessions={inMonth} />
      ) : (
        <HeatMap year={year} counts={counts} monthAddress={(to) => address({ month: String(to) })} />
      )}
      {found.first && inMonth.length === 0 && !found.fetching && (
        <Empty title={t('calendar.none')}>
          <p>{t('calendar.noneHint')}</p>
        </Empty>
      )}
      {!month && <Agenda sessions={sessions} />}
    </div>
  );
}
