import { checkMapping, parseMapping, suggestMapping, type ColumnMapping, type ListingKind } from '@luyan/catalogue';
import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../core/refuse.js';

/** Which column of the file fills which field, and which one is the key that the source gave its rows. */
export interface ImportMapping {
  readonly columns: readonly ColumnMapping[];
  readonly id: string | null;
}

const ID = /^\s*id\s*=/;

/** Takes the key out of `id=编号,title=名称`; the rest is the domain's to read. */
function split(text: string): { id: string | null; rest: string } {
  const parts = text.split(/(?<!\\)[,，]/);
  const id = parts.find((part) => ID.test(part));
  const rest = parts.filter((part) => !ID.test(part)).join(',');
  return { id: id === undefined ? null : id.replace(ID, '').replaceAll('\\,', ',').trim(), rest };
}

function suggested(kind: ListingKind, columns: readonly string[]): Result<ImportMapping> {
  const mapping = suggestMapping(kind, columns);
  const problems = checkMapping(kind, mapping);
  if (problems.length > 0) return { ok: false, error: problems };
  return ok({ columns: mapping, id: columns.includes('id') ? 'id' : null });
}

/**
 * The mapping that `text` (`id=编号,title=成果名称,body=摘要`) states, or, without one, what the file's columns suggest. Problems:
 * those of `parseMapping`, and `MAPPING_SOURCE_MISSING` for a column that the file does not have.
 */
export function readMapping(
  kind: ListingKind,
  text: string | undefined,
  fileColumns: readonly string[],
): Result<ImportMapping> {
  const columns = fileColumns.filter((column) => column !== '');
  const missing = (source: string) =>
    refuse('MAPPING_SOURCE_MISSING', 'mapping', { source, columns: columns.slice(0, 40).join(', ') });
  if (text === undefined) {
    const found = suggested(kind, columns);
    const hasTitle = found.ok && found.value.columns.some(({ target }) => /^(title|name)/.test(target));
    return !found.ok || hasTitle ? found : missing('title / 名称');
  }
  const { id, rest } = split(text);
  const parsed = parseMapping(kind, rest);
  if (!parsed.ok) return parsed;
  const sources = [...(id === null ? [] : [id]), ...parsed.value.map(({ source }) => source)];
  const absent = sources.find((source) => !columns.includes(source));
  return absent === undefined ? ok({ columns: parsed.value, id }) : missing(absent);
}
