import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import {
  evaluateRanking,
  type JudgedDemand,
  learnListWeights,
  LIST_FEATURES,
  type Ranked,
  type RankingFigures,
  type RankingTask,
} from '@luyan/matching';
import { readWhole } from './bench-io.js';
import { ABLATIONS } from './rank-ablation.js';
import { byMeaning } from './rank-embeddings.js';
import { noteUnknown, parseFields, readJudgements, readRows, readTexts } from './rank-input.js';

const USAGE =
  'bench rank --supplies F --supply-fields body=abstract (--demands F --demand-fields title=title --judgements F.tsv | --known-item F.tsv) ' +
  '[--pool judged|all] [--relevant 3] [--irrelevant 1] [--folds 5] [--embeddings URL [--embeddings-model NAME]] [--ablation] [--learn] [--out F]';
const KEPT = 100;

const OPTIONS = {
  demands: { type: 'string' },
  supplies: { type: 'string' },
  'demand-fields': { type: 'string', default: 'title=title,body=description' },
  'supply-fields': { type: 'string', default: 'title=title,body=description' },
  judgements: { type: 'string' },
  'known-item': { type: 'string' },
  pool: { type: 'string' },
  relevant: { type: 'string', default: '3' },
  irrelevant: { type: 'string', default: '1' },
  folds: { type: 'string', default: '0' },
  ablation: { type: 'boolean', default: false },
  embeddings: { type: 'string' },
  'embeddings-model': { type: 'string', default: 'default' },
  out: { type: 'string' },
  learn: { type: 'boolean', default: false },
} as const;

const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, strict: true }).values;
type Values = ReturnType<typeof parse>;

/** Known-item rows: a text's id and the query that should find it. The same text may be sought by several queries. */
async function knownItems(file: string): Promise<JudgedDemand[]> {
  const rows = await readRows(file, 2);
  const seen = new Map<string, number>();
  return rows.map(({ values: [id = '', query = ''] }) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return {
      id: times === 1 ? id : `${id}#${times}`,
      text: { title: query },
      judgements: [{ supplyId: id, level: 1 }],
    };
  });
}

async function judgedDemands({ demands: file = '', 'demand-fields': fields, judgements: judgementsFile = '' }: Values) {
  const judgements = await readJudgements(judgementsFile);
  const demands = await readTexts(file, parseFields(fields));
  const judged: JudgedDemand[] = demands.flatMap((demand) => {
    const known = judgements.get(demand.id);
    return known ? [{ ...demand, judgements: Array.from(known, ([supplyId, level]) => ({ supplyId, level })) }] : [];
  });
  noteUnknown(judgementsFile, 'demands', judgements.keys(), new Set(demands.map(({ id }) => id)));
  return { demands: judged, standing: demands.map(({ text }) => text) };
}

function print(figures: RankingFigures, prefix = ''): void {
  const row = (name: string, value: number, unit: string): void => {
    console.log(`${prefix}${name} ${value.toFixed(4)} ${unit}`);
  };
  row('demands', figures.demands, 'count');
  row('nDCG@10', figures.ndcg10, 'ratio');
  if (figures.auc !== undefined) row('AUC', figures.auc, 'ratio');
  row('MRR@10', figures.mrr10, 'ratio');
  row('recall@100', figures.recall100, 'ratio');
  row('P@5', figures.p5, 'ratio');
  row('query', figures.msPerQuery, 'ms');
}

async function write(file: string, rankings: ReadonlyMap<string, Ranked>): Promise<void> {
  const out = createWriteStream(file);
  for (const [demandId, ranked] of rankings)
    for (const { supplyId, score } of ranked.slice(0, KEPT)) out.write(`${demandId}\t${supplyId}\t${score}\n`);
  out.end();
  await once(out, 'finish');
}

/** The weights that all judgements together teach, as the dated data that is shipped; cross-validated figures are those of `--folds`. */
function printLearnt(task: RankingTask): void {
  const weights = learnListWeights(task);
  const pairs = task.demands.reduce((sum, { judgements }) => sum + judgements.length, 0);
  const named = LIST_FEATURES.map((feature, i) => [feature, Number((weights[i] ?? 0).toFixed(3))]);
  const source = `Learnt from ${pairs} judgements of ${task.demands.length} demands.`;
  console.log(JSON.stringify({ source, weights: Object.fromEntries(named) as unknown }, null, 2));
}

async function taskOf(values: Values): Promise<RankingTask> {
  const { demands: demandsFile, supplies, judgements, 'known-item': known } = values;
  if (!supplies || (!known && (!demandsFile || !judgements))) throw new Error(`Usage: ${USAGE}`);
  const pool = values.pool ?? (known ? 'all' : 'judged');
  if (pool !== 'judged' && pool !== 'all') throw new Error(`Usage: ${USAGE}`);
  const task: RankingTask = {
    supplies: await readTexts(supplies, parseFields(values['supply-fields'])),
    ...(known ? { demands: await knownItems(known) } : await judgedDemands(values)),
    pool,
    relevant: readWhole('relevant', values.relevant, null),
    irrelevant: readWhole('irrelevant', values.irrelevant, null),
  };
  noteUnknownSupplies(known ?? judgements, task);
  return task;
}

function noteUnknownSupplies(file = '', { supplies, demands }: RankingTask): void {
  const named = demands.flatMap(({ judgements }) => judgements.map(({ supplyId }) => supplyId));
  noteUnknown(file, 'supplies', named, new Set(supplies.map(({ id }) => id)));
}

/** `luyan bench rank`: measures ranking on judged pairs or known items, one `name value unit` a line. */
export async function benchRank(args: string[]): Promise<void> {
  const values = parse(args);
  const task = await taskOf(values);
  const shared = { folds: readWhole('folds', values.folds, null), clock: () => performance.now() };
  if (values.learn) {
    printLearnt(task);
  } else if (values.ablation) {
    for (const [name, options] of Object.entries(ABLATIONS))
      print(evaluateRanking(task, { ...shared, ...options }).figures, `${name}/`);
  } else {
    const { embeddings: url, 'embeddings-model': model } = values;
    const options = url === undefined ? shared : { ...shared, rerank: await byMeaning(task, { url, model }) };
    const { figures, rankings } = evaluateRanking(task, options);
    print(figures);
    if (values.out) await write(values.out, rankings);
  }
}
