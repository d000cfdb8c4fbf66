import { useWords } from '../i18n/use-words.js';

interface MoreButtonProps {
  readonly found: { readonly hasMore: boolean; readonly fetching: boolean };
  readonly onMore: () => void;
}

/** Reads the next page of a list, where there is one. */
export function MoreButton({ found, onMore }: MoreButtonProps) {
  const { t } = useWords();
  if (!found.hasMore) return null;
  return (
    <button type="button" className="button load-more" disabled={found.fetching} onClick={onMore}>
      {t('common.more')}
    </button>
  );
}
