import { Input, InputNumber, Select } from 'antd';
import { useWords } from '../../i18n/use-words.js';
import { FormField } from './form-field.js';
import type { SeriesDraft } from './series-form.js';
import { clockOf, minutesOf, NTHS, WEEKDAYS, weekdayName } from './series-rule.js';

interface RuleFieldsProps {
  readonly draft: SeriesDraft;
  readonly onChange: (patch: Partial<SeriesDraft>) => void;
  readonly faultOf: (path: string) => string | undefined;
}

/** 何时: how often, on which days, and what becomes of holidays. */
export function RuleFields(props: RuleFieldsProps) {
  const { t } = useWords();
  return (
    <section className="form-section" aria-labelledby="rule-fields">
      <h2 id="rule-fields">{t('series.rule')}</h2>
      <Rhythm {...props} />
      <Span {...props} />
    </section>
  );
}

function Rhythm({ draft, onChange, faultOf }: RuleFieldsProps) {
  const { t, date } = useWords();
  const { every, interval, weekdays, ordinal } = draft;
  const days = WEEKDAYS.map((value) => ({ value, label: weekdayName(value, date) }));
  return (
    <>
      <FormField name={t('series.every')}>
        {(control) => (
          <Select
            {...control}
            value={every}
            options={(['WEEK', 'MONTH'] as const).map((value) => ({ value, label: t(`series.every.${value}`) }))}
            onChange={(value) => {
              onChange({ every: value, weekdays: weekdays.slice(0, 1) });
            }}
          />
        )}
      </FormField>
      <FormField name={t(`series.interval.${every}`)} fault={faultOf('rule.interval')}>
        {(control) => (
          <InputNumber<number>
            {...control}
            min={1}
            max={52}
            precision={0}
            value={interval}
            onChange={(value) => {
              onChange({ interval: value ?? 1 });
            }}
          />
        )}
      </FormField>
      {every === 'MONTH' && (
        <FormField name={t('series.ordinal')} fault={faultOf('rule.ordinal')}>
          {(control) => (
            <Select<number>
              {...control}
              value={ordinal}
              options={NTHS.map((nth) => ({ value: nth, label: t(`series.nth.${nth}`) }))}
              onChange={(value) => {
                onChange({ ordinal: value });
              }}
            />
          )}
        </FormField>
      )}
      <FormField name={t('series.weekdays')} fault={faultOf('rule.weekdays')}>
        {(control) =>
          every === 'MONTH' ? (
            <Select<number>
              {...control}
              value={weekdays[0] ?? null}
              options={days}
              onChange={(value) => {
                onChange({ weekdays: [value] });
              }}
            />
          ) : (
            <Select<number[]>
              {...control}
              mode="multiple"
              value={[...weekdays]}
              options={days}
              onChange={(value) => {
                onChange({ weekdays: value });
              }}
            />
          )
        }
      </FormField>
    </>
  );
}

function Span({ draft, onChange, faultOf }: RuleFieldsProps) {
  const { t } = useWords();
  return (
    <>
      {(['startsOn', 'endsOn'] as const).map((path) => (
        <FormField key={path} name={t(`series.${path}`)} needed fault={faultOf(path)}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={draft[path]}
              onChange={({ target }) => {
                onChange({ [path]: target.value });
              }}
            />
          )}
        </FormField>
      ))}
      <FormField name={t('series.startMin')} hint={t('series.startMinHint')} fault={faultOf('startMin')}>
        {(control) => (
          <Input
            {...control}
            type="time"
            value={clockOf(draft.startMin)}
            onChange={({ target }) => {
              onChange({ startMin: minutesOf(target.value) });
            }}
          />
        )}
      </FormField>
      <FormField name={t('series.tolerance')} hint={t('series.toleranceHint')} fault={faultOf('toleranceDays')}>
        {(control) => (
          <InputNumber<number>
            {...control}
            min={0}
            max={31}
            precision={0}
            value={draft.toleranceDays}
            onChange={(value) => {
              onChange({ toleranceDays: value ?? 0 });
            }}
          />
        )}
      </FormField>
      <FormField name={t('series.onHoliday')}>
        {(control) => (
          <Select
            {...control}
            value={draft.onHoliday}
            options={(['LATER', 'EARLIER', 'DROP'] as const).map((value) => ({
              value,
              label: t(`series.onHoliday.${value}`),
            }))}
            onChange={(onHoliday) => {
              onChange({ onHoliday });
            }}
          />
        )}
      </FormField>
      <FormField name={t('series.firstNumber')} hint={t('series.firstNumberHint')} fault={faultOf('firstNumber')}>
        {(control) => (
          <InputNumber<number>
            {...control}
            min={1}
            precision={0}
            value={draft.firstNumber}
            onChange={(value) => {
              onChange({ firstNumber: value ?? 1 });
            }}
          />
        )}
      </FormField>
    </>
  );
}
