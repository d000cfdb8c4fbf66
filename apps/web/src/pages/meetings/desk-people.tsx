import { MEETING_PARTICIPANT_STATES, type MeetingParticipantState } from '@luyan/roadshow';
import { App } from 'antd';
import { useMutation } from 'urql';
import type { Refusals } from '../../api/fragments.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote } from '../../ui/notices.js';
import type { Desk, DeskAttendance, DeskMeeting, DeskRound } from './desk-queries.js';
import { HandOver } from './hand-over.js';
import { AttendMutation, MoveParticipantMutation } from './meeting-queries.js';
import { PersonName } from './round-head.js';

interface DeskPeopleProps {
  readonly round: DeskRound;
  readonly desk: Desk;
  readonly meetings: readonly DeskMeeting[];
  readonly settle: (problems: Refusals | undefined) => void;
}

const STEPS = {
  ATTENDING: [
    { to: 'ABSENT', text: 'meetings.markAbsent' },
    { to: 'WITHDRAWN', text: 'meetings.withdrawThem' },
  ],
  ABSENT: [{ to: 'ATTENDING', text: 'meetings.undoAbsence' }],
  WITHDRAWN: [{ to: 'ATTENDING', text: 'meetings.undoWithdrawal' }],
} as const satisfies Record<MeetingParticipantState, readonly { to: MeetingParticipantState; text: string }[]>;

/** Who takes part, how many meetings they have, and what happens to them on the day. */
export function DeskPeople({ round, desk, meetings, settle }: DeskPeopleProps) {
  const { t } = useWords();
  const counts = new Map<string, number>();
  for (const { state, a, b } of meetings)
    if (state === 'ANNOUNCED' || state === 'HELD')
      for (const one of [a, b]) counts.set(one?.id ?? '', (counts.get(one?.id ?? '') ?? 0) + 1);
  return (
    <>
      <h2>{t('meetings.participantsTitle')}</h2>
      <div className="table-scroll" role="region" aria-label={t('meetings.participantsTitle')} tabIndex={0}>
        <table className="meeting-people">
          <thead>
            <tr>
              <th scope="col">{t('meetings.who')}</th>
              <th scope="col">{t('meetings.meetingsOf')}</th>
              <th scope="col">{t('meetings.field.arrives')}</th>
              <th scope="col">{t('meetings.field.leaves')}</th>
              <th scope="col">{t('meetings.busy')}</th>
              <th scope="col">{t('my.state')}</th>
            </tr>
          </thead>
          <tbody>
            {desk.attendances.edges.map(({ node }) => (
              <PersonRow key={node.id} round={round} who={node} count={counts.get(node.id) ?? 0} settle={settle} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface PersonRowProps extends Pick<DeskPeopleProps, 'round' | 'settle'> {
  readonly who: DeskAttendance;
  readonly count: number;
}

function PersonRow({ round, who, count, settle }: PersonRowProps) {
  const { t, label, date, number, pick } = useWords();
  const { modal } = App.useApp();
  const [moving, move] = useMutation(MoveParticipantMutation);
  const [attending, attend] = useMutation(AttendMutation);
  const isOver = round.state === 'ENDED' || round.state === 'CANCELLED';
  const organisation = who.participant.organisation;
  const name = organisation ? pick(organisation.nameZh, organisation.nameEn) : '';
  const stay = async (patch: { arrivesAt?: string | null; leavesAt?: string | null }) => {
    const { personId, arrivesAt, leavesAt, busy } = who;
    const hours = { arrivesAt, leavesAt, busy: busy.map(({ from, until }) => ({ from, until })), ...patch };
    const answer = await attend({
      input: { roundId: round.id, organisationId: organisation?.id ?? '', personId, ...hours },
    });
    settle(answer.data?.attendMeetingRound.problems);
  };
  const go = async (to: MeetingParticipantState) => {
    const { data } = await move({ id: who.id, to });
    settle(data?.moveMeetingParticipant.problems);
  };
  const failed = moving.error ?? attending.error;
  const hours = (field: 'arrivesAt' | 'leavesAt') => {
    const title = t(field === 'arrivesAt' ? 'meetings.field.arrives' : 'meetings.field.leaves');
    const options = round.slots.map(({ startsAt, endsAt }) => (field === 'arrivesAt' ? startsAt : endsAt));
    const value = who[field] ?? '';
    return (
      <select
        aria-label={`${name} ${title}`}
        value={value}
        disabled={isOver || who.state !== 'ATTENDING'}
        onChange={({ target }) => void stay({ [field]: target.value || null })}
      >
        <option value="">{t(field === 'arrivesAt' ? 'meetings.fromStart' : 'meetings.untilEnd')}</option>
        {(value && !options.includes(value) ? [value, ...options] : options).map((at) => (
          <option key={at} value={at}>
            {date(at, 'time')}
          </option>
        ))}
      </select>
    );
  };
  return (
    <tr>
      <th scope="row">
        <PersonName person={who.participant} />
        {failed && <ErrorNote error={failed} />}
      </th>
      <td>{number(count)}</td>
      <td>{hours('arrivesAt')}</td>
      <td>{hours('leavesAt')}</td>
      <td>
        {who.busy.map(({ from, until }) => (
          <span key={from} className="busy-span">
            {date(from, 'time')}–{date(until, 'time')}
          </span>
        ))}
      </td>
      <td>
        <span className={who.state === 'ATTENDING' ? 'tag' : 'tag tag-warm'}>
          {label(MEETING_PARTICIPANT_STATES, who.state)}
        </span>{' '}
        {!isOver &&
          STEPS[who.state].map(({ to, text }) => (
            <button
              key={to}
              type="button"
              className="link-button"
              aria-label={`${name}: ${t(text)}`}
              disabled={moving.fetching}
              onClick={() => {
                if (to === 'ABSENT' && round.state === 'ANNOUNCED')
                  modal.confirm({
                    title: `${name}: ${t(text)}`,
                    content: t('meetings.absentConfirm'),
                    onOk: () => go(to),
                  });
                else void go(to);
              }}
            >
              {t(text)}
            </button>
          ))}
        {!isOver && who.state === 'ATTENDING' && (
          <HandOver
            attendanceId={who.id}
            name={name}
            onChanged={() => {
              settle([]);
            }}
          />
        )}
      </td>
    </tr>
  );
}
