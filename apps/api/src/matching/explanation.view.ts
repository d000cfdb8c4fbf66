import {
  opensAtOf,
  renderExplanation,
  renderGate,
  renderQuantity,
  UNSTATED_LABELS,
  type Comparator,
  type Explanation,
  type FigureCheck,
  type GateCode,
  type Part,
  type Quantity,
  type RegionNames,
  type UnstatedCondition,
} from '@luyan/matching';
import type { Locale } from '@luyan/kernel';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import {
  ComparatorEnum,
  FigureVerdictEnum,
  GateCodeEnum,
  MatchPartEnum,
  UnstatedConditionEnum,
} from '../core/enums.js';

@ObjectType('ScorePart', { description: 'What one part gives to a match’s score; the parts sum to it.' })
export class ScorePartView {
  @Field(() => MatchPartEnum) part!: Part;
  @Field(() => Float) share!: number;
}

@ObjectType('MatchAnswer', { description: 'A requirement beside the sentence that answers it.' })
class MatchAnswerView {
  @Field() requirement!: string;
  @Field() answer!: string;
  @Field(() => Float, { description: 'What it gives to the score.' }) share!: number;
  @Field(() => [String]) terms!: readonly string[];
}

@ObjectType('Quantity', { description: '量化指标: a number with its unit and what it is a number of.' })
class QuantityView {
  @Field({ description: 'What is measured, as the text names it.' }) metric!: string;
  @Field({ description: 'As written.' }) written!: string;
  @Field({ description: 'With the comparator, such as ≥67%.' }) text!: string;
  @Field(() => ComparatorEnum) comparator!: Comparator;
  @Field(() => Float, { description: 'In base units of the dimension.' }) low!: number;
  @Field(() => Float) high!: number;
  @Field({ description: 'Base units, such as kg m-3.' }) dimension!: string;
}

@ObjectType('Figure', { description: 'A required figure beside the claimed one.' })
class FigureView {
  @Field(() => QuantityView) required!: QuantityView;
  @Field(() => QuantityView, { nullable: true }) claimed!: QuantityView | null;
  @Field(() => FigureVerdictEnum) verdict!: FigureCheck['verdict'];
}

@ObjectType('ClosedGate', { description: '未满足的硬性条件' })
export class ClosedGateView {
  @Field(() => GateCodeEnum) code!: GateCode;
  @Field({ description: 'Why it is closed, in your language.' }) message!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The nearest value of the demand that would open it; null where none would.',
  })
  opensAt!: string | null;
}

@ObjectType('Gates')
class GatesView {
  @Field(() => [GateCodeEnum]) open!: readonly GateCode[];
  @Field(() => [ClosedGateView]) closed!: readonly ClosedGateView[];
}

@ObjectType('UnstatedConditionNote')
class UnstatedView {
  @Field(() => UnstatedConditionEnum) code!: UnstatedCondition;
  @Field() message!: string;
}

@ObjectType('Explanation', { description: '匹配理由, good enough to send to both sides.' })
export class ExplanationView {
  @Field(() => [MatchAnswerView]) answers!: readonly MatchAnswerView[];
  @Field(() => Float, {
    description: 'What related words give beyond the answers; with them it sums to the text part.',
  })
  elsewhere!: number;
  @Field(() => [String], { description: 'Requirements that nothing answers.' }) missing!: readonly string[];
  @Field(() => [UnstatedView], { description: 'Conditions of the demand that the supply says nothing of.' })
  unstated!: readonly UnstatedView[];
  @Field(() => [FigureView]) figures!: readonly FigureView[];
  @Field(() => GatesView, { description: 'Gates that are open, and those that closed since, with the reason.' })
  gates!: GatesView;
  @Field({ description: 'The whole explanation as text in your language.' }) text!: string;
}

const quantityView = (quantity: Quantity): QuantityView => ({
  ...quantity,
  text: renderQuantity({ ...quantity, metric: '' }),
});

const gateViews = (
  closed: Explanation['gates']['closed'],
  locale: Locale,
  regions: RegionNames,
): readonly ClosedGateView[] =>
  closed.map((gate) => ({
    code: gate.code,
    message: renderGate(gate, locale, regions),
    opensAt: opensAtOf(gate, locale, regions) ?? null,
  }));

export const explanationView = (explanation: Explanation, locale: Locale, regions: RegionNames): ExplanationView => ({
  ...explanation,
  unstated: explanation.unstated.map((code) => ({ code, message: UNSTATED_LABELS[code][locale] })),
  figures: explanation.figures.map(({ required, claimed, verdict }) => ({
    required: quantityView(required),
    claimed: claimed && quantityView(claimed),
    verdict,
  })),
  gates: { open: explanation.gates.open, closed: gateViews(explanation.gates.closed, locale, regions) },
  text: renderExplanation(explanation, locale, regions),
});
