import { phraseTerms } from '../query/terms.js';
import { arrayOf } from '../query/ways.js';
import type { SqlRunner } from '../search-port.js';

const BATCH = 500;

const numbersOf = (word: string): string => arrayOf(word.startsWith('~') ? [word] : phraseTerms(word));

/**
 * Removes words for spelling that no document has any more; how many. A word that a document brings back meanwhile stays: the second look
 * waits for writers and is taken under a lock that the next ones wait for.
 */
export async function pruneWords(sql: SqlRunner): Promise<number> {
  let removed = 0;
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows: { word: string }[] = await sql.query<{ word: string }>(
      'SELECT word FROM search_word WHERE word > $1 ORDER BY word LIMIT $2',
      [after, BATCH],
    );
    const orphans = await sql.query<{ word: string }>(
      'SELECT word FROM unnest($1::text[], $2::text[]) AS w(word, numbers) WHERE search_matching(ARRAY[numbers]) IS NULL',
      [rows.map(({ word }) => word), rows.map(({ word }) => numbersOf(word))],
    );
    if (orphans.length > 0)
      await remove(
        sql,
        orphans.map(({ word }) => word),
      );
    removed += orphans.length;
    after = rows.length === BATCH ? rows.at(-1)?.word : undefined;
  }
  return removed;
}

/** Statements in one text are one transaction, and take no parameters; what is spliced in is letters. */
async function remove(sql: SqlRunner, words: readonly string[]): Promise<void> {
  const values = words.filter((word) => /^~?[a-z]+$/u.test(word)).map((word) => `('${word}', '${numbersOf(word)}')`);
  if (values.length === 0) return;
  await sql.query(
    `LOCK TABLE search_word IN SHARE ROW EXCLUSIVE MODE;
     DELETE FROM search_word USING (VALUES ${values.join(', ')}) AS w(word, numbers)
     WHERE search_word.word = w.word AND search_matching(ARRAY[numbers]) IS NULL`,
  );
}
