import { useEffect } from 'react';

/** Calls again and again while something is under way and the page is in sight. */
export function usePolling(isUnderWay: boolean, read: () => void, everyMs = 1500): void {
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') read();
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [isUnderWay, read, everyMs]);
}
