import { labelsOf, useOfLimit, type FieldBody, type FieldType } from '@luyan/catalogue';
import { Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { CodeSelect, tableOf } from './code-select.js';

/** Texts that may be longer than this have lines. */
const ONE_LINE = 260;
/** Share of a limit from which on the room that is left is shown. */
const NEARLY_FULL = 0.7;
const FEN = 100;
const SEPARATORS = [';', '；', '、', '\n'];

interface ValueInputProps {
  readonly spec: FieldBody & { readonly key: string };
  readonly id: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onLeave?: () => void;
  /** Ids of what explains the value. */
  readonly describedBy?: string | undefined;
  readonly isWrong?: boolean | undefined;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const asList = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

function RoomLeft({ spec, text }: { readonly spec: FieldBody; readonly text: string }) {
  const { t, locale, number } = useWords();
  if (!spec.limit) return null;
  const use = useOfLimit(text, spec.limit);
  if (use < NEARLY_FULL) return null;
  const left = Math.floor((1 - use) * spec.limit[locale === 'zh' ? 'han' : 'latin']);
  return (
    <span className={left < 0 ? 'room room-over' : 'room'}>
      {left < 0 ? t('edit.over', { count: number(-left) }) : t('edit.left', { count: number(left) })}
    </span>
  );
}

function TextInput({ spec, value, onChange, control }: InputProps) {
  const text = asText(value);
  const change = ({ target }: { target: { value: string } }) => {
    onChange(target.value);
  };
  const isLong = (spec.limit?.latin ?? 0) > ONE_LINE;
  return (
    <>
      {isLong ? (
        <Input.TextArea
          {...control}
          value={text}
          autoSize={{ minRows: (spec.limit?.latin ?? 0) > 1000 ? 4 : 2, maxRows: 16 }}
          onChange={change}
        />
      ) : (
        <Input {...control} value={text} onChange={change} />
      )}
      <RoomLeft spec={spec} text={text} />
    </>
  );
}

function NumberInput({ spec, value, onChange, control }: InputProps) {
  const { locale } = useWords();
  const unit = locale === 'zh' || spec.unit === '%' ? spec.unit : undefined;
  return (
    <InputNumber<number>
      {...control}
      value={asNumber(value)}
      precision={spec.type === 'integer' ? 0 : 2}
      suffix={unit}
      onChange={onChange}
    />
  );
}

/** Written in yuan, kept in fen; the amount is said again the way people say it. */
function MoneyInput({ value, onChange, control }: InputProps) {
  const { t, money } = useWords();
  const fen = asNumber(value);
  return (
    <>
      <InputNumber<number>
        {...control}
        value={fen === null ? null : fen / FEN}
        precision={2}
        min={0}
        formatter={(shown, { userTyping, input }) => (userTyping ? input : String(shown ?? '').replace(/\.00$/, ''))}
        suffix={t('edit.yuan')}
        onChange={(yuan) => {
          onChange(yuan === null ? null : Math.round(yuan * FEN));
        }}
      />
      {fen !== null && fen >= 1_000_000 && <span className="room">{money(fen)}</span>}
    </>
  );
}

function BooleanInput({ value, onChange, control }: InputProps) {
  const { t } = useWords();
  return (
    <Radio.Group
      {...control}
      value={typeof value === 'boolean' ? value : undefined}
      options={[
        { value: true, label: t('common.yes') },
        { value: false, label: t('common.no') },
      ]}
      onChange={(event) => {
        onChange(event.target.value as boolean);
      }}
    />
  );
}

function TrlInput({ spec, value, onChange, control }: InputProps) {
  const { t } = useWords();
  const levels = ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).filter((level) => level >= (spec.min ?? 1));
  return (
    <Select<number>
      {...control}
      value={asNumber(value)}
      allowClear
      options={levels.map((level) => ({ value: level, label: `TRL ${level} · ${t(`trl.${level}`)}` }))}
      onChange={onChange}
    />
  );
}

function CodeInput({ spec, value, onChange, control }: InputProps) {
  const { label } = useWords();
  const table = spec.table ? labelsOf(spec.table) : {};
  const options = Object.keys(table).map((code) => ({ value: code, label: label(table, code) }));
  const shared = { ...control, options, showSearch: { optionFilterProp: 'label' } };
  if (spec.type === 'codes')
    return (
      <Select<string[]>
        {...shared}
        mode="multiple"
        value={asList(value)}
        {...(spec.maxItems !== undefined && { maxCount: spec.maxItems })}
        onChange={onChange}
      />
    );
  return <Select<string> {...shared} allowClear value={asText(value) || null} onChange={onChange} />;
}

/** Words of one's own, one after the other; Enter or a separator ends each. */
function WordsInput({ spec, value, onChange, control }: InputProps) {
  return (
    <Select<string[]>
      {...control}
      mode="tags"
      open={false}
      suffix={null}
      tokenSeparators={SEPARATORS}
      value={asList(value)}
      {...(spec.maxItems !== undefined && { maxCount: spec.maxItems })}
      onChange={onChange}
    />
  );
}

type InputProps = ValueInputProps & { readonly control: Control };
interface Control {
  readonly id: string;
  readonly status?: 'error';
  readonly className: string;
  readonly onBlur: () => void;
  readonly 'aria-describedby'?: string;
}

const CodeSelectInput = ({ spec, value, onChange, control }: InputProps) => (
  <CodeSelect spec={spec} value={value} onChange={onChange} control={control} />
);

/** The browser's own date field: it has the reader's calendar and keyboard, on phones too. */
const DateInput = ({ value, onChange, control }: InputProps) => (
  <Input
    {...control}
    type="date"
    value={asText(value)}
    onChange={({ target }) => {
      onChange(target.value || null);
    }}
  />
);

const INPUTS: Readonly<Record<FieldType, (props: InputProps) => ReactNode>> = {
  text: TextInput,
  integer: NumberInput,
  decimal: NumberInput,
  money: MoneyInput,
  date: DateInput,
  boolean: BooleanInput,
  code: CodeInput,
  codes: CodeInput,
  list: WordsInput,
  rows: () => null,
};

function inputOf(spec: ValueInputProps['spec']): (props: InputProps) => ReactNode {
  if (tableOf(spec)) return CodeSelectInput;
  return spec.type === 'integer' && /trl$/i.test(spec.key) ? TrlInput : INPUTS[spec.type];
}

/** The control that fits a field's type; tables have their own (`RowsInput`). */
export function ValueInput(props: ValueInputProps) {
  const { id, describedBy, isWrong, onLeave = () => undefined } = props;
  const Control = inputOf(props.spec);
  const control: Control = {
    id,
    className: 'value-input',
    onBlur: onLeave,
    ...(isWrong && { status: 'error' as const }),
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  };
  return <Control {...props} control={control} />;
}
