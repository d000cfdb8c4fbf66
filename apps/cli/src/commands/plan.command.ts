import { SYSTEM } from '@luyan/access';
import { createPlan, releasePlan, type Runtime } from '@luyan/application';
import type { PlanRow } from '@luyan/persistence';
import { YEAR_CONSTRAINTS } from '@luyan/scheduling';
import type { Command } from 'commander';
import { answer, count, seconds, valueOf, type Cli } from '../core/cli.js';
import { wholeNumber } from '../core/choices.js';
import { Progress } from '../core/progress.js';
import { withRuntime } from '../core/with-runtime.js';
import { withWorker } from '../core/with-worker.js';

const EXAMPLES = 3;
/** Unplaced items printed for people; JSON has all. */
const SHOWN = 20;

interface Options {
  readonly year: string;
  readonly seed?: string;
  readonly release?: true;
  readonly json?: true;
}

function constraintLabel(cli: Cli, code: string): string {
  const found = YEAR_CONSTRAINTS.find(({ name }) => name === code);
  return found ? cli.t(found.zh, found.en) : code;
}

/** What could not be placed, by title, with the rules that closed most options. */
async function unplacedOf(cli: Cli, { reads }: Runtime, plan: PlanRow) {
  const idsOf = (kind: string) => plan.unplaced.filter((item) => item.kind === kind).map(({ id }) => id);
  const requests = new Map((await reads.roadshow.findRequests(idsOf('SESSION'))).map((row) => [row.id, row.titleZh]));
  const applications = await reads.roadshow.findApplications(idsOf('PITCH'));
  const listings = new Map(
    (await reads.listings.findByIds(applications.map((row) => row.listingId))).map((row) => [row.id, row.titleZh]),
  );
  const titles = new Map([
    ...requests,
    ...applications.map((row) => [row.id, listings.get(row.listingId) ?? ''] as const),
  ]);
  return plan.unplaced.map(({ id, kind, reasons }) => ({
    id,
    kind,
    title: titles.get(id) ?? '',
    reasons: (reasons as readonly { constraint: string; closed: number; options: number }[]).map(
      ({ constraint, closed, options }) => ({ constraint, label: constraintLabel(cli, constraint), closed, options }),
    ),
  }));
}

const LOCAL = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

async function examplesOf({ reads }: Runtime, planId: string) {
  const [all, pitches, venues] = await Promise.all([
    reads.plans.sessionsOf(planId),
    reads.plans.pitchesOf(planId),
    reads.roadshow.venues(),
  ]);
  const picked = [0, 1, 2].flatMap((i) => all[Math.floor((i * all.length) / EXAMPLES)] ?? []);
  const requests = new Map(
    (await reads.roadshow.findRequests(picked.map(({ requestId }) => requestId))).map((row) => [row.id, row]),
  );
  const venueNames = new Map(venues.map(({ id, nameZh }) => [id, nameZh]));
  const examples = picked.map(({ requestId, venueId, startsAt, endsAt }) => ({
    requestId,
    title: requests.get(requestId)?.titleZh ?? '',
    venue: venueNames.get(venueId ?? '') ?? null,
    startsAt,
    endsAt,
    pitches: pitches.filter((pitch) => pitch.requestId === requestId).length,
  }));
  return { sessions: all.length, pitches: pitches.length, examples };
}

async function run(cli: Cli, options: Options): Promise<void> {
  const { t } = cli;
  const year = wholeNumber(cli, '--year', options.year, 2000, 2100);
  const seed = wholeNumber(cli, '--seed', options.seed ?? '1', 0, 2 ** 31 - 1);
  await withRuntime(async (runtime) => {
    const progress = new Progress(cli, t('排期', 'plan'), '');
    const id = valueOf(cli, await createPlan(runtime, SYSTEM, { year, seed }));
    const plan = await withWorker(cli, runtime, async () => {
      const found = await runtime.reads.plans.findById(id);
      progress.show(0);
      return found && found.state !== 'SOLVING' ? found : undefined;
    });
    const ms = progress.end();
    if (plan.state === 'FAILED') throw new Error(`The plan could not be solved: ${plan.failure}.`);
    const { sessions, pitches, examples } = await examplesOf(runtime, id);
    const unplaced = await unplacedOf(cli, runtime, plan);
    if (options.release) valueOf(cli, await releasePlan(runtime, SYSTEM, id));
    const { version, hard, medium, soft, shares } = plan;
    const score = { hard, medium, soft, shares };
    const state = options.release ? 'RELEASED' : plan.state;
    answer(options.json, { planId: id, year, version, state, sessions, pitches, ms, score, unplaced, examples }, [
      t(
        `${year} 年第 ${version} 版：${count(sessions)} 场，${count(pitches)} 个项目，${count(unplaced.length)} 项未安排，${seconds(ms)} 秒`,
        `${year}, version ${version}: ${count(sessions)} sessions, ${count(pitches)} pitches, ${count(unplaced.length)} unplaced, ${seconds(ms)} s`,
      ),
      `${t('得分', 'Score')}: hard ${hard}, medium ${medium}, soft ${soft}${options.release ? t('（已发布）', ' (released)') : ''}`,
      ...unplaced.slice(0, SHOWN).map(({ kind, title, reasons }) => {
        const words = reasons.slice(0, 3).map(({ label, closed, options: tried }) => `${label} ${closed}/${tried}`);
        return `  ✗ ${kind} ${title}: ${words.join(t('，', ', '))}`;
      }),
      ...(unplaced.length > SHOWN ? [`  … ${count(unplaced.length - SHOWN)}`] : []),
      ...examples.map(
        ({ title, venue, startsAt, endsAt, pitches: n }, i) =>
          `${i + 1}. ${LOCAL.format(startsAt)}–${LOCAL.format(endsAt).slice(11)} ${title} @ ${venue ?? '—'} · ${n} ${t('个项目', 'pitches')}`,
      ),
    ]);
  });
}

export function addPlan(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command('plan')
    .description(
      t(
        '为一年的路演排期，给出得分、未安排的及原因、三个例子',
        'plan a year of roadshows; prints score, what is unplaced and why, three examples',
      ),
    )
    .requiredOption('--year <year>', t('年份', 'year'))
    .option('--seed <n>', t('随机种子；同一种子结果可重现', 'seed; the same seed gives the same plan'))
    .option('--release', t('排好后发布', 'release it'))
    .option('--json', t('以 JSON 输出', 'answer in JSON'))
    .action((options: Options) => run(cli, options));
}
