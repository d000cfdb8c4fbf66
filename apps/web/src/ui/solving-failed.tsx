import { SOLVING_FAILURES, type SolvingFailure } from '@luyan/roadshow';
import { useWords } from '../i18n/use-words.js';

interface SolvingFailedProps {
  readonly failure: SolvingFailure | null;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
}

/** 未完成: why a solver gave no answer, and the way on. */
export function SolvingFailed({ failure, isBusy, onRetry, onDiscard }: SolvingFailedProps) {
  const { t, label } = useWords();
  return (
    <div className="notice notice-error" role="alert">
      <p className="notice-title">{t('plan.failed')}</p>
      <div className="notice-body">
        <p>
          {failure && t('plan.failedWhy', { reason: label(SOLVING_FAILURES, failure) })} {t('plan.failedHint')}
        </p>
        <p className="plan-form">
          <button type="button" className="button button-primary" disabled={isBusy} onClick={onRetry}>
            {t('error.retry')}
          </button>
          <button type="button" className="button" disabled={isBusy} onClick={onDiscard}>
            {t('plan.discard')}
          </button>
        </p>
      </div>
    </div>
  );
}
