import { MEETING_STATES } from '@luyan/roadshow';
import { useMutation } from 'urql';
import type { Refusals } from '../../api/fragments.js';
import { useWords } from '../../i18n/use-words.js';
import { Empty } from '../../ui/notices.js';
import { MarkMeetingMutation, type Desk, type DeskMeeting, type DeskRound } from './desk-queries.js';
import { nameOf, peopleOf } from './people.js';

interface Cell {
  readonly a: string;
  readonly b: string;
  readonly slot: number;
  readonly table: number;
  /** Absent for what a draft proposes. */
  readonly meeting?: DeskMeeting;
  readonly isChanged: boolean;
}

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');

/** What participants have been told, with a draft's changes over it. */
function cellsOf(meetings: readonly DeskMeeting[], draft: Desk['draft']): Cell[] {
  const changes = new Map(
    (draft?.state === 'DRAFT' ? draft.changes : []).map((change) => [pairOf(change.aId, change.bId), change]),
  );
  const kept = meetings
    .filter(({ state }) => state === 'ANNOUNCED' || state === 'HELD' || state === 'MISSED')
    .filter(({ a, b }) => !changes.has(pairOf(a?.id ?? '', b?.id ?? '')))
    .map((meeting): Cell => {
      const { slot, table } = meeting;
      return { a: meeting.a?.id ?? '', b: meeting.b?.id ?? '', slot, table, meeting, isChanged: false };
    });
  const changed = [...changes.values()]
    .filter(({ toSlot }) => toSlot > 0)
    .map(({ aId: a, bId: b, toSlot: slot, table }): Cell => ({ a, b, slot, table, isChanged: true }));
  return [...kept, ...changed];
}

interface DeskTimetableProps {
  readonly round: DeskRound;
  readonly desk: Desk;
  readonly meetings: readonly DeskMeeting[];
  readonly settle: (problems: Refusals | undefined) => void;
}

/** Slots down, tables across. */
export function DeskTimetable({ round, desk, meetings, settle }: DeskTimetableProps) {
  const { t, date } = useWords();
  const cells = cellsOf(meetings, desk.draft);
  const tables = Array.from({ length: round.tables }, (_, i) => i + 1);
  if (cells.length === 0)
    return (
      <>
        <h2>{t('meetings.timetable')}</h2>
        <Empty title={t('meetings.noTimetable')}>
          <p>{t('meetings.noTimetableHint')}</p>
        </Empty>
      </>
    );
  const isClosed = (table: number, slot: number) =>
    round.closedTables.some((closed) => closed.table === table && closed.fromSlot <= slot);
  const isSeveralDays = round.startsAt.slice(0, 10) !== round.endsAt.slice(0, 10);
  return (
    <>
      <h2>{t('meetings.timetable')}</h2>
      {desk.draft?.state === 'DRAFT' && <p className="quiet">{t('meetings.draftShown')}</p>}
      <div className="table-scroll meeting-grid" role="region" aria-label={t('meetings.timetable')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('meetings.slot')}</th>
              {tables.map((table) => (
                <th key={table} scope="col">
                  {t('meetings.table', { table })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {round.slots.map((slot) => (
              <tr key={slot.number}>
                <th scope="row">
                  <time dateTime={slot.startsAt}>{date(slot.startsAt, isSeveralDays ? 'dateTime' : 'time')}</time>
                </th>
                {tables.map((table) => (
                  <td key={table} className={isClosed(table, slot.number) ? 'meeting-closed' : undefined}>
                    {cells
                      .filter((cell) => cell.slot === slot.number && cell.table === table)
                      .map((cell) => (
                        <CellView key={pairOf(cell.a, cell.b)} cell={cell} desk={desk} settle={settle} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function CellView({ cell, desk, settle }: { readonly cell: Cell } & Pick<DeskTimetableProps, 'desk' | 'settle'>) {
  const { t, label, pick } = useWords();
  const [{ fetching }, mark] = useMutation(MarkMeetingMutation);
  const people = peopleOf(desk);
  const { meeting } = cell;
  const isFaulty = meeting !== undefined && desk.faults.some(({ meetingIds }) => meetingIds.includes(meeting.id));
  const hasBegun = meeting !== undefined && Date.parse(meeting.startsAt) <= Date.now();
  const say = (id: string, to: 'HELD' | 'MISSED') =>
    mark({ id, to }).then(({ data }) => {
      settle(data?.markMeeting.problems);
    });
  return (
    <div className="meeting-cell" data-changed={cell.isChanged || undefined} data-faulty={isFaulty || undefined}>
      <p>{nameOf(people, cell.a, pick)}</p>
      <p>{nameOf(people, cell.b, pick)}</p>
      {cell.isChanged && <span className="tag tag-warm">{t('meetings.proposed')}</span>}
      {meeting && meeting.state !== 'ANNOUNCED' && <span className="tag">{label(MEETING_STATES, meeting.state)}</span>}
      {meeting?.state === 'ANNOUNCED' && hasBegun && (
        <span className="meeting-marks">
          {(['HELD', 'MISSED'] as const).map((to) => (
            <button
              key={to}
              type="button"
              className="link-button"
              disabled={fetching}
              onClick={() => void say(meeting.id, to)}
            >
              {label(MEETING_STATES, to)}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}
