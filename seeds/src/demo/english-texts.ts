import type { Rng } from '@luyan/kernel';
import { sign } from './figures.js';
import type { SupplyStory } from './supply-texts.js';
import type { Topic } from './topics.js';
import type { Goal } from './vocabulary.js';

export interface English {
  readonly titleEn: string;
  readonly summaryEn: string;
  readonly descriptionEn: string;
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const UNIT_WORDS: Readonly<Record<string, string>> = {
  元: 'CNY',
  分: 'fen',
  次: 'cycles',
  倍: 'times',
  个: 'pcs',
  件: 'parts',
  片: 'wafer',
  台: 'devices',
  核: 'cores',
  人: 'people',
  级: 'grades',
  代: 'generations',
  帧: 'frames',
  亩: 'mu',
  周: 'weeks',
  月: 'months',
  年: 'years',
};
/** A figure with its unit in English; 万 in the unit multiplies the figure by 10,000. */
function englishFigure({ unit }: Goal, figure: string): string {
  const shown = unit.startsWith('万') ? Math.round(Number(figure) * 10_000).toLocaleString('en') : figure;
  const words = unit.replace(/^万/, '').replace(/\p{Script=Han}/gu, (word) => UNIT_WORDS[word] ?? word);
  return words ? `${shown} ${words}` : shown;
}

const TITLES: readonly ((object: string, method: string, goal: string) => string)[] = [
  (object, method) => `${object} by ${method}`,
  (object, method, goal) => `${object} with improved ${goal} through ${method}`,
  (object, method) => `${method} for ${object}`,
];

export function supplyEnglish(rng: Rng, { topic, method, setting, claims }: SupplyStory): English {
  const [main] = claims;
  const change = `${main.goal.en} of ${englishFigure(main.goal, main.ours)} against ${englishFigure(main.goal, main.incumbent)} in use today`;
  return {
    titleEn: capital(rng.pick(TITLES)(topic.object.en, method.en, main.goal.en)),
    summaryEn: `${capital(topic.object.en)} for ${setting.en}: ${change}.`,
    descriptionEn: `The approach relies on ${method.en}. Tests show a ${change}. It is meant for ${setting.en} and neighbouring uses in ${topic.family.en}.`,
  };
}

const DEMAND_TITLES: readonly ((object: string, goal: string, verb: string) => string)[] = [
  (object, goal, verb) => `Seeking technology to ${verb} the ${goal} of ${object}`,
  (object, goal) => `Wanted: ${object} with better ${goal}`,
  (object, goal, verb) => `How to ${verb} ${goal} in ${object}`,
];
export function demandEnglish(rng: Rng, topic: Topic, target: string): English {
  const verb = topic.goal.up ? 'raise' : 'lower';
  const goal = `${topic.goal.en} ${sign(topic.goal)}${englishFigure(topic.goal, target)}`;
  return {
    titleEn: capital(rng.pick(DEMAND_TITLES)(topic.object.en, topic.goal.en, verb)),
    summaryEn: `A company in ${topic.setting.en} asks for ${topic.object.en} with ${goal}.`,
    descriptionEn: `Field: ${topic.family.en}. Required: ${goal} in ${topic.setting.en}.`,
  };
}
