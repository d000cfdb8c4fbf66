import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { usePages } from '../../api/use-pages.js';
import type { Refusals } from '../../api/fragments.js';
import { useWords } from '../../i18n/use-words.js';
import { Ant } from '../../ui/ant.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Empty, ErrorPage, Problems, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import '../account/account.css';
import { usePolling } from '../operator/use-polling.js';
import { DeskMeetingsQuery, DeskQuery, DeskWishesQuery } from './desk-queries.js';
import { DeskActions } from './desk-actions.js';
import { DeskPeople } from './desk-people.js';
import { DeskTables } from './desk-tables.js';
import { DeskTimetable } from './desk-timetable.js';
import { DeskWishes } from './desk-wishes.js';
import { EditRound } from './edit-round.js';
import './meetings.css';
import './desk.css';
import { RoundHead } from './round-head.js';

const NOTHING = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
/** Pages of a hundred that are read at most. */
const MOST_PAGES = 20;

function useDesk(id: string) {
  const [{ data, error }, read] = useQuery({ query: DeskQuery, variables: { id } });
  const meetings = usePages({
    query: DeskMeetingsQuery,
    variables: { id },
    connection: (found) => found.meetingRound.desk?.meetings ?? NOTHING,
    pages: MOST_PAGES,
  });
  const wishes = usePages({
    query: DeskWishesQuery,
    variables: { id },
    connection: (found) => found.meetingRound.desk?.wishes ?? NOTHING,
    pages: MOST_PAGES,
  });
  const { reload: reloadMeetings } = meetings;
  const { reload: reloadWishes } = wishes;
  const poll = useCallback(() => {
    read({ requestPolicy: 'network-only' });
  }, [read]);
  const reread = useCallback(() => {
    poll();
    reloadMeetings();
    reloadWishes();
  }, [poll, reloadMeetings, reloadWishes]);
  const round = data?.meetingRound.id === id ? data.meetingRound : undefined;
  usePolling(round?.desk?.draft?.state === 'SOLVING', poll, 700);
  return {
    round,
    error: error ?? meetings.error ?? wishes.error,
    meetings: meetings.edges.map(({ node }) => node),
    wishes: wishes.edges.map(({ node }) => node),
    reread,
  };
}

/** The organiser's desk: who takes part, the timetable, what is unmet, and what happens on the day. */
export function OrganisePage() {
  const { id = '' } = useParams();
  const { t, pick } = useWords();
  const { round, error, meetings, wishes, reread } = useDesk(id);
  const [problems, setProblems] = useState<Refusals>([]);
  usePageTitle(round && `${t('meetings.organise')} · ${pick(round.titleZh, round.titleEn)}`);
  const settle = useCallback(
    (refusals: Refusals | undefined) => {
      setProblems(refusals ?? []);
      reread();
    },
    [reread],
  );
  if (error) return <ErrorPage error={error} retry={reread} />;
  if (!round)
    return (
      <div className="wrap page">
        <Skeleton rows={4} height={140} />
      </div>
    );
  const name = pick(round.titleZh, round.titleEn);
  const { desk } = round;
  const isOver = round.state === 'ENDED' || round.state === 'CANCELLED';
  return (
    <div className="wrap wrap-wide page">
      <Breadcrumbs
        trail={[
          { to: '/meetings', text: t('meetings.title') },
          { to: `/meetings/${id}`, text: name },
        ]}
      >
        {t('meetings.organise')}
      </Breadcrumbs>
      <RoundHead round={round} />
      {!desk && (
        <Empty title={t('meetings.organiserOnly')}>
          <Link className="button" to={`/meetings/${id}`}>
            {t('meetings.title')}
          </Link>
        </Empty>
      )}
      {desk && (
        <Ant>
          <div className="meeting-desk">
            {!isOver && (
              <details className="why">
                <summary>{t('meetings.editRound')}</summary>
                <EditRound round={round} onSaved={reread} />
              </details>
            )}
            <DeskActions round={round} desk={desk} settle={settle} />
            <Problems problems={problems} />
            <DeskTimetable round={round} desk={desk} meetings={meetings} settle={settle} />
            <DeskWishes desk={desk} wishes={wishes} />
            <DeskPeople round={round} desk={desk} meetings={meetings} settle={settle} />
            <DeskTables round={round} settle={settle} />
          </div>
        </Ant>
      )}
    </div>
  );
}
