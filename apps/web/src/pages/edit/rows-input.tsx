import type { FieldSpec } from '@luyan/catalogue';
import { Button } from 'antd';
import { useRef } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { CloseIcon } from '../../ui/icons.js';
import type { Remark, Row } from './draft.js';
import { ValueInput } from './value-input.js';

interface RowsInputProps {
  readonly spec: FieldSpec;
  readonly id: string;
  readonly rows: readonly Row[];
  readonly remarks: readonly Remark[];
  readonly onChange: (rows: readonly Row[]) => void;
}

/** A table to fill in: a row a card, so that it reads the same on a phone; an empty one stands ready. */
export function RowsInput({ spec, id, rows, remarks, onChange }: RowsInputProps) {
  const { t, locale } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const shown = rows.length > 0 ? rows : [{}];
  const isFull = spec.maxItems !== undefined && shown.length >= spec.maxItems;
  const wrong = new Set(remarks.map(({ path }) => path.split('.').slice(-2).join('.')));
  const add = () => {
    onChange([...shown, {}]);
    // the new row is there after the next paint
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector<HTMLElement>('input, textarea')?.focus());
  };
  return (
    <>
      <div className="rows" ref={list}>
        {shown.map((row, at) => (
          <div
            key={at}
            className="row"
            role="group"
            aria-label={`${spec.label[locale]} ${t('edit.row', { row: at + 1 })}`}
          >
            {(spec.columns ?? []).map((column) => {
              const cell = `${id}-${at}-${column.key}`;
              return (
                <div key={column.key} className={`cell cell-${column.type}`}>
                  <label htmlFor={cell}>
                    {column.label[locale]}
                    {column.required && <span aria-hidden="true">＊</span>}
                  </label>
                  <ValueInput
                    spec={column}
                    id={cell}
                    value={row[column.key]}
                    isWrong={wrong.has(`${at}.${column.key}`)}
                    onChange={(value) => {
                      onChange(shown.map((other, i) => (i === at ? { ...other, [column.key]: value } : other)));
                    }}
                  />
                </div>
              );
            })}
            {rows.length > 0 && (
              <button
                type="button"
                className="icon-button row-remove"
                aria-label={t('edit.removeRow', { row: at + 1 })}
                onClick={() => {
                  onChange(rows.filter((_, i) => i !== at));
                }}
              >
                <CloseIcon size={16} />
              </button>
            )}
          </div>
        ))}
      </div>
      <Button disabled={isFull} onClick={add}>
        {t('edit.addRow')}
      </Button>
    </>
  );
}
