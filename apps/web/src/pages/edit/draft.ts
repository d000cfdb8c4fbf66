import {
  CATALOGUE_LABELS,
  FIELDS,
  pathOf,
  readiness,
  readinessScore,
  validateDraft,
  type FieldSpec,
  type ListingKind,
  type ReadinessFacts,
  type Severity,
} from '@luyan/catalogue';
import { renderProblem, type LocaleCode } from '@luyan/contracts';

/** A draft as the form holds it and `createListing` takes it: what was not filled in is absent. */
export type Values = Readonly<Record<string, unknown>> & { readonly detail: Readonly<Record<string, unknown>> };
export type Row = Readonly<Record<string, unknown>>;

export const valueIn = (values: Values, { part, key }: FieldSpec): unknown =>
  (part === 'detail' ? values.detail : values)[key];

export const withValue = (values: Values, { part, key }: FieldSpec, value: unknown): Values =>
  part === 'detail' ? { ...values, detail: { ...values.detail, [key]: value } } : { ...values, [key]: value };

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

function tidyValue(value: unknown): unknown {
  if (!Array.isArray(value)) return isBlank(value) ? null : value;
  const rows = value.filter((row: unknown) =>
    typeof row === 'object' && row !== null ? Object.values(row).some((cell) => !isBlank(cell)) : !isBlank(row),
  );
  return rows.length > 0 ? rows : null;
}

/** What is sent: rows that were begun and left blank are left out. */
export const tidy = (kind: ListingKind, values: Values): Values =>
  FIELDS[kind].reduce((all, spec) => withValue(all, spec, tidyValue(valueIn(values, spec))), values);

/** The fields of `after` that differ from `before`, as `editListing` takes them. */
export function changesBetween(kind: ListingKind, before: Values, after: Values): Values {
  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  return FIELDS[kind]
    .filter((spec) => !same(tidyValue(valueIn(before, spec)), tidyValue(valueIn(after, spec))))
    .reduce<Values>((all, spec) => withValue(all, spec, tidyValue(valueIn(after, spec))), { detail: {} });
}

export const isEmptyChange = ({ detail, ...common }: Values): boolean =>
  Object.keys(common).length + Object.keys(detail).length === 0;

/** What there is to say about a field: a FAULT cannot be saved, a BLOCKER not be published. */
export interface Remark {
  readonly code: string;
  readonly path: string;
  readonly severity: Severity | 'FAULT';
  readonly message: string;
  readonly remedy: string;
}

/** The path of the field that a path lies in: `detail.kpis.0.unit` is in `detail.kpis`. */
export const fieldPath = (path: string): string => /^(?:detail\.)?[^.]*/.exec(path)?.[0] ?? path;
/** The row of a path within a table, from 1. */
export const rowOf = (path: string): number | null => {
  const row = /^(?:detail\.)?[^.]*\.(\d+)/.exec(path)?.[1];
  return row === undefined ? null : Number(row) + 1;
};

/** The API's own judgement, made while one types: what cannot be saved, what keeps it from publication, and the score. */
export function judge(
  kind: ListingKind,
  values: Values,
  facts: ReadinessFacts,
  locale: LocaleCode,
): { readonly remarks: readonly Remark[]; readonly score: number } {
  const draft = tidy(kind, values);
  const read = validateDraft(kind, draft);
  const faults = read.ok ? [] : read.error;
  const wrong = new Set(faults.map(({ path }) => fieldPath(path)));
  // fields with faults are judged as gaps, so that the rest is judged all the same
  const sound = FIELDS[kind]
    .filter((spec) => wrong.has(pathOf(spec)))
    .reduce((all, spec) => withValue(all, spec, null), draft);
  const rest = read.ok ? read : validateDraft(kind, { ...sound, titleZh: sound['titleZh'] ?? '—' });
  const issues = rest.ok ? readiness(kind, rest.value, facts) : [];
  const missing = issues.filter(({ path }) => !wrong.has(fieldPath(path)));
  const render = (severity: Remark['severity'], { code, path, params }: (typeof faults)[number]): Remark => ({
    code,
    path,
    severity,
    ...renderProblem({ code, params }, locale, CATALOGUE_LABELS),
  });
  return {
    remarks: [
      ...faults.map((fault) => render('FAULT', fault)),
      ...missing.map((issue) => render(issue.severity, issue)),
    ],
    score: readinessScore(issues),
  };
}
