/** The row of dated data that is in force at `now` (ms): the last of those that have begun, else the first. `rows` is not empty. */
export function inForce<Row extends { readonly effectiveFrom: string }>(rows: readonly Row[], now: number): Row {
  const begun = rows.filter(({ effectiveFrom }) => Date.parse(effectiveFrom) <= now);
  const [first] = begun.length > 0 ? begun : rows;
  if (!first) throw new Error('There is no dated data to choose from.');
  return begun.reduce((latest, row) => (row.effectiveFrom >= latest.effectiveFrom ? row : latest), first);
}
