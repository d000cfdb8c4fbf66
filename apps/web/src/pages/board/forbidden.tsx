import { useWords } from '../../i18n/use-words.js';
import type { Board, BoardState } from './use-board.js';

type Placement = BoardState['data']['forbidden'][number];

/** 禁排: what no plan of the year may do, and the way to permit it again; nothing where nothing is forbidden. */
export function Forbidden({ board, state }: { readonly board: Board; readonly state: BoardState }) {
  const { t, pick, date } = useWords();
  const inWords = ({ request, application, venue, startsAt }: Placement): string => {
    const session = pick(request?.titleZh, request?.titleEn);
    if (application) {
      const listing = application.listing;
      return t('board.forbiddenPitch', { pitch: pick(listing?.titleZh, listing?.titleEn), session });
    }
    const where = venue ? pick(venue.nameZh, venue.nameEn) : startsAt ? date(startsAt) : '';
    return t('board.forbiddenPlace', { session, where });
  };
  if (state.data.forbidden.length === 0) return null;
  return (
    <section className="board-panel">
      <h2>{t('board.forbidden')}</h2>
      <ul className="conflicts">
        {state.data.forbidden.map((placement) => (
          <li key={placement.id}>
            {inWords(placement)}{' '}
            <button type="button" className="link-button" onClick={() => void board.permit(placement.id)}>
              {t('board.permit')}
              <span className="sr-only"> {inWords(placement)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
