import { describe, expect, it } from '@jest/globals';
import { checkFigures, compareQuantities } from './figures.js';
import { quantitiesIn, type Quantity } from './quantities.js';

const one = (text: string): Quantity => quantitiesIn(text)[0]!;
const brief = (text: string) =>
  quantitiesIn(text).map(({ metric, comparator, low, high, dimension }) => [metric, comparator, low, high, dimension]);

describe('quantitiesIn', () => {
  it('reads Chinese requirements with their metric, comparator and unit', () => {
    expect(brief('100/120粒度的抗冲击韧性≥67%，堆积密度≥1.80克/立方厘米。响应时间不超过5 ms')).toEqual([
      ['粒度的抗冲击韧性', 'atLeast', 0.67, 0.67, 'ratio'],
      ['堆积密度', 'atLeast', 1800, 1800, 'kg m-3'],
      ['响应时间', 'atMost', 0.005, 0.005, 's'],
    ]);
  });
  it('reads words after the number', () => {
    expect(brief('转化率在73%以上')).toEqual([['转化率', 'atLeast', 0.73, 0.73, 'ratio']]);
  });
  it('reads ranges, with the unit once or twice', () => {
    expect(brief('温度1400-1600℃')).toEqual([['温度', 'between', 1400, 1600, 'K']]);
    expect(brief('厚度 5 μm～10 μm')).toEqual([['厚度', 'between', 5e-6, 1e-5, 'm']]);
  });
  it('reads English', () => {
    expect(brief('latency below 5 ms; energy density of at least 300 Wh/kg')).toEqual([
      ['latency', 'atMost', 0.005, 0.005, 's'],
      ['energy density', 'atLeast', 1_080_000, 1_080_000, 'm2 s-2'],
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
  it('takes the value that was reached for the claim, and a change for a change', () => {
    const level = (text: string) => {
      const { metric, low, change } = one(text);
      return [metric, low, change ?? 'level'];
    };
    expect(level('转化率由原来的68%提高到88%')).toEqual(['转化率', 0.88, 'level']);
    expect(level('响应时间从5ms缩短至2 ms')).toEqual(['响应时间', 0.002, 'level']);
    expect(level('转化率68%→88%')).toEqual(['转化率', 0.88, 'level']);
    expect(level('reduces latency from 5 ms to 2 ms')).toEqual(['latency', 0.002, 'level']);
    expect(level('能耗降低20%以上')).toEqual(['能耗', 0.2, 'down']);
    expect(level('reduces cost by 30%')).toEqual(['cost', 0.3, 'down']);
  });
  it('reads multipliers, joined units, powers of ten, tolerances and signs', () => {
    expect(brief('投资10-20万元，预算1.5亿元，约20多万元')).toEqual([
      ['投资', 'between', 1e5, 2e5, '元'],
      ['预算', 'is', 1.5e8, 1.5e8, '元'],
      ['预算', 'is', 2e5, 2e5, '元'],
    ]);
    expect(brief('电耗不高于300千瓦时每吨；电耗≤0.3kWh/kg')).toEqual([
      ['电耗', 'atMost', 1_080_000, 1_080_000, 'm2 s-2'],
      ['电耗', 'atMost', 1_080_000, 1_080_000, 'm2 s-2'],
    ]);
    expect(brief('密度 1.8×10³ kg/m³、导热系数1.5 W/(m·K)、直径50±2mm、定位精度±0.1mm')).toEqual([
      ['密度', 'is', 1800, 1800, 'kg m-3'],
      ['导热系数', 'is', 1.5, 1.5, 'K-1 kg m s-3'],
      ['直径', 'between', 0.048, 0.052, 'm'],
      ['定位精度', 'atMost', 0.0001, 0.0001, 'm'],
    ]);
    expect(brief('工作温度−40至85摄氏度，耐温1000度，-40~-20℃')).toEqual([
      ['工作温度', 'between', -40, 85, 'K'],
      ['耐温', 'is', 1000, 1000, 'K'],
      ['耐温', 'between', -40, -20, 'K'],
    ]);
  });
  it('knows what others reach, and names the metric that comes after', () => {
    expect(
      quantitiesIn('传统方法转化率68%，本项目88%；目前收率60%').map(({ low, isReference = false }) => [
        low,
        isReference,
      ]),
    ).toEqual([
      [0.68, true],
      [0.88, false],
      [0.6, true],
    ]);
    expect([one('98%的转化率').metric, one('98% purity').metric, one('灵敏度：≥95%').metric]).toEqual([
      '转化率',
      'purity',
      '灵敏度',
    ]);
  });
  it('tells mW from MW and passes over numbers without a unit or inside a name', () => {
    expect(brief('功率 5 mW')).toEqual([['功率', 'is', 0.005, 0.005, 'kg m2 s-3']]);
    expect(brief('功率 5 MW')).toEqual([['功率', 'is', 5e6, 5e6, 'kg m2 s-3']]);
    expect(brief('CO2 在 2018 年度第3条, v2.1')).toEqual([]);
  });
});

const verdict = (required: string, claimed: string) => compareQuantities(one(required), one(claimed));

describe('compareQuantities', () => {
  it.each([
    ['密度≥1.80克/立方厘米', '密度 1850 kg/m3', 'met'],
    ['密度不低于1.80 g/cm³', '密度1.8g/mL', 'met'],
    ['响应时间≤5毫秒', '响应时间 8 ms', 'unmet'],
    ['响应时间≤5 ms', '响应时间由9ms降至3ms', 'met'],
    ['转化率≥80%', '转化率由68%提高到88%', 'met'],
    ['转化率≥67%', '转化率60%~75%', 'partly'],
    ['转化率≥67%', '转化率最高可达75%', 'partly'],
    ['转化率≥67%', '转化率达到60%', 'unmet'],
    ['转化率≥67%', '转化率未达到67%', 'unmet'],
    ['温度1400-1600℃', '温度1500℃', 'met'],
    ['工作温度-40~85℃', '工作温度-20~60℃', 'partly'],
    ['工作温度-40~85℃', '工作温度-55~125℃', 'met'],
    ['效率90%', '效率86%', 'met'],
    ['效率90%', '效率80%', 'unmet'],
    ['能耗15 kWh', '能耗12 kWh', 'met'],
    ['能耗15 kWh', '能耗18 kWh', 'unmet'],
    ['直径50mm', '直径49mm', 'met'],
    ['直径50mm', '直径60mm', 'unmet'],
    ['价格不超过3万元/吨', '价格25000元/吨', 'met'],
    ['年产能10万吨/年以上', '年产能8万吨/年', 'unmet'],
  ])('%s ↔ %s: %s', (required, claimed, expected) => {
    expect(verdict(required, claimed)).toBe(expected);
  });
});

describe('checkFigures', () => {
  const check = (demand: string, supply: string) =>
    checkFigures({ title: demand }, { title: supply }).map(({ claimed, verdict }) => [claimed?.written, verdict]);

  it('lets a bad figure count before a good one of the same name', () => {
    expect(check('抗冲击韧性≥67%', '一型抗冲击韧性71%，二型抗冲击韧性60%')).toEqual([['60%', 'unmet']]);
  });
  it('never takes the others’ figure, a change or another dimension for a claim', () => {
    expect(check('转化率≥60%', '传统方法转化率68%')).toEqual([[undefined, 'unstated']]);
    expect(check('能耗≤20%', '能耗降低15%')).toEqual([[undefined, 'unstated']]);
    expect(check('能耗降低20%以上', '能耗降低25%')).toEqual([['25%', 'met']]);
    expect(check('堆积密度≥1.80克/立方厘米', '堆积密度71%')).toEqual([[undefined, 'unstated']]);
  });
  it('asks for a repeated figure once', () => {
    expect(check('韧性≥67%，韧性≥67%', '抗冲击韧性70%')).toEqual([['70%', 'met']]);
  });
});
