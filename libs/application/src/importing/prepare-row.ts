import { createHash } from 'node:crypto';
import {
  mapRow,
  targetsOf,
  titleKey,
  validateDraft,
  type ListingDraft,
  type ListingKind,
  type ReadinessIssue,
} from '@luyan/catalogue';
import { problem, type Problem } from '@luyan/kernel';
import type { NewDetail, NewListing, OrganisationRow } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';
import { issuesOf, newListing, scoreOf } from '../catalogue/listing-draft.js';
import type { ImportMapping } from './read-mapping.js';
import type { TableRow } from './readers/table-file.js';

/** A row that stays out, and why. */
export interface RejectedRow {
  readonly line: number;
  readonly problems: readonly Problem[];
  readonly row: unknown;
}
/** A row that became a draft. */
export interface PreparedRow {
  readonly line: number;
  readonly listing: NewListing;
  readonly detail: NewDetail;
  /** Normalised patent numbers of the row. */
  readonly numbers: readonly string[];
  readonly issues: readonly ReadinessIssue[];
}
export type Prepared =
  | { readonly is: 'row'; readonly row: PreparedRow }
  | { readonly is: 'rejected'; readonly rejected: RejectedRow }
  | { readonly is: 'duplicate'; readonly rejected: RejectedRow };

export interface PrepareOptions {
  readonly kind: ListingKind;
  readonly mapping: ImportMapping;
  readonly owner: OrganisationRow;
  readonly createdBy: string | null;
  readonly source: string;
  readonly now: Date;
  /** Columns of published rows; absent for drafts. */
  readonly published: Partial<NewListing> | null;
}

const sha = (text: string): string => createHash('sha256').update(text).digest('base64url');
const LONGEST_ID = 200;
/** First lines of keys remembered for the report of repetitions; beyond so many the database alone finds them. */
const REMEMBERED = 2_000_000;

const keyText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .replace(/[\u0000-\u001F\uD800-\uDFFF]/gu, '')
        .trim()
    : '';

/** The key that the source gave, else what the row says: its title apart from case, width and punctuation, and all the rest exactly. */
function sourceIdOf(draft: ListingDraft, given: unknown): string {
  const key = keyText(given);
  if (key !== '') return key.length <= LONGEST_ID ? key : `sha256:${sha(key)}`;
  const { titleZh, ...rest } = draft;
  return `text:${sha(`${titleKey(titleZh)}\n${JSON.stringify(rest)}`)}`;
}

function numbersOf({ detail }: ListingDraft): readonly string[] {
  if (!('applicationNo' in detail)) return [];
  return [detail.applicationNo, detail.publicationNo].filter((number) => number !== null);
}

/** Lists that an export wrote as JSON, because an item holds a separator, are lists again. */
function listCell(cell: unknown): unknown {
  if (typeof cell !== 'string' || !cell.startsWith('["')) return cell;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return cell;
  }
}

/**
 * Turns rows into drafts one after another: maps, validates, knows repetitions within the file again. What a row lacks
 * becomes a readiness issue of its draft, never an invented fact.
 */
export class RowPreparer {
  private readonly seen = new Map<string, number>();
  private readonly lists: readonly string[];

  constructor(private readonly options: PrepareOptions) {
    const { kind, mapping } = options;
    this.lists = mapping.columns
      .filter(({ target }) => targetsOf(kind, target).some(({ type }) => type === 'list' || type === 'codes'))
      .map(({ source }) => source);
  }

  private cells(row: TableRow['row']): TableRow['row'] {
    const written = this.lists.filter((column) => typeof row[column] === 'string' && row[column].startsWith('["'));
    if (written.length === 0) return row;
    return { ...row, ...Object.fromEntries(written.map((column) => [column, listCell(row[column])])) };
  }

  private repeats(keys: readonly string[], line: number): number | undefined {
    const earlier = keys.map((key) => this.seen.get(key)).find((found) => found !== undefined);
    if (earlier === undefined && this.seen.size < REMEMBERED) for (const key of keys) this.seen.set(key, line);
    return earlier;
  }

  prepare({ line, row, problem: broken }: TableRow): Prepared {
    const rejected = (problems: readonly Problem[]): Prepared => ({
      is: 'rejected',
      rejected: { line, problems, row },
    });
    if (broken) return rejected([broken]);
    const { kind, mapping, owner, now, createdBy, source, published } = this.options;

    const mapped = mapRow(kind, this.cells(row), mapping.columns);
    const valid = validateDraft(kind, mapped.draft);
    const named = new Set(mapped.problems.map(({ path }) => path));
    const faults = [...mapped.problems, ...(valid.ok ? [] : valid.error.filter(({ path }) => !named.has(path)))];
    if (!valid.ok || faults.length > 0) return rejected(faults);

    const draft = valid.value as ListingDraft;
    const sourceId = sourceIdOf(draft, mapping.id === null ? undefined : row[mapping.id]);
    const numbers = numbersOf(draft);
    const earlier = this.repeats([sourceId, ...numbers.map((number) => `no:${number}`)], line);
    if (earlier !== undefined)
      return {
        is: 'duplicate',
        rejected: { line, row, problems: [problem('ROW_DUPLICATE', '', { line: earlier })] },
      };

    const issues = issuesOf(draft, owner, now);
    const { listing, detail } = newListing(draft, {
      id: uuid(),
      ownerOrgId: owner.id,
      createdBy,
      source,
      sourceId,
      readiness: scoreOf(issues),
      ...published,
    });
    return { is: 'row', row: { line, listing, detail, numbers, issues } };
  }
}
