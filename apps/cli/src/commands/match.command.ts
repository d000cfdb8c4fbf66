import {
  demandFacts,
  finishMatchRun,
  matchIndexFile,
  Matchmaker,
  matchShard,
  requestMatchRun,
  supplyFacts,
  type Runtime,
} from '@luyan/application';
import { explainMatch, EXPOSURE_RULES, inForce, renderExplanation, type Explanation } from '@luyan/matching';
import type { MatchRow, MatchRunRow } from '@luyan/persistence';
import type { Command } from 'commander';
import { answer, count, Exit, EXIT, seconds, valueOf, type Cli } from '../core/cli.js';
import { Progress } from '../core/progress.js';
import { withRuntime } from '../core/with-runtime.js';

const EXAMPLES = 3;

interface Example {
  readonly demandId: string;
  readonly supplyId: string;
  readonly demand: string;
  readonly supply: string;
  readonly score: number;
  readonly explanation: string;
}

/** The best match of each of the best-served demands, explained. */
async function examplesOf(cli: Cli, { database, reads, clock }: Runtime): Promise<Example[]> {
  const best = await database.query<{ id: string }>(
    `SELECT id FROM (SELECT DISTINCT ON (demand_id) id, score FROM match ORDER BY demand_id, score DESC, id) AS best
     ORDER BY score DESC, id LIMIT $1`,
    [EXAMPLES],
  );
  const matches = (await Promise.all(best.map(({ id }) => reads.matches.findById(id)))).filter(
    (match) => match !== null,
  );
  const listings = await reads.listings.findByIds(matches.flatMap(({ demandId, supplyId }) => [demandId, supplyId]));
  const items = new Map((await reads.listings.withDetails(listings)).map((item) => [item.listing.id, item]));
  const explained = (match: MatchRow): Example[] => {
    const demand = items.get(match.demandId);
    const supply = items.get(match.supplyId);
    if (!demand || !supply || !match.parts) return [];
    const { demandId, supplyId, score, terms } = match;
    const ranked = { score, parts: match.parts as Explanation['parts'], terms };
    const explanation = explainMatch(demandFacts(demand), supplyFacts(supply), ranked, clock.now().getTime());
    return [
      {
        demandId,
        supplyId,
        demand: demand.listing.titleZh,
        supply: supply.listing.titleZh,
        score,
        explanation: renderExplanation(explanation, cli.locale),
      },
    ];
  };
  return matches.flatMap(explained);
}

/**
 * Does a requested run in this process, ahead of whatever waits on the queue. Cut off, it is a worker's to finish: the request is
 * in the outbox, and shards that are done are left alone.
 */
async function runHere(
  cli: Cli,
  runtime: Runtime,
  runId: string,
  onProgress: (shards: number, share: number) => void,
): Promise<MatchRunRow> {
  const { shards = 0 } = (await runtime.reads.matches.findRun(runId)) ?? {};
  const matchmaker = new Matchmaker(runtime, { file: matchIndexFile(runtime.config) });
  for (let shard = 0; shard < shards; shard++) {
    await matchShard(runtime, matchmaker, { runId, shard, shards }, (share) => {
      onProgress(shard, (shard + share) / shards);
      return Promise.resolve();
    });
    if (cli.signal.aborted)
      throw new Exit(EXIT.interrupted, cli.t('已中断；工作进程会继续。', 'Interrupted; a worker will go on.'));
  }
  await matchmaker.close();
  await finishMatchRun(runtime, runId);
  const run = await runtime.reads.matches.findRun(runId);
  if (!run) throw new Error('The match run is gone.');
  return run;
}

/** How the first places are shared out, as one line and the organisations that hold most. */
async function exposureOf(cli: Cli, { reads, clock }: Runtime) {
  const { places, most } = inForce(EXPOSURE_RULES, clock.now().getTime());
  const { all, holders, organisations } = await reads.matches.exposure(places, most, EXAMPLES);
  const share = (held: number): string => `${((100 * held) / Math.max(1, all)).toFixed(1)} %`;
  const named = organisations
    .map(({ nameZh, held, above }) => `${nameZh} ${share(held)} (${above})`)
    .join(cli.t('，', ', '));
  return {
    exposure: { places: all, holders, organisations },
    line: cli.t(
      `前 ${places} 位：${count(all)} 个位置，${count(holders)} 家单位；最多的占比（括号内为明显最优而超出每单 ${most} 位的）：${named}`,
      `First ${places}: ${count(all)} places, ${count(holders)} organisations; most held (in brackets those beyond ${most} a list, as clearly best): ${named}`,
    ),
  };
}

async function run(cli: Cli, json: true | undefined): Promise<void> {
  const { t } = cli;
  await withRuntime(async (runtime) => {
    const progress = new Progress(cli, t('匹配', 'match'), t('批', 'shards'));
    const id = valueOf(cli, await requestMatchRun(runtime, null));
    const done = await runHere(cli, runtime, id, (shards, share) => {
      progress.show(shards, share);
    });
    const ms = progress.end();
    const { demands, matches } = done;
    const examples = await examplesOf(cli, runtime);
    const { exposure, line } = await exposureOf(cli, runtime);
    answer(json, { runId: id, demands, matches, ms, exposure, examples }, [
      t(
        `${count(demands)} 条需求，${count(matches)} 条匹配，${seconds(ms)} 秒`,
        `${count(demands)} demands, ${count(matches)} matches, ${seconds(ms)} s`,
      ),
      ...(exposure.places > 0 ? [line] : []),
      ...(demands === 0 ? [t('没有已发布的需求。', 'No demand is published.')] : []),
      ...examples.flatMap(({ demand, supply, explanation }, i) => [
        '',
        `${i + 1}. ${t('需求', 'Demand')}: ${demand}`,
        `   ${t('供给', 'Supply')}: ${supply}`,
        ...explanation.split('\n').map((line) => `   ${line}`.trimEnd()),
      ]),
    ]);
  });
}

export function addMatch(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command('match')
    .description(
      t('匹配全部需求，给出条数、用时和三个例子', 'match all demands; prints counts, seconds and three examples'),
    )
    .option('--all', t('全部已发布需求', 'all published demands'))
    .option('--json', t('以 JSON 输出', 'answer in JSON'))
    .action(async ({ all, json }: { all?: true; json?: true }) => {
      if (!all)
        throw new Exit(
          EXIT.usage,
          t('请加 --all：匹配全部已发布需求。', 'Say --all: every published demand is matched.'),
        );
      await run(cli, json);
    });
}
