/** Ranges in order, overlapping and touching ones joined. */
export function joinRanges(ranges: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const [from = 0, until = 0] of ranges.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else if (until > from) joined.push([from, until]);
  }
  return joined;
}

/** Where terms occur in a text, whatever their case; a stem marks the beginning of its word. */
export function rangesOfTerms(text: string, terms: readonly string[]): readonly (readonly number[])[] {
  const folded = text.toLowerCase();
  return terms.flatMap((term) => {
    const found: number[][] = [];
    const wanted = term.toLowerCase();
    for (let at = folded.indexOf(wanted); wanted && at >= 0; at = folded.indexOf(wanted, at + wanted.length))
      found.push([at, at + wanted.length]);
    return found;
  });
}
