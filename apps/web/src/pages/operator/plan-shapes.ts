import { YEAR_CONSTRAINTS, type Unplaced } from '@luyan/scheduling';

/** The API gives what has no place as JSON; its shape is the planner's. */
export const unplacedOf = (json: unknown): readonly Unplaced[] => (Array.isArray(json) ? (json as Unplaced[]) : []);

export const YEAR_CONSTRAINTS_BY_NAME: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map(
  YEAR_CONSTRAINTS.map((constraint) => [constraint.name, constraint]),
);
