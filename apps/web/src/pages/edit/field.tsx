import { pathOf, type FieldSpec } from '@luyan/catalogue';
import { useWords } from '../../i18n/use-words.js';
import { fieldPath, rowOf, type Remark, type Row } from './draft.js';
import { hintOf } from './hints.js';
import { RowsInput } from './rows-input.js';
import { ValueInput } from './value-input.js';

const idOf = (path: string): string => `field-${path.replaceAll('.', '-')}`;

/** Goes to the field that a path lies in. */
export function goToField(path: string): void {
  const field = document.getElementById(idOf(fieldPath(path)));
  field?.scrollIntoView({ block: 'center' });
  (field?.matches('input, textarea, button')
    ? field
    : field?.querySelector<HTMLElement>('input, textarea, button')
  )?.focus({
    preventScroll: true,
  });
}

interface FieldProps {
  readonly spec: FieldSpec;
  readonly value: unknown;
  readonly remarks: readonly Remark[];
  readonly onChange: (spec: FieldSpec, value: unknown) => void;
  readonly onLeave: (path: string) => void;
}

const worst = (remarks: readonly Remark[]): boolean =>
  remarks.some(({ severity }) => severity === 'FAULT' || severity === 'BLOCKER');

/** Texts that take a line of their own. */
const isWide = ({ type, limit }: FieldSpec): boolean => type === 'text' && (limit?.latin ?? 0) > 200;

function FieldName({ spec }: { readonly spec: FieldSpec }) {
  const { t, locale } = useWords();
  return (
    <>
      {spec.label[locale]}
      {spec.required && (
        <span className="needed" title={t('edit.needed')}>
          <span aria-hidden="true">＊</span>
          <span className="sr-only">{t('edit.needed')}</span>
        </span>
      )}
    </>
  );
}

function Remarks({ remarks, id }: { readonly remarks: readonly Remark[]; readonly id: string }) {
  if (remarks.length === 0) return null;
  return (
    <ul className="remarks" id={id}>
      {remarks.map((remark) => (
        <RemarkLine key={`${remark.code} ${remark.path}`} remark={remark} />
      ))}
    </ul>
  );
}

/** One field: its name, what it is for, the control, and what there is to mend, each with how. */
export function Field({ spec, value, remarks, onChange, onLeave }: FieldProps) {
  const { t } = useWords();
  const path = pathOf(spec);
  const id = idOf(path);
  const hint = hintOf(spec.key);
  const describedBy = [hint && `${id}-hint`, remarks.length > 0 && `${id}-remarks`].filter(Boolean).join(' ');
  const explanation = hint && (
    <p className="hint" id={`${id}-hint`}>
      {t(hint)}
    </p>
  );
  const shared = {
    spec,
    value,
    describedBy: describedBy || undefined,
    isWrong: worst(remarks),
    onChange: (next: unknown) => {
      onChange(spec, next);
    },
    onLeave: () => {
      onLeave(path);
    },
  };
  const className = `field field-${spec.type} ${isWide(spec) ? 'field-wide' : ''}`;
  if (spec.type !== 'rows' && spec.type !== 'boolean')
    return (
      <div className={className}>
        <label className="field-name" htmlFor={id}>
          <FieldName spec={spec} />
        </label>
        {explanation}
        <ValueInput {...shared} id={id} />
        <Remarks remarks={remarks} id={`${id}-remarks`} />
      </div>
    );
  return (
    <div className={className} role="group" id={id} aria-labelledby={`${id}-name`} aria-describedby={describedBy}>
      <span className="field-name" id={`${id}-name`}>
        <FieldName spec={spec} />
      </span>
      {explanation}
      {spec.type === 'rows' ? (
        <RowsInput {...shared} id={id} rows={Array.isArray(value) ? (value as Row[]) : []} remarks={remarks} />
      ) : (
        <ValueInput {...shared} id={`${id}-value`} />
      )}
      <Remarks remarks={remarks} id={`${id}-remarks`} />
    </div>
  );
}

function RemarkLine({ remark: { severity, message, remedy, path } }: { readonly remark: Remark }) {
  const { t } = useWords();
  const row = rowOf(path);
  return (
    <li className={`remark-line remark-${severity.toLowerCase()}`}>
      <strong>
        {row !== null && `${t('edit.row', { row })} `}
        {message}
      </strong>{' '}
      <span>{remedy}</span>
    </li>
  );
}
