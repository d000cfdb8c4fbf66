import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ownersOf, useMe } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Empty, ErrorPage, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { AttendanceForm } from './attendance-form.js';
import { HandOver } from './hand-over.js';
import { RoundQuery, type Attendance, type Round } from './meeting-queries.js';
import './meetings.css';
import { MyMeetings } from './my-meetings.js';
import { RoundHead } from './round-head.js';
import { WishList } from './wish-list.js';

interface PartProps {
  readonly round: Round;
  readonly onChanged: () => void;
}

function Own({ round, attendance, onChanged }: PartProps & { readonly attendance: Attendance }) {
  const { t, pick } = useWords();
  const { organisation, nameZh, nameEn } = attendance.participant;
  const isOver = round.state === 'ENDED' || round.state === 'CANCELLED';
  const personName = pick(nameZh, nameEn);
  return (
    <section className="meeting-own" aria-label={organisation ? pick(organisation.nameZh, organisation.nameEn) : ''}>
      <MyMeetings round={round} attendance={attendance} />
      {attendance.state !== 'WITHDRAWN' && <WishList round={round} attendance={attendance} onChanged={onChanged} />}
      {!isOver && (
        <details className="why">
          <summary>
            {t('meetings.attendance')}
            <span className="quiet"> · {personName}</span>
          </summary>
          <AttendanceForm
            round={round}
            attendance={attendance}
            organisationId={organisation?.id ?? ''}
            onChanged={onChanged}
          />
          {attendance.state === 'ATTENDING' && (
            <HandOver attendanceId={attendance.id} name={personName} onChanged={onChanged} />
          )}
        </details>
      )}
    </section>
  );
}

function Register({ round, onChanged }: PartProps) {
  const { t, pick } = useWords();
  const { me } = useMe();
  const owners = ownersOf(me, 'meeting.attend');
  if (round.state !== 'REGISTERING' || owners.length === 0)
    return <Empty title={t('meetings.notIn')}>{round.desk && <p>{t('meetings.notInOrganiser')}</p>}</Empty>;
  return (
    <section className="meeting-own">
      <div>
        <h2>{t('meetings.register')}</h2>
        <p className="quiet">{t('meetings.registerHint')}</p>
      </div>
      {owners.slice(0, 1).map(({ id, nameZh, nameEn }) => (
        <div key={id}>
          <p>
            <strong>{pick(nameZh, nameEn)}</strong>
          </p>
          <AttendanceForm round={round} organisationId={id} onChanged={onChanged} />
        </div>
      ))}
    </section>
  );
}

/** A round for who takes part: registration, whom one wishes to meet, and one's own meetings. */
export function RoundPage() {
  const { id = '' } = useParams();
  const { t, pick } = useWords();
  const [{ data, error }, read] = useQuery({ query: RoundQuery, variables: { id } });
  const reread = useCallback(() => {
    read({ requestPolicy: 'network-only' });
  }, [read]);
  const round = data?.meetingRound.id === id ? data.meetingRound : undefined;
  usePageTitle(round && pick(round.titleZh, round.titleEn));
  if (error) return <ErrorPage error={error} retry={reread} />;
  if (!round)
    return (
      <div className="wrap page">
        <Skeleton rows={4} height={140} />
      </div>
    );
  return (
    <div className="wrap page">
      <Breadcrumbs trail={[{ to: '/meetings', text: t('meetings.title') }]}>
        {pick(round.titleZh, round.titleEn)}
      </Breadcrumbs>
      <RoundHead round={round}>
        {round.desk && (
          <p>
            <Link className="button" to={`/meetings/${id}/organise`}>
              {t('meetings.organise')}
            </Link>
          </p>
        )}
      </RoundHead>
      {round.attendances.map((attendance) => (
        <Own key={attendance.id} round={round} attendance={attendance} onChanged={reread} />
      ))}
      {round.attendances.length === 0 && <Register round={round} onChanged={reread} />}
    </div>
  );
}
