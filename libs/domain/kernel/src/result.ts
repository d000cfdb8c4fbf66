/** What the user can mend: a stable code, the place in the input, and the figures a translated message needs. */
export interface Problem {
  readonly code: string;
  /** Path in the input, such as `advantages.0.metric`; empty when the whole input is meant. */
  readonly path: string;
  /** Values for the message's placeholders; never an entity, never a secret. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type Result<T, E = readonly Problem[]> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

export const problem = (code: string, path = '', params: Problem['params'] = {}): Problem => ({ code, path, params });

/** The result of refusing for one reason. */
export const refuse = (code: string, path = '', params: Problem['params'] = {}) =>
  err([problem(code, path, params)] as const);

/** Proves at compile time that a union is exhausted; throws when data from outside breaks the proof. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
