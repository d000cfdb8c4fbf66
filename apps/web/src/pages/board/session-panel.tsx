import type { Conflict } from '@luyan/scheduling';
import { Button, Input, Select } from 'antd';
import { useId } from 'react';
import { formatDate, dayOf, startOfDay } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { CloseIcon } from '../../ui/icons.js';
import { useConflictWords } from './conflict-words.js';
import { addDays } from './days.js';
import { CancelForm } from './replan-forms.js';
import { Lineup } from './lineup.js';
import { canReplan, type Item } from './items.js';
import type { Board, BoardState } from './use-board.js';
import type { Hand, Lift } from './use-lift.js';

const MINUTE = 60_000;
const clockOf = (start: number): string => formatDate(start, 'time', 'zh');
const withClock = (day: string, clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return Date.parse(startOfDay(day)) + (hours * 60 + minutes) * MINUTE;
};

interface MoveFormProps {
  readonly item: Lift['item'];
  readonly hand: Hand;
  readonly venues: BoardState['data']['venues'];
}

/** Day, time and venue as fields: the same as dragging, for the keyboard and for phones. */
export function MoveForm({ item, hand, venues }: MoveFormProps) {
  const { t, pick } = useWords();
  const id = useId();
  const isOwn = hand.lift?.item.requestId === item.requestId;
  const place = isOwn && hand.lift ? hand.lift.place : item;
  const change = (to: { venueId?: string; start?: number }) => {
    if (!isOwn) hand.take(item, 'form');
    hand.carry(to);
  };
  return (
    <div className="move-form" role="group" aria-label={t('board.move')}>
      <label htmlFor={`${id}-day`}>{t('board.day')}</label>
      <Input
        id={`${id}-day`}
        type="date"
        value={dayOf(place.start)}
        onChange={({ target }) => {
          if (target.value) change({ start: withClock(target.value, clockOf(place.start)) });
        }}
      />
      <label htmlFor={`${id}-time`}>{t('board.time')}</label>
      <Input
        id={`${id}-time`}
        type="time"
        step={1800}
        value={clockOf(place.start)}
        onChange={({ target }) => {
          if (target.value) change({ start: withClock(dayOf(place.start), target.value) });
        }}
      />
      <label htmlFor={`${id}-venue`}>{t('session.venue')}</label>
      <Select
        id={`${id}-venue`}
        value={place.venueId || null}
        showSearch={{ optionFilterProp: 'label' }}
        options={venues.map((venue) => ({ value: venue.id, label: pick(venue.nameZh, venue.nameEn) }))}
        onChange={(venueId) => {
          if (venueId) change({ venueId });
        }}
      />
    </div>
  );
}

function Conflicts({ conflicts, state }: { readonly conflicts: readonly Conflict[]; readonly state: BoardState }) {
  const { t } = useWords();
  const inWords = useConflictWords(state);
  if (conflicts.length === 0) return <p className="fresh">{t('board.noConflicts')}</p>;
  const counts = new Map<string, { severity: Conflict['severity']; count: number }>();
  for (const conflict of conflicts) {
    const text = inWords(conflict);
    counts.set(text, { severity: conflict.severity, count: (counts.get(text)?.count ?? 0) + 1 });
  }
  return (
    <ul className="conflicts">
      {[...counts].map(([text, { severity, count }]) => (
        <li key={text} className={`severity-${severity.toLowerCase()}`}>
          <span className="board-flag">{t(`board.flag.${severity}`)}</span> {text}
          {count > 1 && ` × ${count}`}
        </li>
      ))}
    </ul>
  );
}

/** 禁排: keeps a session from its venue or its day for good; where it goes instead is for a move, or the next solving. */
function Forbid({ item, board }: { readonly item: Item; readonly board: Board }) {
  const { t } = useWords();
  const { requestId, venueId, day } = item;
  return (
    <details className="why">
      <summary>{t('board.forbid')}</summary>
      <p className="quiet">{t('board.forbidHint')}</p>
      <div className="panel-actions">
        <Button onClick={() => void board.forbid({ requestId, venueId })}>{t('board.forbidVenue')}</Button>
        <Button
          onClick={() =>
            void board.forbid({ requestId, startsAt: startOfDay(day), endsAt: startOfDay(addDays(day, 1)) })
          }
        >
          {t('board.forbidDay')}
        </Button>
      </div>
    </details>
  );
}

interface PanelProps {
  readonly item: Item;
  readonly items: readonly Item[];
  readonly board: Board;
  readonly state: BoardState;
  readonly hand: Hand;
  readonly conflicts: readonly Conflict[];
  readonly onPitch: (pitchId: string | null) => void;
  readonly onClose: () => void;
}

/** Everything about one session of the plan, and everything that can be done with it. */
export function SessionPanel(props: PanelProps) {
  const { item, items, board, state, hand, conflicts, onPitch, onClose } = props;
  const { t, date, pick } = useWords();
  const venue = state.data.venues.find(({ id }) => id === item.venueId);
  const canEdit = state.data.state === 'DRAFT' && !item.isPast;
  return (
    <section className="board-panel" aria-label={t('board.selected')}>
      <button type="button" className="icon-button row-remove" aria-label={t('common.close')} onClick={onClose}>
        <CloseIcon size={16} />
      </button>
      <h2>{pick(item.titleZh, item.titleEn)}</h2>
      <p className="facts">
        <span>
          {date(item.start, 'dateTime')} – {date(item.end, 'time')}
        </span>
        <span>{venue && pick(venue.nameZh, venue.nameEn)}</span>
      </p>
      <Conflicts
        state={state}
        conflicts={conflicts.filter(({ requestId, otherRequestId }) =>
          [requestId, otherRequestId].includes(item.requestId),
        )}
      />
      {canEdit && (
        <>
          {item.isPinned ? (
            <p className="quiet">{t('board.pinnedHint')}</p>
          ) : (
            <MoveForm item={item} hand={hand} venues={state.data.venues} />
          )}
          <div className="panel-actions">
            <Button
              aria-pressed={item.isPinned}
              onClick={() => void board.pin({ requestId: item.requestId }, !item.isPinned)}
            >
              {t(item.isPinned ? 'board.unpin' : 'board.pin')}
            </Button>
            {!item.isPinned && (
              <Button
                onClick={() => {
                  hand.letGo();
                  void board.edit({ kind: 'TAKE_OUT_SESSION', requestId: item.requestId });
                }}
              >
                {t('board.takeOut')}
              </Button>
            )}
          </div>
          {!item.isPinned && <Forbid item={item} board={board} />}
        </>
      )}
      <Lineup item={item} items={items} state={state} isEditable={canEdit} board={board} onPitch={onPitch} />
      {canReplan(state.data.state) && !item.isPast && <CancelForm planId={state.data.id} requestId={item.requestId} />}
    </section>
  );
}
