import type { Command } from 'commander';
import { Exit, EXIT, type Cli } from '../core/cli.js';
import { endAtInterrupt } from '../core/with-runtime.js';

type Run = (args: string[]) => Promise<void>;
interface Bench {
  readonly about: readonly [zh: string, en: string];
  readonly options: string;
  /** Reads its own options. */
  readonly load: () => Promise<Run>;
  /** Needs no database and keeps the thread busy. */
  readonly isSolver?: true;
}

const TEXTS = '--demands F --supplies F [--demand-fields title=title,body=description] [--supply-fields body=abstract]';

const BENCHES: Readonly<Record<string, Bench>> = {
  rank: {
    about: [
      '按人工评判或已知答案测量排序；文本为 JSON 行，可 gzip；角色有 title、keywords、summary、body',
      'ranking by judgements or known items; texts are JSON lines, gzipped or not; roles are title, keywords, summary, body',
    ],
    options: `${TEXTS} (--judgements F.tsv [--pool judged|all] [--relevant 3 --irrelevant 1] | --known-item F.tsv) [--folds 5] [--ablation] [--learn] [--embeddings URL [--embeddings-model NAME]] [--out F]`,
    load: async () => (await import('../bench/rank.js')).benchRank,
  },
  'demo-key': {
    about: ['演示数据的隐藏答案找到多少', 'how much of the demo’s hidden key is found'],
    options: '[--listings 10000] [--seed 1]',
    load: async () => (await import('../bench/demo-key.js')).benchDemoKey,
  },
  'match-speed': {
    about: ['整篇需求的精确前 50，与普通打分同场比较', 'exact top 50 of whole demands, beside a plain scorer'],
    options: `${TEXTS} [--listings 10000,100000,1000000] [--threads 2] [--seed 1]`,
    load: async () => (await import('../bench/match-speed.js')).benchMatchSpeed,
  },
  search: {
    about: ['经真实 API 的成果库页面', 'the catalogue page through the real API'],
    options:
      '[--listings 10000,100000,1000000] [--clients 1,8,32] [--adapter postgres|meilisearch] [--seconds 15] [--seed 1] [--home DIR [--keep-index]]',
    load: async () => (await import('../bench/search.js')).benchSearch,
  },
  'search-quality': {
    about: [
      '一组带标注的查询；--here 用当前设置的目录，否则用演示数据',
      'a labelled query set; --here asks the catalogue that the settings name, else the demo',
    ],
    options: '[--queries F] [--here] [--adapter postgres|meilisearch] [--listings 10000] [--seed 1] [--home DIR]',
    load: async () => (await import('../bench/search-quality.js')).benchSearchQuality,
  },
  'search-fuzz': {
    about: ['没有人会这样问的请求：只许回答或说明错误', 'requests that nobody means: an answer or a clear error'],
    options: '[--requests 10000] [--listings 10000] [--adapter postgres|meilisearch] [--seed 1] [--home DIR]',
    load: async () => (await import('../bench/search-fuzz.js')).benchSearchFuzz,
  },
  meetings: {
    about: ['一对一洽谈（MiniZinc 数据），空档最少', '1:1 meetings (MiniZinc data) with the fewest idle gaps'],
    options: '--instance F.dzn [--seconds 10 | --steps N] [--seed 1] [--threads 2] [--out F]',
    load: async () => (await import('../bench/meetings.js')).benchMeetings,
    isSolver: true,
  },
  calendar: {
    about: [
      '重新编排一个会议，再按取消、新增、关闭房间和缺席修补',
      'a conference planned anew, and repaired after cancellations, additions, closed rooms and absences',
    ],
    options:
      '--instance F.json[.gz] [--seconds 30 | --steps N] [--cancel 5] [--add 2] [--close 1] [--absent 2] [--seed 1] [--out F]',
    load: async () => (await import('../bench/calendar.js')).benchCalendar,
    isSolver: true,
  },
  assign: {
    about: [
      '评委（行）分给项目（列）；冲突文件每行为评委、项目，从 1 起',
      'judges (rows) to items (columns); conflicts are rows of judge, item, from 1',
    ],
    options: '--affinity F.csv --per-item 3 --max-load 4 [--conflicts F.csv] [--fair] [--seed 1] [--out F]',
    load: async () => (await import('../bench/assign.js')).benchAssign,
    isSolver: true,
  },
  year: {
    about: ['全年路演：生成的，或读自文件', 'a year of roadshows, made up or read from a file'],
    options:
      '[--sessions 200 --pitches 1000 --venues 30 | --instance F.json] [--seed 1] [--seconds 8 | --steps N] [--out F]',
    load: async () => (await import('../bench/year.js')).benchYear,
    isSolver: true,
  },
};

/** What `parseArgs` refuses is the caller's to mend. */
function refuseOptions(error: unknown): never {
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    throw new Exit(EXIT.usage, error.message);
  }
  throw error;
}

export function addBench(program: Command, cli: Cli): void {
  const group = program.command('bench').description(cli.t('测量，一行一个数', 'measure; a figure a line'));
  for (const [name, { about, options, load, isSolver }] of Object.entries(BENCHES)) {
    group
      .command(name)
      .description(cli.t(...about))
      .usage(options)
      .allowUnknownOption()
      .allowExcessArguments()
      .action(async (_: unknown, { args }: Command) => {
        if (isSolver) endAtInterrupt();
        await (await load())(args).catch(refuseOptions);
      });
  }
}
