import type { PlanEdit } from '@luyan/scheduling';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { AT_THE_END, type Item } from './items.js';
import { titlesOf } from './titles.js';
import type { Board, BoardState } from './use-board.js';

interface PitchMoverProps {
  readonly pitchId: string;
  readonly from: string | null;
  readonly items: readonly Item[];
  readonly onEdit: (edit: PlanEdit) => void;
}

/** Another session for a pitch, by name: the same as dragging it onto the card. */
export function PitchMover({ pitchId, from, items, onEdit }: PitchMoverProps) {
  const { t, pick, date } = useWords();
  return (
    <Select<string>
      aria-label={t('board.movePitch')}
      placeholder={t('board.movePitch')}
      value={null}
      showSearch={{ optionFilterProp: 'label' }}
      className="pitch-mover"
      popupMatchSelectWidth={340}
      options={items
        .filter(({ requestId, isPast }) => requestId !== from && !isPast)
        .map(({ requestId, start, titleZh, titleEn }) => ({
          value: requestId,
          label: `${date(start, 'monthDay')} ${pick(titleZh, titleEn)}`,
        }))}
      onChange={(requestId) => {
        if (requestId) onEdit({ kind: 'MOVE_PITCH', pitchId, requestId, order: AT_THE_END });
      }}
    />
  );
}

interface MoreProps {
  readonly pitchId: string;
  readonly requestId: string;
  readonly isPinned: boolean;
  readonly items: readonly Item[];
  readonly board: Board;
}

/** What else can be done with a pitch: hold it in its session, or else move it, take it out or keep it from here for good. */
function PitchActions({ pitchId, requestId, isPinned, items, board }: MoreProps) {
  const { t } = useWords();
  return (
    <span className="lineup-more">
      <Button
        size="small"
        aria-pressed={isPinned}
        onClick={() => void board.pin({ applicationId: pitchId }, !isPinned)}
      >
        {t(isPinned ? 'board.unpin' : 'board.pinPitch')}
      </Button>
      {!isPinned && (
        <>
          <PitchMover pitchId={pitchId} from={requestId} items={items} onEdit={(edit) => void board.edit(edit)} />
          <Button size="small" onClick={() => void board.edit({ kind: 'TAKE_OUT_PITCH', pitchId })}>
            {t('board.takeOut')}
          </Button>
          <Button size="small" onClick={() => void board.forbid({ requestId, applicationId: pitchId })}>
            {t('board.forbidPitch')}
          </Button>
        </>
      )}
    </span>
  );
}

interface LineupProps {
  readonly item: Item;
  readonly items: readonly Item[];
  readonly state: BoardState;
  readonly isEditable: boolean;
  readonly board: Board;
  /** A pitch is picked up by the pointer, or let go. */
  readonly onPitch: (pitchId: string | null) => void;
}

/** 项目顺序: the pitches of a session; each can go up, down, to another session, or out. */
export function Lineup({ item, items, state, isEditable, board, onPitch }: LineupProps) {
  const { t, date, pick } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const titles = titlesOf(state);
  const { requestId } = item;
  const pitches = state.solution.pitches
    .filter((pitch) => pitch.requestId === requestId)
    .toSorted((a, b) => a.order - b.order);
  if (pitches.length === 0) return <p className="quiet">{t('session.noPitches')}</p>;
  const move = (pitchId: string, order: number) => {
    void board.edit({ kind: 'MOVE_PITCH', pitchId, requestId, order });
  };
  return (
    <>
      <h3>{t('board.lineup', { count: pitches.length })}</h3>
      <ol className="lineup">
        {pitches.map(({ pitchId, start, order }) => {
          const title = titles.get(pitchId);
          const name = title ? pick(title.titleZh, title.titleEn) : pitchId.slice(0, 8);
          return (
            <li
              key={pitchId}
              draggable={isEditable && !state.pinned.has(pitchId)}
              onDragStart={(event) => {
                event.dataTransfer.setData('text/plain', pitchId);
                onPitch(pitchId);
              }}
              onDragEnd={() => {
                onPitch(null);
              }}
            >
              <time>{date(start, 'time')}</time>
              <span>
                {name}
                {state.pinned.has(pitchId) && <span className="tag">{t('board.pinned')}</span>}
              </span>
              {isEditable && (
                <span className="lineup-actions">
                  <button
                    type="button"
                    className="icon-button"
                    disabled={order === 1}
                    aria-label={t('board.up', { name })}
                    onClick={() => {
                      move(pitchId, order - 1);
                    }}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="icon-button"
                    disabled={order === pitches.length}
                    aria-label={t('board.down', { name })}
                    onClick={() => {
                      move(pitchId, order + 1);
                    }}
                  >
                    ↓
                  </button>
                  <button
                    type="button"
                    className="icon-button"
                    aria-expanded={open === pitchId}
                    aria-label={t('board.more', { name })}
                    onClick={() => {
                      setOpen(open === pitchId ? null : pitchId);
                    }}
                  >
                    ⋯
                  </button>
                </span>
              )}
              {open === pitchId && isEditable && (
                <PitchActions {...{ pitchId, requestId, items, board }} isPinned={state.pinned.has(pitchId)} />
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
