import { CATALOGUE_LABELS } from '@luyan/catalogue';
import { renderProblem } from '@luyan/contracts';
import { GATE_LABELS } from '@luyan/matching';
import { ROADSHOW_LABELS } from '@luyan/roadshow';
import { CONFLICT_REASONS } from '@luyan/scheduling';
import type { Locale, Problem, Result } from '@luyan/kernel';
import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';

/** Words for the codes that stand in a problem's params. */
const LABELS = { ...GATE_LABELS, ...CONFLICT_REASONS, ...ROADSHOW_LABELS, ...CATALOGUE_LABELS };

@ObjectType('Problem', {
  description: 'What the user can mend: what is wrong, where, and what to do, in the user’s language.',
})
export class ProblemView {
  @Field() code!: string;
  @Field() message!: string;
  @Field() remedy!: string;
  @Field({ description: 'Path in the input, such as detail.advantages.0.metric; empty when all of it is meant.' })
  path!: string;
}

export const problemView = (problem: Problem, locale: Locale): ProblemView => ({
  ...renderProblem(problem, locale, LABELS),
  code: problem.code,
  path: problem.path,
});

export interface Payload<T> {
  readonly value: T | null;
  readonly problems: readonly ProblemView[];
}

/** The answer of a mutation: the thing as it is now, or the problems that kept it as it was. */
export function payloadOf<T>(type: () => Type<T>, name: string): Type<Payload<T>> {
  @ObjectType(`${name}Payload`)
  class PayloadView {
    @Field(() => type(), { nullable: true }) value!: T | null;
    @Field(() => [ProblemView]) problems!: ProblemView[];
  }
  return PayloadView;
}

/** Turns a use case's result into a payload; `load` reads the thing afterwards. */
export async function toPayload<R, T>(
  result: Result<R>,
  locale: Locale,
  load: (value: R) => Promise<T | null | undefined>,
): Promise<Payload<T>> {
  return result.ok
    ? { value: (await load(result.value)) ?? null, problems: [] }
    : { value: null, problems: result.error.map((problem) => problemView(problem, locale)) };
}
