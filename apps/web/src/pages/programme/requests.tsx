import { SESSION_MODES, SESSION_REQUEST_STATES, SESSION_STATES } from '@luyan/roadshow';
import { Button, Popconfirm, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import { usePages } from '../../api/use-pages.js';
import type { Refusals } from '../../api/fragments.js';
import { dayOf, startOfDay } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Problems, Skeleton } from '../../ui/notices.js';
import { RequestsQuery, WithdrawRequestMutation, type RequestItem } from './request-queries.js';

/** When: of a session its day, of a request without one the period that was asked for. */
function When({ request: { session, earliest, latest } }: { readonly request: RequestItem }) {
  const { date } = useWords();
  if (session)
    return (
      <time className="date-block" dateTime={session.startsAt}>
        <b>{date(session.startsAt, 'monthDay')}</b>
        <span>
          {date(session.startsAt, 'weekday')} {date(session.startsAt, 'time')}
        </span>
      </time>
    );
  const last = new Date(Date.parse(latest) - 1).toISOString();
  const isOneDay = dayOf(earliest) === dayOf(last);
  return (
    <p className="date-block date-block-open">
      <b>{date(earliest, 'monthDay')}</b>
      <span>{isOneDay ? date(earliest, 'weekday') : `– ${date(last, 'monthDay')}`}</span>
    </p>
  );
}

function Facts({ request }: { readonly request: RequestItem }) {
  const { t, label, pick } = useWords();
  const { state, session, mode, host, series, seriesNumber, maxPitches, queueLength, id } = request;
  const venue = session?.venue ?? request.venue;
  const isRunning = session && session.state !== 'RELEASED';
  return (
    <p className="facts">
      <span className={state === 'PLACED' ? 'tag tag-good' : 'tag'}>
        {isRunning ? label(SESSION_STATES, session.state) : label(SESSION_REQUEST_STATES, state)}
      </span>
      <span>{label(SESSION_MODES, mode)}</span>
      {venue && <span>{pick(venue.nameZh, venue.nameEn)}</span>}
      {host && <span>{pick(host.nameZh, host.nameEn)}</span>}
      {session && <span>{t('request.pitches', { count: session.pitchCount, most: maxPitches })}</span>}
      {series && (
        <Link to={`/programme/series/${series.id}`}>
          {pick(series.titleZh, series.titleEn)} {t('series.number', { number: seriesNumber ?? 0 })}
        </Link>
      )}
      {queueLength > 0 && (
        <Link to={`/programme/waitlists?request=${id}`}>{t('request.queue', { count: queueLength })}</Link>
      )}
    </p>
  );
}

function Request({ request, onChange }: { readonly request: RequestItem; readonly onChange: () => void }) {
  const { t, pick } = useWords();
  const [problems, setProblems] = useState<Refusals>([]);
  const [{ fetching, error }, withdraw] = useMutation(WithdrawRequestMutation);
  const { id, session, state } = request;
  const title = pick(request.titleZh, request.titleEn);
  const isOpen = (state === 'OPEN' || state === 'PLACED') && (!session || session.state === 'RELEASED');
  const takeBack = async () => {
    const { data } = await withdraw({ id });
    setProblems(data?.withdrawSessionRequest.problems ?? []);
    onChange();
  };
  return (
    <article className="session-row request-row">
      <When request={request} />
      <div className="session-row-body">
        <h3>{session ? <Link to={`/sessions/${session.id}`}>{title}</Link> : title}</h3>
        <Facts request={request} />
        <Problems problems={problems} />
        {error && <ErrorNote error={error} />}
      </div>
      {isOpen && (
        <Popconfirm
          title={t(session ? 'request.withdrawPlaced' : 'request.withdrawOpen')}
          onConfirm={() => void takeBack()}
        >
          <Button size="small" loading={fetching}>
            {t('request.withdraw')}
            <span className="sr-only"> {title}</span>
          </Button>
        </Popconfirm>
      )}
    </article>
  );
}

const VIEWS = ['coming', 'open', 'past'] as const;
type View = (typeof VIEWS)[number];
const STATES = { coming: ['OPEN', 'PLACED'], open: ['OPEN'], past: null } as const;

/** 场次: what one's organisations have asked for and what has become of it. */
export function Requests() {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const view: View = VIEWS.find((one) => one === params.get('view')) ?? 'coming';
  const states = STATES[view];
  const found = usePages({
    query: RequestsQuery,
    variables: {
      states: states && [...states],
      [view === 'past' ? 'until' : 'from']: startOfDay(dayOf(Date.now())),
      queued: false,
    },
    connection: (data) => data.sessionRequests,
  });
  return (
    <>
      <div className="title-line">
        <p className="lead">{t('request.lead')}</p>
        <Link className="button button-primary" to="/programme/sessions/new">
          {t('request.new')}
        </Link>
      </div>
      <div className="my-filters">
        <Segmented<View>
          value={view}
          aria-label={t('request.view')}
          options={VIEWS.map((value) => ({ value, label: t(`request.view.${value}`) }))}
          onChange={(value) => {
            setParams({ view: value }, { replace: true, preventScrollReset: true });
          }}
        />
      </div>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={4} />}
      {found.first && !found.fetching && found.edges.length === 0 && (
        <Empty title={t('request.none')}>
          <p>{t('request.noneHint')}</p>
        </Empty>
      )}
      <div className={found.isStale ? 'results stale' : 'results'}>
        {found.edges.map(({ node }) => (
          <Request key={node.id} request={node} onChange={found.reload} />
        ))}
      </div>
      <MoreButton found={found} />
    </>
  );
}
