import { useWords } from '../../i18n/use-words.js';
import type { SheetData } from './judging-queries.js';

/** By criterion; null where the field has been emptied. */
export type Values = Readonly<Record<string, number | null>>;
export const totalOf = (values: Values): number =>
  Object.values(values).reduce<number>((sum, value) => sum + (value ?? 0), 0);

interface ScoreFieldsProps {
  readonly rubric: NonNullable<SheetData['jury']>['rubric'];
  readonly values: Values;
  readonly isEditable: boolean;
  readonly onChange: (values: Values) => void;
}

/** A row a criterion: a number to type, and a slider for a thumb. Both say the same. */
export function ScoreFields({ rubric, values, isEditable, onChange }: ScoreFieldsProps) {
  const { t, pick } = useWords();
  return (
    <div className="score-fields">
      {rubric.criteria.map(({ id, labelZh, labelEn, max }) => {
        const name = t('sheet.criterion', { name: pick(labelZh, labelEn), max });
        const value = values[id] ?? null;
        const shared = { min: 0, max, step: rubric.step, disabled: !isEditable };
        return (
          <div key={id} className="score-field">
            <label htmlFor={`score-${id}`}>{name}</label>
            <input
              type="range"
              aria-label={name}
              {...shared}
              value={value ?? 0}
              data-empty={value === null}
              onChange={(event) => {
                onChange({ ...values, [id]: Number(event.target.value) });
              }}
            />
            <input
              id={`score-${id}`}
              type="number"
              inputMode="decimal"
              {...shared}
              value={value ?? ''}
              onChange={(event) => {
                onChange({ ...values, [id]: event.target.value === '' ? null : Number(event.target.value) });
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
