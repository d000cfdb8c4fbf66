import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rubricAt, scoreFaults, sheetFaults, type Scores } from './rubric.js';
import { scorePitches, type ScoredPitch } from './score-pitches.js';

const rubric = rubricAt(Date.UTC(2026, 0, 1));
const scores = (INNOVATION: number, MARKET = 20): Scores => ({
  INNOVATION,
  MARKET,
  FEASIBILITY: 15,
  TEAM: 10,
  PRESENTATION: 5,
});
const pitch = (pitchId: string, ...sheets: Scores[]): ScoredPitch => ({
  pitchId,
  sheets: sheets.map((sheet, i) => ({ judgeId: `j${i}`, scores: sheet })),
});

describe('scorePitches', () => {
  it('drops the highest and lowest from five judges on, breaks ties by the first criterion, shares equal ranks', () => {
    const three = [scores(20), scores(20), scores(20)];
    const found = scorePitches(rubric, [
      pitch('trimmed', scores(0), scores(22), scores(22), scores(22), scores(30)),
      pitch('market', scores(18, 22), scores(18, 22), scores(18, 22)),
      pitch('innovation', ...three),
      pitch('equal', ...three),
      pitch('two judges', ...three.slice(1)),
      pitch('none'),
    ]);
    expect(found.map(({ pitchId, judges, mean, score, rank }) => [pitchId, judges, mean, score, rank])).toEqual([
      ['trimmed', 5, 69.2, 72, 1],
      ['market', 3, 70, 70, 4],
      ['innovation', 3, 70, 70, 2],
      ['equal', 3, 70, 70, 2],
      ['two judges', 2, 70, 70, null],
      ['none', 0, null, null, null],
    ]);
    expect(found[0]).toMatchObject({ dropped: ['j0', 'j4'], criteria: [19.2, 20, 15, 10, 5] });
  });

  it('says how far a rank hangs on one judge', () => {
    const found = scorePitches(rubric, [
      pitch('firm', scores(30, 25), scores(30, 25), scores(30, 25), scores(30, 25)),
      pitch('close', scores(20), scores(20), scores(20), scores(10)),
      pitch('favoured', scores(10), scores(10), scores(10), scores(30)),
    ]);
    expect(found.map(({ rank, rankRange }) => [rank, rankRange])).toEqual([
      [1, [1, 1]],
      [2, [2, 2]],
      [3, [2, 3]], // without j0 it equals the second
    ]);
  });

  it('flags a judge far from the others, and nobody where all but agree', () => {
    const flagged = (...totals: number[]) =>
      scorePitches(rubric, [pitch('p', ...totals.map((t) => scores(t)))])[0]?.discrepant;
    expect(flagged(25, 26, 24, 25, 2)).toEqual(['j4']);
    expect(flagged(25, 25, 25, 25, 28)).toEqual([]);
    expect(flagged(25, 2)).toEqual([]);
  });

  it('takes a judge’s strictness out of the normalised score, and gives none where there is too little to tell', () => {
    const levels = [0, 4, 8, 12];
    const judged = levels.map((level, i) =>
      pitch(`p${i}`, scores(level + 10), scores(level + 12), scores(level + 14), scores(level)),
    );
    const normalised = scorePitches(rubric, judged).map((p) => p.normalised ?? 0);
    expect(normalised).toEqual(normalised.toSorted((a, b) => a - b));
    // The strict judge left out of one pitch: its plain mean rises, its normalised one hardly.
    const spared = judged.map((p, i) => (i === 0 ? { ...p, sheets: p.sheets.slice(0, 3) } : p));
    expect(scorePitches(rubric, spared).map((p) => p.normalised)).toEqual([null, null, null, null]);
    expect(scorePitches(rubric, judged.slice(1)).map((p) => p.normalised)).toEqual([null, null, null]);
  });

  const sheets = fc.array(
    fc.record({
      INNOVATION: fc.integer({ min: 0, max: 60 }),
      MARKET: fc.integer({ min: 0, max: 50 }),
      FEASIBILITY: fc.integer({ min: 0, max: 40 }),
      TEAM: fc.integer({ min: 0, max: 30 }),
      PRESENTATION: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 7 },
  );
  const halves = (one: Scores): Scores => Object.fromEntries(Object.entries(one).map(([id, v]) => [id, v / 2]));
  const cases = fc
    .array(sheets, { minLength: 1, maxLength: 6 })
    .map((all) => all.map((own, i) => pitch(`p${i}`, ...own.map(halves))));

  it('is blind to order, ranks by score, and ranges contain the rank', () => {
    fc.assert(
      fc.property(cases, (pitches) => {
        const found = scorePitches(rubric, pitches);
        const turned = scorePitches(
          rubric,
          pitches.toReversed().map((p) => ({ ...p, sheets: p.sheets.toReversed() })),
        );
        expect(
          turned
            .toReversed()
            .map(({ dropped, discrepant, ...rest }) => ({ ...rest, n: dropped.length, d: discrepant.toSorted() })),
        ).toEqual(
          found.map(({ dropped, discrepant, ...rest }) => ({ ...rest, n: dropped.length, d: discrepant.toSorted() })),
        );
        for (const a of found) {
          expect(a.rank === null).toBe(a.judges < 3);
          if (a.rank === null || a.rankRange === null) continue;
          expect(a.rankRange[0] <= a.rank && a.rank <= a.rankRange[1]).toBe(true);
          for (const b of found)
            if (b.rank !== null && (a.score ?? 0) > (b.score ?? 0)) expect(a.rank).toBeLessThan(b.rank);
        }
      }),
    );
  });

  it('keeps a trimmed mean between the totals that are left', () => {
    fc.assert(
      fc.property(cases, (pitches) => {
        for (const [i, { score, judges }] of scorePitches(rubric, pitches).entries()) {
          const totals = pitches[i]!.sheets.map((s) => Object.values(s.scores).reduce((a, b) => a + b, 0));
          const kept = totals.toSorted((a, b) => a - b).slice(judges >= 5 ? 1 : 0, judges >= 5 ? -1 : undefined);
          if (score === null) expect(judges).toBe(0);
          else expect(score >= kept[0]! - 0.005 && score <= kept.at(-1)! + 0.005).toBe(true);
        }
      }),
    );
  });
});

describe('a sheet', () => {
  it('is refused out of range, between steps and for a criterion that is not there', () => {
    const codes = (sheet: Scores) => scoreFaults(rubric, sheet).map(({ code, path }) => [code, path]);
    expect(codes(scores(31, -1))).toEqual([
      ['SCORE_OUT_OF_RANGE', 'INNOVATION'],
      ['SCORE_OUT_OF_RANGE', 'MARKET'],
    ]);
    expect(codes({ TEAM: 3.25, LUCK: 1, MARKET: NaN })).toEqual([
      ['SCORE_STEP', 'TEAM'],
      ['SCORE_CRITERION_UNKNOWN', 'LUCK'],
      ['SCORE_OUT_OF_RANGE', 'MARKET'],
    ]);
  });
  it('can be saved half done, but not signed', () => {
    expect(scoreFaults(rubric, { TEAM: 3.5 })).toEqual([]);
    expect(sheetFaults(rubric, { TEAM: 3.5 }).map(({ path }) => path)).toEqual([
      'INNOVATION',
      'MARKET',
      'FEASIBILITY',
      'PRESENTATION',
    ]);
    expect(sheetFaults(rubric, scores(30))).toEqual([]);
  });
});
