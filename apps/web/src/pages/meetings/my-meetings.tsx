import { MEETING_CHANGE_REASONS, MEETING_PARTICIPANT_STATES, MEETING_STATES } from '@luyan/roadshow';
import { useWords } from '../../i18n/use-words.js';
import { Empty } from '../../ui/notices.js';
import type { Attendance, Round } from './meeting-queries.js';
import { PersonName } from './round-head.js';

/** One's own meetings as announced, earliest first. */
export function MyMeetings({ round, attendance }: { readonly round: Round; readonly attendance: Attendance }) {
  const { t, label, date } = useWords();
  const { id, meetings, state } = attendance;
  return (
    <section aria-labelledby={`mine-${id}`}>
      <h2 id={`mine-${id}`}>
        {t('meetings.mine')}{' '}
        {state !== 'ATTENDING' && <span className="tag tag-warm">{label(MEETING_PARTICIPANT_STATES, state)}</span>}
      </h2>
      {meetings.length === 0 && (
        <Empty title={t('meetings.noneYet')}>
          <p>{round.state === 'ANNOUNCED' ? t('meetings.noneArranged') : t('meetings.notAnnounced')}</p>
        </Empty>
      )}
      {meetings.length > 0 && (
        <p className="meeting-download">
          <a href={`/calendars/meetings/${id}`} download>
            {t('meetings.calendar')}
          </a>
        </p>
      )}
      <ol className="meeting-agenda">
        {meetings.map((meeting) => {
          const other = meeting.a?.id === id ? meeting.b : meeting.a;
          return (
            <li key={meeting.id} className={meeting.state === 'CANCELLED' ? 'meeting-off' : undefined}>
              <time dateTime={meeting.startsAt}>{date(meeting.startsAt, 'time')}</time>
              <div>
                <p className="card-head">
                  {meeting.state !== 'CANCELLED' && (
                    <span className="kind">{t('meetings.table', { table: meeting.table })}</span>
                  )}
                  {meeting.state !== 'ANNOUNCED' && <span className="tag">{label(MEETING_STATES, meeting.state)}</span>}
                  {meeting.sequence > 0 && meeting.changeReason && meeting.changeReason !== 'DECLINED' && (
                    <span className="tag tag-warm">{label(MEETING_CHANGE_REASONS, meeting.changeReason)}</span>
                  )}
                </p>
                <p>
                  <PersonName person={other} />
                </p>
                {other?.about && <p className="quiet">{other.about}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
