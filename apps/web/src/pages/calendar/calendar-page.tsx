import { useEffect, useMemo, useState } from 'react';
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
import './session.css';
import { countByDay, HeatMap } from './heat-map.js';
import { MonthView } from './month-view.js';
import { firstOfMonth, quarterOf, readCalendar, type CalendarState } from './months.js';

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
/** A year is read whole, its quarters at once: 5 pages of 100 each hold ten times the plan's target. */
const QUARTERS = [0, 1, 2, 3] as const;
const ALL_PAGES = 5;

interface FiltersProps {
  readonly chain: string;
  readonly region: string;
  readonly isOnSiteOnly: boolean;
  readonly onChange: (name: 'chain' | 'region' | 'mode', value: string) => void;
}

function Filters({ chain, region, isOnSiteOnly, onChange }: FiltersProps) {
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
      <label className="tick">
        <input
          type="checkbox"
          checked={isOnSiteOnly}
          onChange={({ target }) => {
            onChange('mode', target.checked ? 'ON_SITE' : '');
          }}
        />
        <span>{t('calendar.onSite')}</span>
      </label>
    </div>
  );
}

/** The sessions month by month; months that are over are folded. */
function Agenda({ sessions }: { readonly sessions: readonly SessionRowData[] }) {
  const { t, date } = useWords();
  const now = Date.now();
  const thisMonth = dayOf(now).slice(0, 7);
  const rows = (held: readonly SessionRowData[]) =>
    held.map((session) => <SessionRow key={session.id} session={session} />);
  const byMonth = [...groupBy(sessions, ({ startsAt }) => dayOf(startsAt).slice(0, 7))];
  const areAllOver = byMonth.every(([month]) => month < thisMonth);
  return (
    <section id="list" aria-label={t('calendar.list')}>
      {byMonth.map(([month, held]) => {
        const toCome = month === thisMonth ? held.filter(({ endsAt }) => Date.parse(endsAt) > now) : [];
        const isSplit = toCome.length > 0 && toCome.length < held.length;
        return (
          <details key={month} className="agenda-month" open={areAllOver || month >= thisMonth}>
            <summary>
              <h2>
                {date(`${month}-01`, 'month')} <small>{t('calendar.sessions', { count: held.length })}</small>
              </h2>
            </summary>
            {rows(isSplit ? toCome : held)}
            {isSplit && (
              <details className="why agenda-over">
                <summary>{t('calendar.over', { count: held.length - toCome.length })}</summary>
                {rows(held.filter((session) => !toCome.includes(session)))}
              </details>
            )}
          </details>
        );
      })}
    </section>
  );
}

interface HeadProps {
  readonly state: CalendarState;
  readonly title: string;
  /** Absent until they are read. */
  readonly sessions: readonly SessionRowData[] | undefined;
}

function Head({ state, title, sessions }: HeadProps) {
  const { t, locale, number } = useWords();
  const { previous, next, address, month, year } = state;
  const pitches = sessions?.reduce((sum, { pitchCount }) => sum + pitchCount, 0);
  return (
    <header className="calendar-head">
      <div>
        <h1>{title}</h1>
        <p className="lead" role="status">
          {sessions &&
            `${t('calendar.summary', { sessions: number(sessions.length), pitches: number(pitches ?? 0) })} · `}
          {zoneName(ZONE, locale)}
        </p>
      </div>
      <nav className="steps" aria-label={t('calendar.steps')}>
        <Link className="button button-small" to={previous}>
          ← {month ? t('calendar.previousMonth') : year - 1}
        </Link>
        {month && (
          <Link className="button button-small" to={address({ month: null })}>
            {t('calendar.wholeYear')}
          </Link>
        )}
        <Link className="button button-small" to={next}>
          {month ? t('calendar.nextMonth') : year + 1} →
        </Link>
        <a className="button button-small" href="/calendars/sessions.ics" download title={t('calendar.subscribeHint')}>
          {t('calendar.subscribe')}
        </a>
      </nav>
    </header>
  );
}

/** The sessions of the year that the address names, and the part of them that is shown. */
function useSessions({ year, month, chain, region, isOnSiteOnly }: CalendarState) {
  const quarters = QUARTERS.map((quarter) => {
    const { from, until } = quarterOf(year, quarter);
    return usePages({
      query: SessionsQuery,
      variables: { from: startOfDay(from), until: startOfDay(until), chain, region },
      connection: (data) => data.sessions,
      pages: ALL_PAGES,
    });
  });
  // counts do not grow under the reader's eyes: the year is shown once it is whole
  const [whole, setWhole] = useState<readonly SessionRowData[]>();
  const isRead = quarters.every(({ first, fetching, isStale }) => first && !fetching && !isStale);
  useEffect(() => {
    if (isRead) setWhole(quarters.flatMap(({ edges }) => edges.map(({ node }) => node)));
  }, [isRead, ...quarters.map(({ edges }) => edges)]);
  const sessions = useMemo(
    () => (whole ?? []).filter(({ mode }) => !isOnSiteOnly || mode !== 'ONLINE'),
    [whole, isOnSiteOnly],
  );
  const shown = month ? sessions.filter(({ startsAt }) => Number(dayOf(startsAt).slice(5, 7)) === month) : sessions;
  const failed = quarters.find(({ error }) => error);
  return {
    error: failed?.error,
    reload: () => failed?.reload(),
    isWhole: whole !== undefined,
    isRead,
    sessions,
    shown,
  };
}

/** An address that names the list shows it as soon as it is there. */
function useListWanted(isThere: boolean): void {
  const isWanted = useLocation().hash === '#list' && isThere;
  useEffect(() => {
    if (isWanted) document.getElementById('list')?.scrollIntoView();
  }, [isWanted]);
}

/** The month in weeks, or the year as a picture and as a list. */
function Sessions({ state, found }: { readonly state: CalendarState; readonly found: ReturnType<typeof useSessions> }) {
  const { t } = useWords();
  const { year, month, address } = state;
  const { sessions, shown, isRead } = found;
  return (
    <>
      {month === null ? (
        <HeatMap year={year} counts={countByDay(sessions)} monthAddress={(to) => address({ month: String(to) })} />
      ) : (
        <MonthView year={year} month={month} sessions={shown} />
      )}
      {shown.length === 0 && isRead && (
        <Empty title={t('calendar.none')}>
          <p>{t('calendar.noneHint')}</p>
        </Empty>
      )}
      {month === null && <Agenda sessions={sessions} />}
    </>
  );
}

export function CalendarPage() {
  const { t, date } = useWords();
  const [params, setParams] = useSearchParams();
  const state = readCalendar(params, dayOf(Date.now()));
  const { year, month } = state;
  const found = useSessions(state);
  const title = month
    ? t('calendar.titleMonth', { year, month: date(firstOfMonth(year, month), 'month') })
    : t('calendar.title', { year });
  usePageTitle(title);
  useListWanted(found.isWhole);
  return (
    <div className="wrap page">
      <Head state={state} title={title} sessions={found.isWhole ? found.shown : undefined} />
      <Filters
        chain={state.chain ?? ''}
        region={state.region ?? ''}
        isOnSiteOnly={state.isOnSiteOnly}
        onChange={(name, value) => {
          setParams(state.address({ [name]: value }).split('?')[1], { preventScrollReset: true });
        }}
      />
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.isWhole && !found.error && <Skeleton rows={3} height={180} />}
      {found.isWhole && <Sessions state={state} found={found} />}
    </div>
  );
}
