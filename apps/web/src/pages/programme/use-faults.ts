import type { Refusals } from '../../api/fragments.js';
import { useWords } from '../../i18n/use-words.js';

/** Which fields a form's controls show what is wrong with. */
const SHOWN = new Set([
  'titleZh',
  'nameZh',
  'onlineCapacity',
  'equipment',
  'setupMin',
  'teardownMin',
  'partOf',
  'address',
  'regionCode',
  'priceHalfDayFen',
  'maxAdvanceDays',
  'hours',
  'hostOrgId',
  'venueId',
  'durationMin',
  'capacity',
  'minPitches',
  'earliest',
  'latest',
  'rule.interval',
  'rule.weekdays',
  'rule.ordinal',
  'startsOn',
  'endsOn',
  'startMin',
  'toleranceDays',
  'firstNumber',
]);

/** Refusals by their field, and those that belong to none. A field's own name says which one is meant. */
export function useFaults(problems: Refusals) {
  const { t } = useWords();
  const shown = problems.filter(({ path }) => SHOWN.has(path));
  return {
    faultOf: (path: string): string | undefined => {
      const found = shown.find((problem) => problem.path === path);
      return found && (found.code === 'INPUT_INVALID' ? t('request.check') : `${found.message} ${found.remedy}`);
    },
    others: problems.filter((problem) => !shown.includes(problem)),
  };
}
