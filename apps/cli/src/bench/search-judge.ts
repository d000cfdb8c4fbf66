/** All of an inner list must stand in a hit, any of the outer one. */
type Says = readonly (string | readonly string[])[];

/** One line of a query set: what a query must find, and what must not come. */
export interface LabelledQuery {
  readonly class: string;
  /** What is asked; `suggest` instead: what is being typed. */
  readonly query?: string;
  readonly suggest?: string;
  /** A hit is right when its public text says one of these. */
  readonly right?: Says;
  /** The id, source id or title of the one listing that is meant. */
  readonly listing?: string;
  /** All of the first 20 must be right. */
  readonly only?: boolean;
  /** The very first must be right. */
  readonly first?: boolean;
  /** None of the first 20 may say one of these. */
  readonly wrong?: readonly string[];
  /** Nothing may be found. */
  readonly none?: boolean;
  /** Why it fails, where that is known. */
  readonly because?: string;
}

/** A hit as a person could judge it. */
export interface JudgedHit {
  readonly names: readonly string[];
  /** All public text, lower case. */
  readonly text: string;
}

const WITHIN = 5;

/** Short words of Latin letters stand alone; anything else may stand anywhere. */
function stands(text: string, part: string): boolean {
  if (!/^[a-z]{1,3}$/u.test(part)) return text.includes(part);
  return new RegExp(`(?<![a-z])${part}(?![a-z])`, 'u').test(text);
}

const says = (text: string, right: Says): boolean =>
  right.some((one) => (typeof one === 'string' ? [one] : one).every((part) => stands(text, part.toLowerCase())));

const isRight = (label: LabelledQuery, { names, text }: JudgedHit): boolean =>
  label.listing !== undefined ? names.includes(label.listing) : label.right === undefined || says(text, label.right);

/** Why the answer is wrong; null when it is right. `hits` are the first 20 at most. */
export function faultOf(label: LabelledQuery, hits: readonly JudgedHit[], totalCount: number): string | null {
  const nameOf = (hit: JudgedHit | undefined): string => hit?.names.at(-1) ?? '';
  if (label.none) return totalCount === 0 ? null : `finds ${totalCount}, such as ${nameOf(hits[0])}`;
  if (hits.length === 0) return 'finds nothing';
  const within = hits.slice(0, label.first ? 1 : WITHIN);
  if (!within.some((hit) => isRight(label, hit)))
    return `no right hit in the first ${within.length}: ${nameOf(hits[0])}`;
  const stray = label.only ? hits.findIndex((hit) => !isRight(label, hit)) : -1;
  if (stray >= 0) return `hit ${stray + 1} is wrong: ${nameOf(hits[stray])}`;
  const barred = hits.findIndex(({ text }) => (label.wrong ?? []).some((part) => stands(text, part.toLowerCase())));
  return barred < 0 ? null : `hit ${barred + 1} must not come: ${nameOf(hits[barred])}`;
}

/** Query sets: JSON lines of labels, or lines of a query, a tab and the listing that is meant (id, source id or title). */
export function readQueries(text: string): readonly LabelledQuery[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('//'))
    .map((line, i) => {
      if (line.startsWith('{')) return JSON.parse(line) as LabelledQuery;
      const [query, listing] = line.split('\t');
      if (query === undefined || listing === undefined) throw new Error(`Line ${i + 1}: a query, a tab and a listing.`);
      return { class: 'listing', query, listing: listing.trim() };
    });
}
