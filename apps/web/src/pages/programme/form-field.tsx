import { useId, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.js';

interface FormFieldProps {
  readonly name: string;
  readonly hint?: string;
  readonly needed?: boolean;
  readonly wide?: boolean;
  /** What is wrong with it, and what to do. */
  readonly fault?: string | undefined;
  /** The control; it takes the id that its label names. */
  readonly children: (control: {
    readonly id: string;
    readonly className: string;
    readonly status: '' | 'error';
  }) => ReactNode;
}

/** A named control with what it is for and what there is to mend. */
export function FormField({ name, hint, needed = false, wide = false, fault, children }: FormFieldProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label className="field-name" htmlFor={id}>
        {name}
        {needed && (
          <span className="needed" title={t('edit.needed')}>
            <span aria-hidden="true">＊</span>
            <span className="sr-only">{t('edit.needed')}</span>
          </span>
        )}
      </label>
      {hint && <p className="hint">{hint}</p>}
      {children({ id, className: 'value-input', status: fault ? 'error' : '' })}
      {fault && (
        <p className="remark-line remark-blocker" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
