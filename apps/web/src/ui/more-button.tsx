import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.js';

interface MoreButtonProps {
  readonly found: { readonly hasMore: boolean; readonly fetching: boolean; readonly more: () => void };
  /** Instead of `found.more`, where the address keeps how many pages are shown. */
  readonly onMore?: () => void;
  readonly children?: ReactNode;
}

/** Reads the next page of a list, where there is one. */
export function MoreButton({ found, onMore = found.more, children }: MoreButtonProps) {
  const { t } = useWords();
  if (!found.hasMore) return null;
  return (
    <button type="button" className="button load-more" disabled={found.fetching} onClick={onMore}>
      {children ?? t('common.more')}
    </button>
  );
}
