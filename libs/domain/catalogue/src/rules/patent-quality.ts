import { dayOf } from '../dates.js';
import type { ListingDraft, PatentDetail } from '../listing-draft.js';
import { issue, type ReadinessFacts, type ReadinessIssue } from '../readiness-issue.js';
import type { CooperationMode, LegalStatus } from '../vocabulary.js';
import { expiryOf } from './patent-term.js';

const DEAD: readonly LegalStatus[] = ['REJECTED', 'WITHDRAWN', 'LAPSED', 'TERMINATED'];
const LICENCES: readonly CooperationMode[] = [
  'LICENCE',
  'SOLE_LICENCE',
  'EXCLUSIVE_LICENCE',
  'OPEN_LICENCE',
  'PAY_LATER',
];

const expiryOfDetail = ({ expiryDate, patentType, filingDate }: PatentDetail): string | undefined =>
  expiryDate ?? (patentType && filingDate ? expiryOf(patentType, filingDate) : undefined);

function grantedQuality(d: PatentDetail, today: string): readonly (ReadinessIssue | false)[] {
  if (d.legalStatus !== 'GRANTED') return [];
  return [
    d.grantDate === null && issue('BLOCKER', 'GRANT_DATE_MISSING', 'detail.grantDate'),
    d.annualFeePaidTo !== null &&
      d.annualFeePaidTo < today &&
      issue('MAJOR', 'PATENT_FEE_OVERDUE', 'detail.annualFeePaidTo', { value: d.annualFeePaidTo }),
  ];
}

/** A dead right may be shown, but not licensed; expiry is computed from the filing date where it is not stated. */
export function patentQuality(
  { detail: d, cooperationModes }: ListingDraft<'PATENT'>,
  { now }: ReadinessFacts,
): readonly (ReadinessIssue | false)[] {
  const today = dayOf(now);
  const expiry = expiryOfDetail(d);
  const licensed = cooperationModes.some((mode) => LICENCES.includes(mode));
  return [
    d.legalStatus !== null &&
      DEAD.includes(d.legalStatus) &&
      issue(licensed ? 'BLOCKER' : 'MAJOR', 'PATENT_NOT_IN_FORCE', 'detail.legalStatus', { status: d.legalStatus }),
    expiry !== undefined && expiry <= today && issue('BLOCKER', 'PATENT_EXPIRED', 'detail.expiryDate', { expiry }),
    ...grantedQuality(d, today),
  ];
}
