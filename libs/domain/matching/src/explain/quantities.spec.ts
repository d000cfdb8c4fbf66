import { describe, expect, it } from '@jest/globals';
import { compareQuantities, quantitiesIn, type Quantity } from './quantities.js';

const one = (text: string): Quantity => quantitiesIn(text)[0]!;
const brief = (text: string) =>
  quantitiesIn(text).map(({ metric, comparator, low, high, dimension }) => [metric, comparator, low, high, dimension]);

describe('quantitiesIn', () => {
  it('reads Chinese requirements with their metric, comparator and unit', () => {
    expect(brief('100/120粒度的抗冲击韧性≥67%，堆积密度≥1.80克/立方厘米。响应时间不超过5 ms')).toEqual([
      ['粒度的抗冲击韧性', 'atLeast', 0.67, 0.67, 'ratio'],
      ['堆积密度', 'atLeast', 1800, 1800, 'density'],
      ['响应时间', 'atMost', 0.005, 0.005, 'time'],
    ]);
  });
  it('reads words after the number', () => {
    expect(brief('转化率在73%以上')).toEqual([['转化率在', 'atLeast', 0.73, 0.73, 'ratio']]);
  });
  it('reads ranges, with the unit once or twice', () => {
    expect(brief('温度1400-1600℃')).toEqual([['温度', 'between', 1400, 1600, 'temperature']]);
    expect(brief('厚度 5 μm～10 μm')).toEqual([['厚度', 'between', 5e-6, 1e-5, 'length']]);
  });
  it('reads English', () => {
    expect(brief('latency below 5 ms; energy density of at least 300 Wh/kg')).toEqual([
      ['latency', 'atMost', 0.005, 0.005, 'time'],
      ['energy density', 'atLeast', 1_080_000, 1_080_000, 'specific energy'],
    ]);
  });
  it('hears the negation of a comparator', () => {
    const comparators = [
      '不低于5%',
      '低于5%',
      '不超过5%',
      '超过5%',
      'not less than 5%',
      'less than 5%',
      'no more than 5%',
    ];
    expect(comparators.map((text) => one(text).comparator)).toEqual([
      'atLeast',
      'atMost',
      'atMost',
      'atLeast',
      'atLeast',
      'atMost',
      'atMost',
    ]);
  });
  it('tells mW from MW and passes over numbers without a unit or inside a name', () => {
    expect(brief('功率 5 mW')).toEqual([['功率', 'is', 0.005, 0.005, 'power']]);
    expect(brief('功率 5 MW')).toEqual([['功率', 'is', 5e6, 5e6, 'power']]);
    expect(brief('CO2 在 2018 年度第3条, v2.1')).toEqual([]);
  });
});

describe('compareQuantities', () => {
  it('compares across units and comparators', () => {
    expect(compareQuantities(one('密度≥1.80克/立方厘米'), one('密度 1850 kg/m3'))).toBe('met');
    expect(compareQuantities(one('响应时间≤5毫秒'), one('响应时间 8 ms'))).toBe('unmet');
    expect(compareQuantities(one('温度1400-1600℃'), one('温度1500℃'))).toBe('met');
    expect(compareQuantities(one('效率90%'), one('效率86%'))).toBe('met');
    expect(compareQuantities(one('效率90%'), one('效率80%'))).toBe('unmet');
  });
});
