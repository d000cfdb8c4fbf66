import { describe, expect, it } from '@jest/globals';
import { MatchEngine } from '../engine/match-engine.js';
import { demandOf, supplyOf } from '../testing-facts.js';
import { explainMatch } from './explain.js';
import { renderExplanation } from './render.js';

const NOW = Date.UTC(2026, 0, 15);
const demand = demandOf('高韧性立方氮化硼单晶', {
  minTrl: 5,
  chains: ['materials'],
  text: {
    title: '高韧性立方氮化硼单晶',
    body: '需求内容：\n1、抗冲击韧性≥67%；\n2、堆积密度≥1.80克/立方厘米；\n3、提供售后培训。',
  },
});
const supply = supplyOf('cbn', '立方氮化硼单晶高温高压合成', {
  trl: 6,
  chains: ['materials'],
  verificationLevel: 2,
  lastConfirmedAt: NOW,
  text: {
    title: '立方氮化硼单晶高温高压合成',
    body: '采用触媒自制工艺。经第三方检测，抗冲击韧性为71%。堆积密度1.72 g/cm³。',
  },
});
const other = supplyOf('battery', '锂离子电池隔膜');
const engine = MatchEngine.build([supply, other, supplyOf('tool', '金刚石圆锯片模具培训')]);
const ranked = engine.match(demand, { now: NOW, limit: 1 })[0]!;
const explanation = explainMatch(demand, supply, ranked, NOW);

describe('explainMatch', () => {
  it('adds up to the text part', () => {
    const shares = explanation.answers.reduce((sum, { share }) => sum + share, explanation.elsewhere);
    expect(shares).toBeCloseTo(explanation.parts.text, 12);
  });
  it('puts each requirement beside the sentence that answers it', () => {
    expect(explanation.answers.map(({ requirement, answer }) => [requirement, answer])).toEqual([
      ['高韧性立方氮化硼单晶', '立方氮化硼单晶高温高压合成'],
      ['抗冲击韧性≥67%', '经第三方检测，抗冲击韧性为71%'],
      ['堆积密度≥1.80克/立方厘米', '堆积密度1.72 g/cm³'],
    ]);
    expect(explanation.missing).toEqual(['提供售后培训']);
  });
  it('compares the figures', () => {
    expect(
      explanation.figures.map(({ required, claimed, verdict }) => [required.metric, claimed?.written, verdict]),
    ).toEqual([
      ['抗冲击韧性', '71%', 'met'],
      ['堆积密度', '1.72 g/cm3', 'unmet'],
    ]);
  });
});

describe('renderExplanation', () => {
  it('writes both languages', () => {
    expect(renderExplanation(explanation, 'zh')).toMatchInlineSnapshot(`
      "匹配度 84.2 %

      得分构成
      - 文本相关 65.4 %
      - 产业链 12.0 %
      - 成熟度 2.6 %
      - 合作方式 1.0 %
      - 价格与预算 0.5 %
      - 地域 1.0 %
      - 核验 0.7 %
      - 时效 1.0 %

      需求与回应
      - 高韧性立方氮化硼单晶 ↔ 立方氮化硼单晶高温高压合成 (56.4 %)
      - 抗冲击韧性≥67% ↔ 经第三方检测，抗冲击韧性为71% (6.5 %)
      - 堆积密度≥1.80克/立方厘米 ↔ 堆积密度1.72 g/cm³ (2.5 %)

      量化指标
      - 抗冲击韧性 ≥67% ↔ 抗冲击韧性 71%: 满足
      - 堆积密度 ≥1.80克/立方厘米 ↔ 堆积密度 1.72 g/cm3: 未达到

      硬性条件全部满足

      尚未说明
      - 提供售后培训"
    `);
    const secret = { ...supply, secrecy: 'INTERNAL' as const, trl: 4, text: { title: '' } };
    expect(renderExplanation(explainMatch(demand, secret, ranked, NOW), 'en')).toMatchInlineSnapshot(`
      "Match 84.2 %

      Parts of the score
      - Text 65.4 %
      - Industry chain 12.0 %
      - Maturity 2.6 %
      - Cooperation mode 1.0 %
      - Price and budget 0.5 %
      - Region 1.0 %
      - Verification 0.7 %
      - Freshness 1.0 %

      Requirements and answers
      - Other related terms (65.4 %)

      Figures
      - 抗冲击韧性 ≥67%: not stated
      - 堆积密度 ≥1.80克/立方厘米: not stated

      Closed gates
      - TRL 4 is below the required 5 (opens at 4)
      - Secrecy level Internal forbids disclosure

      Not answered
      - 高韧性立方氮化硼单晶
      - 抗冲击韧性≥67%
      - 堆积密度≥1.80克/立方厘米
      - 提供售后培训"
    `);
  });
});
