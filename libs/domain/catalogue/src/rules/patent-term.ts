import { addMonths } from '../dates.js';
import type { PatentType } from '../vocabulary.js';

/** Term of protection in years from filing, by the law in force on the filing date; 专利法 art. 42 (2008, 2020 amendment in force 2021-06-01). */
const TERMS: readonly { readonly from: string; readonly years: Partial<Record<PatentType, number>> }[] = [
  { from: '2021-06-01', years: { INVENTION: 20, UTILITY_MODEL: 10, DESIGN: 15 } },
  { from: '0000-00-00', years: { INVENTION: 20, UTILITY_MODEL: 10, DESIGN: 10 } },
];

/** The day a Chinese patent expires (届满日), `YYYY-MM-DD`; undefined for types whose term the filing date does not decide. */
export function expiryOf(type: PatentType, filingDate: string): string | undefined {
  const years = TERMS.find((t) => t.from <= filingDate)?.years[type];
  return years === undefined ? undefined : addMonths(filingDate, years * 12);
}
