import { App } from 'antd';
import { useMemo, useState } from 'react';
import { useRegionName } from '../../api/codes.js';
import { dayOf } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { Ant } from '../../ui/ant.js';
import { ErrorNote, Problems, Skeleton } from '../../ui/notices.js';
import { useConflictWords } from './conflict-words.js';
import { mondayOf } from './days.js';
import { Forbidden } from './forbidden.js';
import { AT_THE_END, canReplan, itemsOf, type Item } from './items.js';
import { PreviewBar } from './preview-bar.js';
import { CloseVenueForm } from './replan-forms.js';
import { SessionPanel } from './session-panel.js';
import { Toolbar, Wrongs } from './toolbar.js';
import { UnplacedList } from './unplaced.js';
import { useBoard, type Board, type BoardState } from './use-board.js';
import { useJudge } from './use-judge.js';
import type { CardActions } from './session-card.js';
import { focusCard, useCarryKeys, useUndoKey } from './use-keys.js';
import { useLift, type Hand } from './use-lift.js';
import { useSight, type Sight } from './use-sight.js';
import { MonthView, WeekView, YearStrip } from './views.js';
import './board.css';
import './board-side.css';

/** The ways to put down what is in the hand: it is refused where a conflict stops the placement itself. */
function useDrop(board: Board, state: BoardState, hand: Hand, sight: Sight) {
  const { message } = App.useApp();
  const inWords = useConflictWords(state);
  return () => {
    const { lift, conflicts, after } = hand;
    if (!lift || !after) {
      hand.letGo();
      return;
    }
    const stop = conflicts.find(({ severity }) => severity === 'BLOCK');
    if (stop) {
      message.warning(inWords(stop, () => lift.place.venueId));
      if (lift.by === 'pointer') hand.hold();
      return;
    }
    hand.letGo();
    sight.look({ at: dayOf(lift.place.start) });
    void board.edit({ kind: 'MOVE_SESSION', ...lift.place });
    focusCard(lift.item.requestId);
  };
}

function useByRegion(venues: BoardState['data']['venues']) {
  const regionName = useRegionName();
  return useMemo(
    () => venues.toSorted((a, b) => regionName(a.regionCode).localeCompare(regionName(b.regionCode), 'zh')),
    [venues, regionName],
  );
}

interface LoadedProps {
  readonly board: Board;
  readonly state: BoardState;
}

function LoadedBoard({ board, state }: LoadedProps) {
  const { t, pick } = useWords();
  const { data, problem, solution } = state;
  const [selected, setSelected] = useState<string | null>(null);
  const [pitch, setPitch] = useState<string | null>(null);
  const hand = useLift(state);
  const { conflicts, comparison } = useJudge(problem, solution, hand.after);
  const items = useMemo(() => itemsOf(state, conflicts ?? []), [state, conflicts]);
  const sight = useSight(items, data.year);
  const venues = useByRegion(data.venues);
  const isEditable = data.state === 'DRAFT';
  const drop = useDrop(board, state, hand, sight);
  useCarryKeys({ hand, sight, venueIds: venues.map(({ id }) => id), onDrop: drop });
  useUndoKey(() => void board.undo());

  const venueName = (id: string): string => {
    const venue = venues.find((one) => one.id === id);
    return venue ? pick(venue.nameZh, venue.nameEn) : '—';
  };
  const select = (item: Item) => {
    setSelected(item.requestId);
    sight.look({ at: item.day });
  };
  const actions: CardActions = {
    isEditable,
    selected,
    lifted: hand.lift?.item.requestId ?? null,
    venueName,
    onSelect: (item) => {
      setSelected(selected === item.requestId ? null : item.requestId);
    },
    onTake: hand.take,
    onEnd: () => {
      if (hand.lift?.by === 'pointer') hand.letGo();
    },
    takesPitch: pitch !== null,
    onPitch: ({ requestId }) => {
      if (pitch) void board.edit({ kind: 'MOVE_PITCH', pitchId: pitch, requestId, order: AT_THE_END });
    },
  };
  const shown = items.find(({ requestId }) => requestId === selected);
  const view = { items, hand, actions, onDrop: drop };
  return (
    <>
      <Problems problems={board.refusals} />
      {board.error && <ErrorNote error={board.error} retry={() => void board.reload()} />}
      <YearStrip
        year={data.year}
        month={sight.at.slice(0, 7)}
        items={items}
        opensOnDrag={hand.lift?.by === 'pointer'}
        onMonth={(month) => {
          sight.look({ at: `${month}-01`, view: 'month' });
        }}
      />
      <Toolbar sight={sight} board={board} undoable={state.undoable} isEditable={isEditable} />
      {isEditable && (
        <p className="quiet" id="board-keys">
          {t('board.keys')}
        </p>
      )}
      <div className="board-columns">
        {sight.view === 'week' ? (
          <WeekView {...view} week={mondayOf(sight.at)} venues={venues} />
        ) : (
          <MonthView {...view} month={sight.at.slice(0, 7)} />
        )}
        <aside className="board-side" aria-label={t('board.side')}>
          {shown && (
            <SessionPanel
              key={shown.requestId}
              item={shown}
              items={items}
              board={board}
              state={state}
              hand={hand}
              conflicts={conflicts ?? []}
              onPitch={setPitch}
              onClose={() => {
                setSelected(null);
                focusCard(shown.requestId);
              }}
            />
          )}
          <section className="board-panel">
            <h2>{t('board.wrongs')}</h2>
            {conflicts ? <Wrongs items={items} onSelect={select} /> : <Skeleton rows={1} height={36} />}
          </section>
          <section className="board-panel">
            <h2>{t('board.unplaced')}</h2>
            <UnplacedList board={board} state={state} items={items} hand={hand} isEditable={isEditable} />
          </section>
          <Forbidden board={board} state={state} />
          {canReplan(data.state) && (
            <section className="board-panel">
              <h2>{t('board.happened')}</h2>
              <CloseVenueForm planId={data.id} venues={venues} year={data.year} />
            </section>
          )}
        </aside>
      </div>
      {hand.lift && (
        <PreviewBar
          lift={hand.lift}
          state={state}
          conflicts={hand.conflicts}
          comparison={comparison}
          isChanged={hand.after !== null}
          venueName={venueName}
          onPlace={hand.carry}
          onDrop={drop}
          onCancel={hand.letGo}
        />
      )}
    </>
  );
}

/** 排期板: a plan of the year to look at and to change by hand. */
export function PlanBoard({ id }: { readonly id: string }) {
  const board = useBoard(id);
  if (!board.state)
    return board.error ? (
      <ErrorNote error={board.error} retry={() => void board.reload()} />
    ) : (
      <Skeleton rows={2} height={260} />
    );
  return (
    <Ant>
      <LoadedBoard board={board} state={board.state} />
    </Ant>
  );
}
