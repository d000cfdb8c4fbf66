import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, SYSTEM } from '@luyan/access';
import { createRng, ok } from '@luyan/kernel';
import { DEFAULT_WEIGHTS, PARTS } from '@luyan/matching';
import { createTestRuntime, givenListing, givenOrganisation } from '@luyan/testing';
import { v7 as uuid } from 'uuid';
import { learnFromFeedback, Matchmaker, type Runtime } from '../index.js';

let runtime: Runtime;
beforeAll(async () => {
  runtime = await createTestRuntime();
});
afterAll(() => runtime.close());

const today = () => runtime.clock.now().toISOString().slice(0, 10);
const learn = (isTrial = false, from = today()) =>
  learnFromFeedback(runtime, new Matchmaker(runtime), SYSTEM, { from, isTrial });

/** Seekers who take what is mature and decline what is not, although that speaks their words. */
async function givenFeedback(demands: number): Promise<void> {
  const supplier = (await givenOrganisation(runtime)).id;
  const seeker = (await givenOrganisation(runtime, { nameZh: '需方公司', type: 'ENTERPRISE' })).id;
  const rng = createRng(3);
  const supplies: { id: string; trl: number }[] = [];
  for (let at = 0; at < 12; at++) {
    const trl = 1 + Math.floor(rng.next() * 9);
    supplies.push({
      id: await givenListing(runtime, supplier, {
        state: 'PUBLISHED',
        titleZh: trl >= 6 ? `膜组件 ${at}` : `电极需求 ${at}`,
        trl,
      }),
      trl,
    });
  }
  for (let at = 0; at < demands; at++) {
    const detail = { minTrl: 8, maxTrl: 9 };
    const given = { kind: 'DEMAND' as const, state: 'PUBLISHED' as const, titleZh: `电极需求 ${at}`, detail };
    const demandId = await givenListing(runtime, seeker, given);
    const shown = rng.shuffle(supplies).slice(0, 6);
    await runtime.uow.run(async (tx) => {
      const rows = shown.map(({ id }) => ({ id: uuid(), demandId, supplyId: id, score: 0.5, parts: null, terms: [] }));
      await tx.matches.upsert(rows);
      for (const [place, { trl }] of shown.entries()) {
        const isTaken = trl >= 6;
        await tx.matches.move(rows[place]?.id ?? '', 'SUGGESTED', isTaken ? 'INTERESTED' : 'DECLINED', {
          declineReason: isTaken ? null : 'TOO_EARLY',
        });
      }
      return ok(undefined);
    });
  }
}

describe('learn-from-feedback', () => {
  it('refuses without feedback, then learns, keeps dated weights, and ranks by them from that day', async () => {
    const none = await learn();
    expect(!none.ok && none.error.map(({ code }) => code)).toEqual(['FEEDBACK_TOO_LITTLE']);
    await givenFeedback(60);

    const trial = await learn(true);
    if (!trial.ok) throw new Error(JSON.stringify(trial.error));
    expect(trial.value.weights.trl).toBeGreaterThan(DEFAULT_WEIGHTS.weights.trl);
    expect((await runtime.reads.learning.pageOfWeights({ first: 9 })).items).toEqual([]);

    const learnt = await learn();
    if (!learnt.ok) throw new Error(JSON.stringify(learnt.error));
    expect(learnt.value.after.auc).toBeGreaterThan(learnt.value.before.auc);
    const matchmaker = new Matchmaker(runtime);
    await matchmaker.refresh();
    expect(matchmaker.weights).toMatchObject({ effectiveFrom: today(), weights: learnt.value.weights });
    expect(PARTS.reduce((sum, part) => sum + matchmaker.weights.weights[part], 0)).toBeCloseTo(1, 9);
    expect(await runtime.reads.learning.weightsOn('2020-01-01')).toBeNull();
  }, 60_000);

  it('never changes what is kept, and is not for everyone', async () => {
    const kept = (await runtime.reads.learning.pageOfWeights({ first: 9 })).items;
    expect((await learn()).ok).toBe(false);
    expect((await runtime.reads.learning.pageOfWeights({ first: 9 })).items).toEqual(kept);
    const stranger = await learnFromFeedback(runtime, new Matchmaker(runtime), ANONYMOUS, {
      from: today(),
      isTrial: true,
    });
    expect(!stranger.ok && stranger.error.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  });
});
