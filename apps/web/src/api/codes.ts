import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.js';
import { useLocale } from '../i18n/use-words.js';

const CodesQuery = graphql(`
  query Codes($table: CodeTable!) {
    codes(table: $table) {
      code
      parent
      labelZh
      labelEn
    }
  }
`);
type CodeTable = 'CHAIN' | 'EMERGING' | 'INDUSTRY' | 'IPC' | 'REGION';

/** An open code table: its entries in their order and the word for a code, three dots until it is read. */
export function useCodes(table: CodeTable) {
  const [{ data, error }] = useQuery({ query: CodesQuery, variables: { table } });
  const locale = useLocale();
  const isAwaited = !data && !error;
  return useMemo(() => {
    const codes = data?.codes ?? [];
    const byCode = new Map(codes.map((code) => [code.code, code]));
    const label = (code: string): string => {
      const found = byCode.get(code);
      if (!found) return isAwaited ? '…' : code;
      return (locale === 'en' ? found.labelEn : null) ?? found.labelZh;
    };
    return { codes, byCode, label };
  }, [data, isAwaited, locale]);
}

/** A region with the city it belongs to, when there is one. */
export function useRegionName(): (code: string | null | undefined) => string {
  const { byCode, label } = useCodes('REGION');
  const locale = useLocale();
  return useMemo(
    () => (code) => {
      if (!code) return '';
      const parent = byCode.get(code)?.parent;
      if (!parent || parent.endsWith('0000')) return label(code);
      return locale === 'en' ? `${label(code)}, ${label(parent)}` : `${label(parent)}${label(code)}`;
    },
    [byCode, label, locale],
  );
}
