import { Button, Segmented } from 'antd';
import { useWords } from '../../i18n/use-words.js';
import { addDays, mondayOf } from './days.js';
import type { Item } from './items.js';
import type { Board } from './use-board.js';
import type { Sight } from './use-sight.js';

const MOST_SHOWN = 12;

interface ToolbarProps {
  readonly sight: Sight;
  readonly board: Board;
  readonly undoable: number;
  readonly isEditable: boolean;
}

/** Which stretch is shown, and the way back from the last change. */
export function Toolbar({ sight, board, undoable, isEditable }: ToolbarProps) {
  const { t, date } = useWords();
  const { at, view, look } = sight;
  const step = (sign: number) => {
    const next = view === 'week' ? addDays(at, 7 * sign) : addDays(`${at.slice(0, 7)}-15`, 30 * sign);
    look({ at: view === 'week' ? next : `${next.slice(0, 7)}-01` });
  };
  const monday = mondayOf(at);
  return (
    <div className="board-toolbar">
      <Segmented
        aria-label={t('board.view')}
        value={view}
        options={[
          { value: 'month' as const, label: t('board.month') },
          { value: 'week' as const, label: t('board.week') },
        ]}
        onChange={(next) => {
          look({ view: next });
        }}
      />
      <div className="board-steps">
        <Button
          aria-label={t('board.previous')}
          onClick={() => {
            step(-1);
          }}
        >
          ‹
        </Button>
        <strong>
          {view === 'week'
            ? `${date(monday, 'monthDay')} – ${date(addDays(monday, 6), 'monthDay')}`
            : date(`${at.slice(0, 7)}-01`, 'month')}
        </strong>
        <Button
          aria-label={t('board.next')}
          onClick={() => {
            step(1);
          }}
        >
          ›
        </Button>
      </div>
      {isEditable && (
        <Button disabled={undoable === 0} loading={board.isBusy} onClick={() => void board.undo()}>
          {t('board.undo')}
        </Button>
      )}
    </div>
  );
}

/** What is wrong with the plan as a whole, each a way to its session. */
export function Wrongs({
  items,
  onSelect,
}: {
  readonly items: readonly Item[];
  readonly onSelect: (item: Item) => void;
}) {
  const { t, date, pick } = useWords();
  const wrong = items.filter(({ severity, isPast }) => severity !== null && severity !== 'WARN' && !isPast);
  if (wrong.length === 0) return <p className="fresh">{t('board.noneWrong')}</p>;
  return (
    <ul className="conflicts">
      {wrong.slice(0, MOST_SHOWN).map((item) => (
        <li key={item.requestId} className={`severity-${(item.severity ?? 'none').toLowerCase()}`}>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              onSelect(item);
            }}
          >
            {date(item.start, 'monthDay')} {pick(item.titleZh, item.titleEn)}
          </button>
        </li>
      ))}
      {wrong.length > MOST_SHOWN && (
        <li className="quiet">{t('board.moreWrong', { count: wrong.length - MOST_SHOWN })}</li>
      )}
    </ul>
  );
}
