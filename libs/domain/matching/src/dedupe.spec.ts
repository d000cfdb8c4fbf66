import { describe, expect, it } from '@jest/globals';
import { titleLikeness, titleShingles } from './dedupe.js';

const likeness = (a: string, b: string) => titleLikeness(titleShingles(a), titleShingles(b));

describe('title likeness', () => {
  it('is of what stays when width, script and punctuation are made one', () => {
    expect(likeness('高韧性立方氮化硼（CBN）单晶', '高韌性立方氮化硼CBN單晶')).toBe(1);
    expect(likeness('高韧性立方氮化硼CBN单晶的研制', '高韌性立方氮化硼CBN單晶')).toBe(11 / 14);
  });
  it('is none without a shared shingle', () => {
    expect(likeness('锂离子电池', '风力发电机')).toBe(0);
  });
});
