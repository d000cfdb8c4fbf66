import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.js';
import type { Remark } from './draft.js';
import { goToField } from './field.js';
import './readiness.css';

const GROUPS = [
  ['FAULT', 'edit.faults'],
  ['BLOCKER', 'edit.blockers'],
  ['MAJOR', 'edit.majors'],
  ['MINOR', 'edit.minors'],
] as const;

/** What is still empty is a gap, not yet a fault, even where a draft needs it. */
const groupOf = ({ code, severity }: Remark): Remark['severity'] => (code === 'FIELD_REQUIRED' ? 'BLOCKER' : severity);

interface PanelProps {
  readonly remarks: readonly Remark[];
  readonly score: number;
  /** The ways to save. */
  readonly children: ReactNode;
}

/** 完整性: how far the draft is, what is still to do in order of gravity, each a way to its field. */
export function ReadinessPanel({ remarks, score, children }: PanelProps) {
  const { t } = useWords();
  const open = remarks.filter(({ severity }) => severity === 'FAULT' || severity === 'BLOCKER').length;
  return (
    <aside className="edit-side" aria-label={t('my.readiness')}>
      <div className="readiness-head">
        <span className="ring" style={{ '--share': `${score}%` } as React.CSSProperties}>
          <b>{score}</b>
        </span>
        <p>
          <strong>{t('my.readiness')}</strong>
          <span role="status">{open > 0 ? t('edit.open', { count: open }) : t('edit.ready')}</span>
        </p>
      </div>
      <div className="edit-actions">{children}</div>
      <div className="todo" role="region" aria-label={t('edit.todo')} tabIndex={0}>
        {GROUPS.map(([severity, name]) => {
          const items = remarks.filter((remark) => groupOf(remark) === severity);
          if (items.length === 0) return null;
          return (
            <details key={severity} open={severity !== 'MINOR'}>
              <summary className={`remark-${severity.toLowerCase()}`}>
                {t(name)} <span className="count">{items.length}</span>
              </summary>
              <ul>
                {items.map(({ code, path, message }) => (
                  <li key={`${code} ${path}`}>
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => {
                        goToField(path);
                      }}
                    >
                      {message}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
      </div>
    </aside>
  );
}
