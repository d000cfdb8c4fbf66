import { useState } from 'react';
import { useWords } from '../i18n/use-words.js';

/** Takes a page along: its address, or on paper. */
export function PageTools() {
  const { t } = useWords();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.origin + location.pathname);
    setIsCopied(true);
  };
  return (
    <>
      {/* browsers give the clipboard to secure addresses alone */}
      {isSecureContext && (
        <button type="button" className="button button-small" onClick={() => void copy()}>
          {t('page.copy')}
        </button>
      )}
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          print();
        }}
      >
        {t('page.print')}
      </button>
      <span role="status" className="quiet">
        {isCopied && t('page.copied')}
      </span>
    </>
  );
}
