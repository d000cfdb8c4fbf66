import type { Rng } from '@luyan/kernel';
import { bound, withUnit } from './figures.js';
import type { SupplyStory } from './supply-texts.js';
import type { Topic } from './topics.js';

export interface English {
  readonly titleEn: string;
  readonly summaryEn: string;
  readonly descriptionEn: string;
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const TITLES: readonly ((object: string, method: string, goal: string) => string)[] = [
  (object, method) => `${object} by ${method}`,
  (object, method, goal) => `${object} with improved ${goal} through ${method}`,
  (object, method) => `${method} for ${object}`,
];

export function supplyEnglish(rng: Rng, { topic, method, setting, claims }: SupplyStory): English {
  const [main] = claims;
  const change = `${main.goal.en} of ${withUnit(main.goal, main.ours)} against ${withUnit(main.goal, main.incumbent)} in use today`;
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
  return {
    titleEn: capital(rng.pick(DEMAND_TITLES)(topic.object.en, topic.goal.en, verb)),
    summaryEn: `A company in ${topic.setting.en} asks for ${topic.object.en} with ${topic.goal.en} ${bound(topic.goal, target)}.`,
    descriptionEn: `Field: ${topic.family.en}. Required: ${topic.goal.en} ${bound(topic.goal, target)} in ${topic.setting.en}.`,
  };
}
