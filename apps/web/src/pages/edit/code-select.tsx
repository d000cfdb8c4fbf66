import type { FieldBody } from '@luyan/catalogue';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useCodes, useRegionName } from '../../api/codes.js';
import { useWords } from '../../i18n/use-words.js';

const TABLES = {
  region: 'REGION',
  chain: 'CHAIN',
  industry: 'INDUSTRY',
  emerging: 'EMERGING',
  patentClass: 'IPC',
} as const;
type CodeFormat = keyof typeof TABLES;

const isCodeFormat = (format: string | undefined): format is CodeFormat =>
  format !== undefined && Object.hasOwn(TABLES, format);

/** The open code table that a field draws on. */
export const tableOf = ({ format }: FieldBody): (typeof TABLES)[CodeFormat] | null =>
  isCodeFormat(format) ? TABLES[format] : null;

interface CodeSelectProps {
  readonly spec: FieldBody;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly control: object;
}

/** Entries of an open code table, found by name or code. Patent classes may be finer than the table: they can be typed. */
export function CodeSelect({ spec, value, onChange, control }: CodeSelectProps) {
  const table = tableOf(spec) ?? 'REGION';
  const { codes, label } = useCodes(table);
  const regionName = useRegionName();
  const { t } = useWords();
  const options = useMemo(
    () =>
      codes.map(({ code }) => {
        const name = table === 'REGION' ? regionName(code) : label(code);
        return { value: code, label: table === 'INDUSTRY' || table === 'IPC' ? `${code} ${name}` : name };
      }),
    [codes, label, regionName, table],
  );
  const shared = {
    ...control,
    options,
    showSearch: { optionFilterProp: 'label' },
    notFoundContent: <span className="quiet">{t('edit.noCode')}</span>,
  };
  if (spec.type === 'list')
    return (
      <Select<string[]>
        {...shared}
        mode={table === 'IPC' ? 'tags' : 'multiple'}
        value={Array.isArray(value) ? (value as string[]) : []}
        {...(spec.maxItems !== undefined && { maxCount: spec.maxItems })}
        onChange={onChange}
      />
    );
  return (
    <Select<string>
      {...shared}
      allowClear
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={onChange}
    />
  );
}
