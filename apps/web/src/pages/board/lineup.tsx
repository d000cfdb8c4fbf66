import type { PlanEdit } from '@luyan/scheduling';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { AT_THE_END, type Item } from './items.js';
import type { BoardState } from './use-board.js';

/** The title of a pitch's listing, wherever the plan had it when it was read. */
export function titlesOf({ data }: BoardState): ReadonlyMap<string, { titleZh: string; titleEn: string | null }> {
  const placed = data.sessions.flatMap(({ pitches }) =>
    pitches.map(({ applicationId, application }) => [applicationId, application?.listing] as const),
  );
  const unplaced = data.unplaced.map(({ id, application }) => [id, application?.listing] as const);
  return new Map([...placed, ...unplaced].flatMap(([id, listing]) => (listing ? [[id, listing] as const] : [])));
}

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

interface LineupProps {
  readonly item: Item;
  readonly items: readonly Item[];
  readonly state: BoardState;
  readonly isEditable: boolean;
  readonly onEdit: (edit: PlanEdit) => void;
  /** A pitch is picked up by the pointer, or let go. */
  readonly onPitch: (pitchId: string | null) => void;
}

/** 项目顺序: the pitches of a session; each can go up, down, to another session, or out. */
export function Lineup({ item, items, state, isEditable, onEdit, onPitch }: LineupProps) {
  const { t, date, pick } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const titles = titlesOf(state);
  const { requestId } = item;
  const pitches = state.solution.pitches
    .filter((pitch) => pitch.requestId === requestId)
    .toSorted((a, b) => a.order - b.order);
  if (pitches.length === 0) return <p className="quiet">{t('session.noPitches')}</p>;
  const move = (pitchId: string, order: number) => {
    onEdit({ kind: 'MOVE_PITCH', pitchId, requestId, order });
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
              draggable={isEditable}
              onDragStart={(event) => {
                event.dataTransfer.setData('text/plain', pitchId);
                onPitch(pitchId);
              }}
              onDragEnd={() => {
                onPitch(null);
              }}
            >
              <time>{date(start, 'time')}</time>
              <span>{name}</span>
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
                <span className="lineup-more">
                  <PitchMover pitchId={pitchId} from={requestId} items={items} onEdit={onEdit} />
                  <Button
                    size="small"
                    onClick={() => {
                      onEdit({ kind: 'TAKE_OUT_PITCH', pitchId });
                    }}
                  >
                    {t('board.takeOut')}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
