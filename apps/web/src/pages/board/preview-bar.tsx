import { CHECK_LABELS, type Conflict, type PlanComparison } from '@luyan/scheduling';
import { Button } from 'antd';
import { useWords } from '../../i18n/use-words.js';
import { useConflictWords } from './conflict-words.js';
import { worstOf } from './items.js';
import type { BoardState } from './use-board.js';
import type { Lift } from './use-lift.js';
import type { Place } from './what-if.js';

interface PreviewBarProps {
  readonly state: BoardState;
  readonly lift: Lift;
  readonly conflicts: readonly Conflict[];
  /** null while it is computed, or where nothing changes. */
  readonly comparison: PlanComparison | null;
  readonly isChanged: boolean;
  readonly venueName: (id: string) => string;
  readonly onPlace: (place: Pick<Place, 'venueId' | 'start'>) => void;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
}

/** Conflicts that are told while a session is carried. */
const MOST_NAMED = 4;

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

/** What a change costs, constraint by constraint; lower is better. */
function Cost({ comparison }: { readonly comparison: PlanComparison }) {
  const { t, pick } = useWords();
  const { before, after, costs } = comparison;
  return (
    <p className="preview-cost">
      <strong>
        {t('board.cost')} {t('plan.hard')} {signed(after.hard - before.hard)} · {t('plan.soft')}{' '}
        {signed(Math.round(after.soft - before.soft))}
      </strong>
      {costs.map(({ constraint, before: was, after: is }) => (
        <span key={constraint} data-worse={is > was}>
          {pick(CHECK_LABELS[constraint].zh, CHECK_LABELS[constraint].en)} {signed(Math.round(is - was))}
        </span>
      ))}
    </p>
  );
}

/** Where the session in the hand would be, what it would clash with there, what that costs, and where it would fit instead. */
export function PreviewBar(props: PreviewBarProps) {
  const { state, lift, conflicts, comparison, isChanged, venueName, onPlace, onDrop, onCancel } = props;
  const { t, date, pick } = useWords();
  const inWords = useConflictWords(state);
  const severity = worstOf(conflicts);
  const { requestId: lifted } = lift.item;
  const own = (requestId: string) =>
    requestId === lifted
      ? lift.place.venueId
      : state.solution.sessions.find((one) => one.requestId === requestId)?.venueId;
  const named = [...new Set(conflicts.map((conflict) => inWords(conflict, own)))].slice(0, MOST_NAMED);
  const places = (comparison?.appeared ?? [])
    .flatMap(({ alternatives }) => alternatives)
    .filter(({ venueId, requestId }) => venueId !== null && requestId === lift.item.requestId)
    .slice(0, 3);
  return (
    <div className={`preview severity-${(severity ?? 'free').toLowerCase()}`} data-by={lift.by}>
      <div role="status" className="preview-text">
        <p>
          <strong>{pick(lift.item.titleZh, lift.item.titleEn)}</strong>
          {' → '}
          {date(lift.place.start, 'dateTime')} {date(lift.place.start, 'weekday')} · {venueName(lift.place.venueId)}
        </p>
        <p className="preview-verdict">{named.length === 0 ? t('board.free') : named.join(' · ')}</p>
        {comparison && <Cost comparison={comparison} />}
        {isChanged && !comparison && <p className="preview-cost">{t('board.pricing')}</p>}
      </div>
      <div className="preview-actions">
        {places.map(({ venueId, start }) => (
          <Button
            key={`${venueId ?? ''} ${start}`}
            size="small"
            onClick={() => {
              onPlace({ venueId: venueId ?? '', start });
            }}
          >
            {t('board.tryPlace', { place: `${date(start, 'dateTime')} ${venueName(venueId ?? '')}` })}
          </Button>
        ))}
        <Button type="primary" disabled={!isChanged || severity === 'BLOCK'} onClick={onDrop}>
          {t('board.drop')}
        </Button>
        <Button onClick={onCancel}>{t('import.cancel')}</Button>
      </div>
    </div>
  );
}
