import { describe, expect, it } from '@jest/globals';
import { TitleIndex, titleLikeness, titleShingles } from './dedupe.js';

describe('TitleIndex', () => {
  it('finds titles that differ in width, script, punctuation or a word', () => {
    const index = new TitleIndex();
    for (const title of ['高韧性立方氮化硼（CBN）单晶', '锂离子电池防爆结构', '高韧性立方氮化硼CBN单晶的研制'])
      index.add(title);
    expect(index.nearDuplicates('高韌性立方氮化硼CBN單晶', 0.6)).toEqual([
      { position: 0, likeness: 1 },
      { position: 2, likeness: 11 / 14 },
    ]);
  });
  it('gives the likeness that the pair has by itself', () => {
    const likeness = (a: string, b: string) => titleLikeness(titleShingles(a), titleShingles(b));
    expect(likeness('锂离子电池', '锂离子电池')).toBe(1);
    expect(likeness('锂离子电池', '风力发电机')).toBe(0);
  });
});
