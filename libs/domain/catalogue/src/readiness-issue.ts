import type { Problem } from '@luyan/kernel';
import type { CatalogueCode } from './faults.js';

/** BLOCKER keeps a listing from publication, MAJOR sinks its rank, MINOR is advice. */
export type Severity = 'BLOCKER' | 'MAJOR' | 'MINOR';
/** A problem of quality: code and params give the reason and, through the contracts, the remedy in both languages. */
export interface ReadinessIssue extends Problem {
  readonly severity: Severity;
  /** Key of the field to mend; `path` says where in the draft. */
  readonly field: string;
}

/** What the draft alone cannot tell. Facts that are not known are left out and not judged. */
export interface ReadinessFacts {
  readonly now: number;
  readonly organisationVerified: boolean;
  /** Granted rights in force that are linked to the listing. */
  readonly grantedRights?: number;
  /** Title of a published listing with the same identity. */
  readonly duplicateOf?: string | null;
  /** Names by which the owner is known: an anonymous demand must not contain one. */
  readonly organisationNames?: readonly string[];
  readonly lastConfirmedAt?: number | null;
}

/** Key of the field that a path lies in: `detail.kpis.0.unit` is about `kpis`. */
const fieldOf = (path: string): string => /^(?:detail\.)?([^.]*)/.exec(path)?.[1] ?? path;

export const issue = (
  severity: Severity,
  code: CatalogueCode,
  path: string,
  params: Problem['params'] = {},
): ReadinessIssue => ({ code, path, params, severity, field: fieldOf(path) });
