import { err, ok, problem, type Result } from './result.js';

/** One way out of a state: who may take it and which named condition must hold first. */
export interface Transition<Role extends string, Need extends string> {
  readonly by: readonly Role[];
  readonly needs?: readonly Need[];
}

/** Complete by type: a state without a row does not compile. A terminal state has an empty row. */
export type StateTable<State extends string, Role extends string = string, Need extends string = string> = {
  readonly [From in State]: { readonly [To in State]?: Transition<Role, Need> };
};

/** What is known at the moment of asking. A need that is absent from `holds` does not hold. */
export interface TransitionFacts<Role extends string, Need extends string> {
  readonly roles: readonly Role[];
  readonly holds: readonly Need[];
}

/** The states reachable in one step, whoever asks. */
export function targets<S extends string>(table: StateTable<S>, from: S): readonly S[] {
  return Object.keys(table[from]) as S[];
}

/**
 * Decides one transition. Refusals: `TRANSITION_REFUSED` (no such step; `allowed` names those there are),
 * `TRANSITION_FORBIDDEN` (the step exists, the role may not take it), `TRANSITION_NEEDS` (a condition is open).
 */
export function transition<S extends string, R extends string, N extends string>(
  table: StateTable<S, R, N>,
  from: S,
  to: S,
  facts: TransitionFacts<R, N>,
): Result<{ readonly from: S; readonly to: S }> {
  const step = table[from][to];
  if (!step)
    return err([problem('TRANSITION_REFUSED', 'state', { from, to, allowed: targets(table, from).join(', ') })]);
  if (!step.by.some((role) => facts.roles.includes(role))) {
    return err([problem('TRANSITION_FORBIDDEN', 'state', { from, to, by: step.by.join(', ') })]);
  }
  const open = (step.needs ?? []).filter((need) => !facts.holds.includes(need));
  return open.length > 0
    ? err(open.map((need) => problem('TRANSITION_NEEDS', 'state', { from, to, need })))
    : ok({ from, to });
}

/** Faults of a table as sentences; empty when every target exists, every state is reachable and the terminals are those named. */
export function faultsOf<S extends string>(
  table: StateTable<S>,
  initial: S,
  terminals: readonly S[],
): readonly string[] {
  const states = Object.keys(table) as S[];
  const reached = new Set<S>([initial]);
  for (const state of reached) for (const to of targets(table, state)) if (to in table) reached.add(to);
  return [
    ...states.flatMap((s) =>
      targets(table, s)
        .filter((to) => !(to in table))
        .map((to) => `${s} leads to unknown ${to}`),
    ),
    ...states.filter((s) => !reached.has(s)).map((s) => `${s} is unreachable from ${initial}`),
    ...states
      .filter((s) => (targets(table, s).length === 0) !== terminals.includes(s))
      .map((s) => `${s} is ${terminals.includes(s) ? 'not ' : ''}a dead end`),
  ];
}
