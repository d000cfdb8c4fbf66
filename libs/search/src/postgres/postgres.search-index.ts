import { Recent } from '@luyan/kernel';
import { cursorAt, windowOf } from '../cursor.js';
import { TERMS_VERSION } from '../documents/document-terms.js';
import { highlighter, type HighlightSource } from '../query/highlight.js';
import { correctedStage, misspellable, parseQuery, type ParsedQuery, type Stage } from '../query/parse-query.js';
import { phraseTerms } from '../query/terms.js';
import { editDistance, tolerance } from '../spelling.js';
import { suggestionsFrom, type SuggestionSource } from '../suggestions.js';
import type {
  DocumentVersion,
  ListingDocument,
  SearchFilter,
  SearchHit,
  SearchPort,
  SearchQuery,
  SearchResult,
  SearchStatus,
  SqlRunner,
  Suggestion,
} from '../search-port.js';
import { Backlog } from './backlog.js';
import { Columns } from './columns.js';
import { rebuildDocuments, removeDocuments, upsertDocuments, uuidsOf } from './documents.js';
import { evaluate, type Answer, type Matches } from './evaluate.js';
import { loadColumns } from './load-columns.js';
import { MatchReader } from './match-reader.js';
import { pruneWords } from './prune-words.js';

/** Columns of fewer documents are not made anew when most of them died. */
const WORTH_KEEPING = 20_000;
/** Memory for finished answers and shown pages, about a byte each. */
const CACHED_ANSWERS = 8_000_000;
const CACHED_PAGES = 8_000_000;
/** Characters of documents kept to mark texts in (some twenty thousand listings); as much again once they are folded. */
const CACHED_SOURCES = 24_000_000;
const DAY = 86_400_000;

type Shown = Pick<SearchHit, 'id' | 'highlights'>;
interface Source {
  readonly id: string;
  readonly document: HighlightSource;
}

interface Found {
  readonly generation: string;
  readonly key: string;
  readonly matches: Matches;
}

/**
 * The catalogue search in PostgreSQL: the database finds the numbers of the matching documents by a GIN index over our own terms; filters,
 * facets and order are worked out here over columns in memory (`Columns`), which cannot be stale. One statement finds and counts, a
 * second reads the page. What was found is kept and used again only when the same statement proves that nothing changed.
 */
export class PostgresSearch implements SearchPort {
  private columns = new Columns();
  private readonly known = new WeakMap<Int32Array, Columns>();
  private loading: Promise<void> = Promise.resolve();
  private readonly pages = new Recent<ReadonlyMap<number, Shown>>(CACHED_PAGES);
  private readonly sources = new Recent<Source>(CACHED_SOURCES);
  private readonly answers = new Recent<Answer>(CACHED_ANSWERS);
  private readonly reader: MatchReader;
  /** For an index beside this one. */
  readonly backlog: Backlog;

  constructor(
    private readonly sql: SqlRunner,
    private readonly now: () => number = Date.now,
  ) {
    this.reader = new MatchReader(sql);
    this.backlog = new Backlog(sql);
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    const { offset, limit } = windowOf(query);
    const parsed = parseQuery(query.text ?? '');
    const answer = await this.answer(parsed, query, offset + limit + 1);
    const page = answer.numbers.slice(offset, offset + limit);
    const shown = await this.show(page, query.highlight === true && parsed.stages.length > 0 ? parsed.marks : []);
    const hits = page.flatMap((n, i) => {
      const hit = shown.get(n); // none: changed since it was found
      return hit ? [{ ...hit, score: answer.scores[offset + i] ?? 0, cursor: cursorAt(offset + i) }] : [];
    });
    const { totalCount, facets } = answer;
    return { hits, totalCount, facets, hasNextPage: totalCount > offset + page.length };
  }

  async suggest(prefix: string, limit: number): Promise<readonly Suggestion[]> {
    const parsed = parseQuery(prefix, true);
    if (parsed.stages.length === 0) return [];
    const all = { filter: {}, sort: 'RELEVANCE', facets: [] } as const;
    let answer = await this.answer(await this.completed(parsed), all, 40);
    if (answer.numbers.length === 0) answer = await this.answer(parseQuery(prefix), all, 40);
    const rows = await this.sql.query<SuggestionSource & { n: number }>(
      `SELECT n, id, document->>'titleZh' AS "titleZh", document->>'titleEn' AS "titleEn", document->>'ownerName' AS "ownerName",
              ARRAY(SELECT jsonb_array_elements_text(document->'keywords')) AS keywords
       FROM search_document WHERE n = ANY($1::int[])`,
      [answer.numbers],
    );
    const place = new Map(answer.numbers.map((n, i) => [n, i]));
    rows.sort((a, b) => (place.get(a.n) ?? 0) - (place.get(b.n) ?? 0));
    return suggestionsFrom(rows, prefix, limit);
  }

  upsert(documents: readonly ListingDocument[]): Promise<void> {
    return upsertDocuments(this.sql, documents);
  }

  remove(ids: readonly string[]): Promise<void> {
    return removeDocuments(this.sql, ids);
  }

  async rebuild(
    pages: AsyncIterable<readonly ListingDocument[]>,
    onProgress?: (documents: number) => void,
  ): Promise<{ readonly documents: number }> {
    return { documents: await rebuildDocuments(this.sql, pages, onProgress) };
  }

  prune(): Promise<number> {
    return pruneWords(this.sql);
  }

  versions(afterId: string | null, limit: number): Promise<readonly DocumentVersion[]> {
    return this.sql.query<DocumentVersion>(
      'SELECT id, version FROM search_document WHERE $1::uuid IS NULL OR id > $1::uuid ORDER BY id LIMIT $2',
      [afterId, limit],
    );
  }

  /** The documents as they were written, for copying them to another index. */
  async documents(ids: readonly string[]): Promise<readonly ListingDocument[]> {
    const rows = await this.sql.query<{ document: ListingDocument }>(
      'SELECT document FROM search_document WHERE id = ANY($1::uuid[]) ORDER BY id',
      [uuidsOf(ids)],
    );
    return rows.map(({ document }) => document);
  }

  async status(): Promise<SearchStatus> {
    const [row] = await this.sql.query<{ documents: number; terms: number }>(
      'SELECT count(d.id)::int AS documents, min(terms_version) AS terms FROM search_state LEFT JOIN search_document d ON true',
    );
    const { documents = 0, terms = TERMS_VERSION } = row ?? {};
    return { adapter: 'postgres', documents, healthy: true, outdated: documents > 0 && terms !== TERMS_VERSION };
  }

  private async answer(
    parsed: ParsedQuery,
    query: Pick<SearchQuery, 'filter' | 'sort' | 'facets'>,
    limit: number,
  ): Promise<Answer> {
    const { generation, key, matches } = await this.find(parsed, query.filter);
    const today = Math.floor(this.now() / DAY);
    const wanted = 2 ** Math.max(7, Math.ceil(Math.log2(limit))); // so that neighbouring pages are one answer
    const name = [generation, today, wanted, key, query.sort, query.facets.join(), JSON.stringify(query.filter)].join(
      '\u0000',
    );
    const known = this.answers.get(name);
    if (known) return known;
    const columns = await this.columnsFor(matches.all);
    const answer = evaluate(columns, matches, { ...query, limit: wanted }, today * DAY);
    this.answers.set(
      name,
      answer,
      answer.numbers.length * 16 + 80 * answer.facets.reduce((sum, { buckets }) => sum + buckets.length, 10),
    );
    return answer;
  }

  /** The first stage that finds something; misspelt words late, so that a rare word is never taken for an error. */
  private async find(parsed: ParsedQuery, filter: SearchFilter): Promise<Found> {
    const ids = filter.listingIds && filter.listingIds.length > 0 ? uuidsOf(filter.listingIds) : null;
    let found = await this.reader.read(parsed.stages[0] ?? { must: [], mustNot: [] }, parsed.exact, ids);
    for (const stage of parsed.stages.slice(1)) {
      if (found.matches.all.length > 0) return found;
      found = await this.reader.read(stage, parsed.exact, ids);
    }
    if (found.matches.all.length > 0) return found;
    const corrected = await this.corrected(parsed);
    for (const stage of [...(corrected ? [corrected] : []), ...parsed.nearest]) {
      found = await this.reader.read(stage, parsed.exact, ids);
      if (found.matches.all.length > 0) return found;
    }
    return found;
  }

  /** What was typed with its last word gone on, in every way that the catalogue knows. */
  private async completed(parsed: ParsedQuery): Promise<ParsedQuery> {
    const [stage] = parsed.stages;
    const last = stage?.must.at(-1);
    if (!stage || last?.prefix === undefined || !/^[a-z]{2,32}$/u.test(last.prefix)) return parsed;
    const rows = await this.sql.query<{ word: string }>(
      `SELECT word FROM search_word WHERE word LIKE $1 || '%' OR word LIKE '~' || $1 || '%' ORDER BY length(word), word LIMIT 12`,
      [last.prefix],
    );
    const longer = rows.map(({ word }) => (word.startsWith('~') ? [word] : phraseTerms(word)));
    return {
      ...parsed,
      stages: [{ ...stage, must: [...stage.must.slice(0, -1), { ...last, anyOf: [...last.anyOf, ...longer] }] }],
    };
  }

  private async corrected(parsed: ParsedQuery): Promise<Stage | null> {
    const words = misspellable(parsed);
    if (words.length === 0) return null;
    const rows = await this.sql.query<{ asked: string; word: string }>(
      `SELECT q.word AS asked, s.word FROM unnest($1::text[]) q(word), LATERAL (
         SELECT word, similarity(w.word, q.word) FROM search_word w WHERE w.word % q.word AND w.word NOT LIKE '~%' ORDER BY 2 DESC, 1 LIMIT 12) s`,
      [words],
    );
    const corrections = new Map<string, readonly string[]>();
    for (const asked of words) {
      const near = rows.filter((row) => row.asked === asked).map(({ word }) => word);
      if (near.includes(asked)) continue;
      const close = near.filter((word) => editDistance(word, asked) <= tolerance(asked));
      if (close.length > 0) corrections.set(asked, close);
    }
    return correctedStage(parsed, corrections);
  }

  /** Reads the filterable columns of all documents ahead, so that the first searcher need not wait. */
  async warm(): Promise<void> {
    await this.search({ filter: {}, sort: 'NEWEST', first: 0, facets: [] });
  }

  /** Columns that know every number given that is still alive; one load at a time. What they once knew they know for good. */
  private async columnsFor(numbers: Int32Array): Promise<Columns> {
    if (this.known.get(numbers) === this.columns) return this.columns;
    for (let tries = 0; tries < 3 && numbers.some((n) => this.columns.slotOf(n) < 0); tries++) {
      this.loading = this.loading.catch(() => undefined).then(() => this.load(numbers));
      await this.loading;
    }
    this.known.set(numbers, this.columns);
    return this.columns;
  }

  private async load(numbers: Int32Array): Promise<void> {
    const known = this.columns;
    let missing: Int32Array = numbers.filter((n) => known.slotOf(n) < 0);
    if (known.size > WORTH_KEEPING && missing.length > known.size / 2) {
      this.columns = new Columns(); // a rebuild made most of it useless
      missing = numbers;
    }
    await loadColumns(this.sql, this.columns, missing);
  }

  /** The ids and marked texts of a page. Kept by number and marks, which say it all. */
  private async show(numbers: readonly number[], marks: readonly string[]): Promise<ReadonlyMap<number, Shown>> {
    const key = JSON.stringify([numbers, marks]);
    const known = this.pages.get(key);
    if (known || numbers.length === 0) return known ?? new Map();
    const shown = marks.length > 0 ? await this.marked(numbers, marks) : await this.plain(numbers);
    if (shown.size === numbers.length) this.pages.set(key, shown, key.length + 2 * JSON.stringify([...shown]).length);
    return shown;
  }

  private async plain(numbers: readonly number[]): Promise<ReadonlyMap<number, Shown>> {
    const rows = await this.sql.query<{ n: number; id: string }>(
      'SELECT n, id FROM search_document WHERE n = ANY($1::int[])',
      [numbers],
    );
    return new Map(rows.map(({ n, id }) => [n, { id, highlights: [] }]));
  }

  private async marked(numbers: readonly number[], marks: readonly string[]): Promise<ReadonlyMap<number, Shown>> {
    const sources = await this.sourcesOf(numbers);
    const highlightsOf = highlighter(marks);
    return new Map([...sources].map(([n, { id, document }]) => [n, { id, highlights: highlightsOf(document) }]));
  }

  /** Ids and texts of documents. A number's document never changes: those that were read lately are not read again. */
  private async sourcesOf(numbers: readonly number[]): Promise<ReadonlyMap<number, Source>> {
    const found = new Map<number, Source>();
    const missing: number[] = [];
    for (const n of numbers) {
      const known = this.sources.get(String(n));
      if (known) found.set(n, known);
      else missing.push(n);
    }
    if (missing.length === 0) return found;
    const rows = await this.sql.query<{ n: number; id: string } & HighlightSource>(
      `SELECT n, id, text.* FROM search_document, jsonb_to_record(document)
         AS text("titleZh" text, "titleEn" text, "summaryZh" text, "summaryEn" text, body text)
       WHERE n = ANY($1::int[])`,
      [missing],
    );
    for (const { n, id, ...document } of rows) {
      found.set(n, { id, document });
      this.sources.set(String(n), { id, document }, 100 + document.body.length + 300);
    }
    return found;
  }
}
