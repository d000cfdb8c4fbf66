import { MEETING_CHANGE_REASONS, MEETING_FAULT_RULES } from '@luyan/roadshow';
import { App, Button, Progress } from 'antd';
import { useMutation } from 'urql';
import type { Refusals } from '../../api/fragments.js';
import { useWords } from '../../i18n/use-words.js';
import {
  AnnounceMutation,
  ArrangeMutation,
  MoveRoundMutation,
  StopTimetableMutation,
  type Desk,
  type DeskRound,
  type Timetable,
} from './desk-queries.js';
import { SolvingFailed } from '../../ui/solving-failed.js';
import { nameOf, peopleOf } from './people.js';

interface DeskProps {
  readonly round: DeskRound;
  readonly desk: Desk;
  readonly settle: (problems: Refusals | undefined) => void;
}

function Solving({ draft, settle }: { readonly draft: Timetable; readonly settle: DeskProps['settle'] }) {
  const { t, percent } = useWords();
  const [{ fetching }, stop] = useMutation(StopTimetableMutation);
  const end = (keep: boolean) =>
    stop({ id: draft.id, keep }).then(({ data }) => {
      settle(data?.stopMeetingTimetable.problems);
    });
  return (
    <div className="plan-form">
      <span className="plan-progress" role="status">
        <Progress
          percent={Math.round(draft.progress * 100)}
          status="active"
          showInfo={false}
          aria-label={t('meetings.arranging')}
        />
        {t('meetings.progress', { share: percent(draft.progress) })}
      </span>
      <Button loading={fetching} disabled={draft.stopping} onClick={() => void end(true)}>
        {t('meetings.stop')}
      </Button>
      <Button onClick={() => void end(false)}>{t('meetings.discard')}</Button>
    </div>
  );
}

interface FailedProps extends Pick<DeskProps, 'settle'> {
  readonly draft: Timetable;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
}

function Failed({ draft, isBusy, onRetry, settle }: FailedProps) {
  const [{ fetching }, stop] = useMutation(StopTimetableMutation);
  const putAside = async () => {
    const { data } = await stop({ id: draft.id, keep: false });
    settle(data?.stopMeetingTimetable.problems);
  };
  return (
    <SolvingFailed
      failure={draft.failure}
      isBusy={isBusy || fetching}
      onRetry={onRetry}
      onDiscard={() => void putAside()}
    />
  );
}

const bySlot = (a: Timetable['changes'][number], b: Timetable['changes'][number]): number =>
  (a.fromSlot || a.toSlot) - (b.fromSlot || b.toSlot) || a.toSlot - b.toSlot;

/** What announcing a repair would change, each with its reason. */
function Changes({ round, desk, draft }: Omit<DeskProps, 'settle'> & { readonly draft: Timetable }) {
  const { t, label, date, pick } = useWords();
  const people = peopleOf(desk);
  const at = (slot: number) => {
    const found = round.slots.find(({ number }) => number === slot);
    return found ? date(found.startsAt, 'time') : t('meetings.noSlot');
  };
  if (!desk.announced) return null;
  if (draft.changes.length === 0) return <p className="quiet">{t('meetings.noChanges')}</p>;
  return (
    <div className="meeting-changes" role="region" aria-label={t('meetings.changes')} tabIndex={0}>
      <ul>
        {draft.changes.toSorted(bySlot).map(({ aId, bId, fromSlot, toSlot, table, reason }) => (
          <li key={`${aId} ${bId}`}>
            <span className="tag tag-warm">{label(MEETING_CHANGE_REASONS, reason)}</span>
            <span>
              {nameOf(people, aId, pick)} × {nameOf(people, bId, pick)}
            </span>
            <span className="quiet">
              {fromSlot > 0 && `${at(fromSlot)} → `}
              {toSlot > 0 ? `${at(toSlot)} · ${t('meetings.table', { table })}` : t('meetings.off')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Draft({ round, desk, draft, settle }: DeskProps & { readonly draft: Timetable }) {
  const { t } = useWords();
  const { modal } = App.useApp();
  const [, announce] = useMutation(AnnounceMutation);
  const [{ fetching }, stop] = useMutation(StopTimetableMutation);
  const publish = async () => {
    const { data } = await announce({ id: draft.id });
    settle(data?.announceMeetingTimetable.problems);
  };
  return (
    <section className="meeting-draft" aria-label={t('meetings.draft')}>
      <h2>{t('meetings.draft')}</h2>
      <p className="facts">
        <span>{t('meetings.placed', { count: draft.placed })}</span>
        <span>{t('meetings.waiting', { count: draft.waiting })}</span>
        <span>{t('meetings.gaps', { count: draft.gaps, bound: draft.bound })}</span>
      </p>
      <Changes round={round} desk={desk} draft={draft} />
      <div className="plan-form">
        <Button
          type="primary"
          onClick={() => {
            modal.confirm({
              title: t('meetings.announce'),
              content: t(desk.announced ? 'meetings.announceChanges' : 'meetings.announceAll'),
              onOk: publish,
            });
          }}
        >
          {t('meetings.announce')}
        </Button>
        <Button
          loading={fetching}
          onClick={() =>
            void stop({ id: draft.id, keep: false }).then(({ data }) => {
              settle(data?.stopMeetingTimetable.problems);
            })
          }
        >
          {t('meetings.discard')}
        </Button>
      </div>
    </section>
  );
}

/** What is being arranged, has failed, or is drafted. */
function Unannounced({ round, desk, ...props }: FailedProps & DeskProps) {
  switch (props.draft.state) {
    case 'SOLVING':
      return <Solving {...props} />;
    case 'FAILED':
      return <Failed {...props} />;
    case 'DRAFT':
      return <Draft round={round} desk={desk} {...props} />;
    default:
      return null;
  }
}

const NEXT = {
  REGISTERING: ['SCHEDULING', 'CANCELLED'],
  SCHEDULING: ['REGISTERING', 'CANCELLED'],
  ANNOUNCED: ['ENDED', 'CANCELLED'],
  ENDED: [],
  CANCELLED: [],
} as const;

/** Arrange, watch, announce; and the round's own steps. */
export function DeskActions({ round, desk, settle }: DeskProps) {
  const { t, label } = useWords();
  const { modal } = App.useApp();
  const [arranging, arrange] = useMutation(ArrangeMutation);
  const [, move] = useMutation(MoveRoundMutation);
  const { draft, announced, faults } = desk;
  const isOver = round.state === 'ENDED' || round.state === 'CANCELLED';
  const start = async () => {
    const { data } = await arrange({ roundId: round.id });
    settle(data?.arrangeMeetings.problems);
  };
  const go = async (to: 'REGISTERING' | 'SCHEDULING' | 'ENDED' | 'CANCELLED') => {
    const { data } = await move({ id: round.id, to });
    settle(data?.moveMeetingRound.problems);
  };
  return (
    <>
      {faults.length > 0 && (
        <div className="notice" role="status">
          <p className="notice-title">{t('meetings.faults')}</p>
          <p>{[...new Set(faults.map(({ rule }) => label(MEETING_FAULT_RULES, rule)))].join(' · ')}</p>
          <p className="quiet">{t('meetings.faultsHint')}</p>
        </div>
      )}
      {!isOver && draft?.state !== 'SOLVING' && (
        <div className="plan-form">
          <Button type={draft ? 'default' : 'primary'} loading={arranging.fetching} onClick={() => void start()}>
            {t(announced ? 'meetings.rearrange' : 'meetings.arrange')}
          </Button>
          {NEXT[round.state].map((to) => (
            <Button
              key={to}
              onClick={() => {
                if (to === 'CANCELLED')
                  modal.confirm({
                    title: t('meetings.move.CANCELLED'),
                    content: t('meetings.cancelConfirm'),
                    onOk: () => go(to),
                  });
                else void go(to);
              }}
            >
              {t(`meetings.move.${to}`)}
            </Button>
          ))}
        </div>
      )}
      {draft && (
        <Unannounced
          round={round}
          desk={desk}
          draft={draft}
          settle={settle}
          isBusy={arranging.fetching}
          onRetry={() => void start()}
        />
      )}
    </>
  );
}
