import { useWords } from '../../i18n/use-words.js';
import type { Item } from './items.js';

/** What a card can do; the board's views hand it on. */
export interface CardActions {
  readonly isEditable: boolean;
  readonly selected: string | null;
  readonly lifted: string | null;
  readonly venueName: (id: string) => string;
  readonly onSelect: (item: Item) => void;
  readonly onTake: (item: Item, by: 'pointer' | 'keys') => void;
  readonly onEnd: () => void;
  /** A pitch is in the hand: cards take it. */
  readonly takesPitch: boolean;
  readonly onPitch: (item: Item) => void;
}

interface CardProps {
  readonly item: Item;
  readonly actions: CardActions;
  readonly hidesVenue?: boolean;
}

/** One session on the board: a button to open, a thing to drag, and with the space bar a thing to carry by the arrow keys. */
export function SessionCard({ item, actions, hidesVenue = false }: CardProps) {
  const { t, date, pick } = useWords();
  const { requestId, start, severity, isPinned, isPast } = item;
  const canMove = actions.isEditable && !isPast && !isPinned;
  return (
    <button
      type="button"
      id={`session-${requestId}`}
      className={`board-card severity-${(severity ?? 'none').toLowerCase()}`}
      data-lifted={actions.lifted === requestId}
      data-past={isPast}
      aria-pressed={actions.selected === requestId}
      draggable={canMove}
      aria-describedby={canMove ? 'board-keys' : undefined}
      onClick={() => {
        actions.onSelect(item);
      }}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', requestId);
        // Chromium ends a drag whose page changes before it has begun
        setTimeout(() => {
          actions.onTake(item, 'pointer');
        });
      }}
      onDragEnd={actions.onEnd}
      onDragOver={(event) => {
        if (actions.takesPitch && !isPast) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!actions.takesPitch) return;
        event.preventDefault();
        event.stopPropagation();
        actions.onPitch(item);
      }}
      onKeyDown={(event) => {
        if (!canMove || event.key !== ' ' || actions.lifted) return;
        event.preventDefault();
        actions.onTake(item, 'keys');
      }}
    >
      <span className="board-card-head">
        <time dateTime={new Date(start).toISOString()}>{date(start, 'time')}</time>
        {isPinned && <span className="board-pin">{t('board.pinned')}</span>}
        {severity && <span className="board-flag">{t(`board.flag.${severity}`)}</span>}
      </span>
      <span className="board-card-title" lang={item.titleEn ? undefined : 'zh-CN'}>
        {pick(item.titleZh, item.titleEn)}
      </span>
      {!hidesVenue && <span className="board-card-venue">{actions.venueName(item.venueId)}</span>}
    </button>
  );
}
