import { describe, expect, it } from '@jest/globals';
import { evaluateRanking, type JudgedDemand, type RankingTask } from './evaluate-ranking.js';

const TOPICS = ['锂离子电池隔膜', '立方氮化硼单晶', '风力发电机叶片', '水稻育种', '图像识别算法', '耐火材料'];
const supplies = TOPICS.flatMap((topic, t) =>
  ['制备方法', '检测装置'].map((use, u) => ({ id: `s${t}${u}`, text: { title: `${topic}${use}` } })),
);
const judged: readonly JudgedDemand[] = TOPICS.map((topic, t) => ({
  id: `d${t}`,
  text: { title: `${topic}的制备` },
  judgements: [
    { supplyId: `s${t}0`, level: 4 },
    { supplyId: `s${t}1`, level: 2 },
    { supplyId: `s${(t + 1) % TOPICS.length}1`, level: 1 },
    { supplyId: 'gone', level: 4 },
  ],
}));
const task: RankingTask = { supplies, demands: judged, pool: 'judged', relevant: 3, irrelevant: 1 };

describe('evaluateRanking', () => {
  it('orders judged lists perfectly where words decide, with shipped and with learnt weights', () => {
    for (const folds of [0, 3]) {
      const { figures, rankings } = evaluateRanking(task, { folds });
      expect(figures).toMatchObject({ demands: 6, ndcg10: 1, auc: 1, mrr10: 1, recall100: 1 });
      expect(figures.p5).toBeCloseTo(0.2, 12);
      expect(rankings.get('d0')!.map(({ supplyId }) => supplyId)).toEqual(['s00', 's01', 's11']);
    }
  });
  it('finds known items among all', () => {
    const demands = supplies.map(({ id, text }) => ({ id, text, judgements: [{ supplyId: id, level: 1 }] }));
    const { figures } = evaluateRanking({ ...task, demands, pool: 'all' });
    expect(figures).toMatchObject({ ndcg10: 1, mrr10: 1, recall100: 1 });
    expect(figures.auc).toBeUndefined();
  });
});
