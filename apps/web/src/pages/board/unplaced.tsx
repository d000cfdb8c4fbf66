import { useWords } from '../../i18n/use-words.js';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Item } from './items.js';
import { PitchMover } from './lineup.js';
import { titlesOf } from './titles.js';
import { MoveForm } from './session-panel.js';
import type { Board, BoardState } from './use-board.js';
import type { Hand } from './use-lift.js';

interface UnplacedProps {
  readonly board: Board;
  readonly state: BoardState;
  readonly items: readonly Item[];
  readonly hand: Hand;
  readonly isEditable: boolean;
}

type Known = BoardState['data']['unplaced'][number];

/** Which rules closed how many of its options, and the fewest that would have to give way. */
function Reasons({ known }: { readonly known: Known | undefined }) {
  const { t, pick, number } = useWords();
  if (!known || known.reasons.length === 0) return <p className="quiet">{t('board.takenOut')}</p>;
  return (
    <>
      <ul className="reasons">
        {known.reasons.slice(0, 3).map(({ constraint, labelZh, labelEn, closed, options }) => (
          <li key={constraint}>
            {pick(labelZh, labelEn)}: {t('plan.closed', { closed: number(closed), options: number(options) })}
          </li>
        ))}
      </ul>
      {known.relax.length > 0 && (
        <p className="quiet">
          {t('board.relax', { rules: known.relax.map(({ labelZh, labelEn }) => pick(labelZh, labelEn)).join(' · ') })}
        </p>
      )}
    </>
  );
}

/** 未安排: what has no place in the plan, why, and a way to place it by hand. */
export function UnplacedList({ board, state, items, hand, isEditable }: UnplacedProps) {
  const { t, pick } = useWords();
  const { problem, solution, data } = state;
  const known = new Map(data.unplaced.map((item) => [item.id, item]));
  const titles = titlesOf(state);
  const placedSessions = new Set(solution.sessions.map(({ requestId }) => requestId));
  const placedPitches = new Set(solution.pitches.map(({ pitchId }) => pitchId));
  const names = new Map(data.sessions.map(({ requestId, request }) => [requestId, request]));
  const anyVenue = data.venues[0]?.id ?? '';
  const sessions = problem.requests.filter(({ id }) => !placedSessions.has(id));
  const pitches = problem.pitches.filter(({ id }) => !placedPitches.has(id));
  if (sessions.length + pitches.length === 0) return <p className="fresh">{t('plan.allPlaced')}</p>;
  return (
    <ul className="unplaced">
      {sessions.map(({ id, earliest, venueId }) => {
        const request = known.get(id)?.request ?? names.get(id) ?? { titleZh: t('session.hiddenPitch'), titleEn: null };
        const item = { ...request, requestId: id, venueId: venueId ?? anyVenue, start: earliest };
        return (
          <li key={id}>
            <strong>{pick(item.titleZh, item.titleEn)}</strong>
            <Reasons known={known.get(id)} />
            {isEditable &&
              (hand.lift?.item.requestId === id ? (
                <MoveForm item={item} hand={hand} venues={data.venues} />
              ) : (
                <Button
                  size="small"
                  onClick={() => {
                    hand.take({ ...item, start: 0 }, 'form');
                    hand.carry({ start: item.start });
                  }}
                >
                  {t('board.place')}
                </Button>
              ))}
          </li>
        );
      })}
      {pitches.map(({ id }) => {
        const title = titles.get(id);
        return (
          <li key={id}>
            <strong>
              {title ? (
                <Link to={`/listings/${title.id}`}>{pick(title.titleZh, title.titleEn)}</Link>
              ) : (
                t('session.hiddenPitch')
              )}
            </strong>
            <Reasons known={known.get(id)} />
            {isEditable && (
              <PitchMover pitchId={id} from={null} items={items} onEdit={(edit) => void board.edit(edit)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
