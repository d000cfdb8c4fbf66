import { SYSTEM } from '@luyan/access';
import { learnFromFeedback, Matchmaker } from '@luyan/application';
import { PARTS } from '@luyan/matching';
import type { Command } from 'commander';
import { answer, count, Exit, EXIT, valueOf, type Cli } from '../core/cli.js';
import { withRuntime } from '../core/with-runtime.js';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

interface LearnArguments {
  readonly from?: string;
  readonly trial?: true;
  readonly json?: true;
}

async function run(cli: Cli, { from, trial, json }: LearnArguments): Promise<void> {
  const { t } = cli;
  await withRuntime(async (runtime) => {
    const day = from ?? runtime.clock.now().toISOString().slice(0, 10);
    if (!isDay(day)) throw new Exit(EXIT.usage, t('--from 须为 YYYY-MM-DD。', 'Write --from as YYYY-MM-DD.'));
    const matchmaker = new Matchmaker(runtime);
    const learnt = valueOf(
      cli,
      await learnFromFeedback(runtime, matchmaker, SYSTEM, { from: day, isTrial: trial ?? false }),
    );
    const { judgements, demands, before, after, weights } = learnt;
    const current = matchmaker.weights.weights;
    const figures = (name: string, from: number, to: number) => `${name} ${from.toFixed(3)} → ${to.toFixed(3)}`;
    answer(json, { effectiveFrom: trial ? null : day, ...learnt }, [
      t(
        `${count(judgements)} 次答复，${count(demands)} 条需求；五折交叉验证：`,
        `${count(judgements)} answers on ${count(demands)} demands; five-fold cross-validated:`,
      ),
      figures('nDCG@10', before.ndcgAt10, after.ndcgAt10),
      figures('AUC', before.auc, after.auc),
      ...PARTS.map((part) => figures(part, current[part], weights[part])),
      trial
        ? t('试算，未保存。', 'A trial: nothing was kept.')
        : t(
            `自 ${day} 起生效；运行 luyan match --all 重新排序已有匹配。`,
            `In force from ${day}; luyan match --all ranks the standing matches anew.`,
          ),
    ]);
  });
}

export function addLearn(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command('learn')
    .description(
      t(
        '由接受、拒绝的匹配学习排序权重；反馈太少或不优于现行权重时拒绝',
        'learn the ranking weights from accepted and declined matches; refuses too little feedback, and weights that are no better',
      ),
    )
    .option('--from <day>', t('生效日期，默认今天', 'the day from which they hold; default: today'))
    .option('--trial', t('只测算，不保存', 'measure only, keep nothing'))
    .option('--json', t('以 JSON 输出', 'answer in JSON'))
    .action((given: LearnArguments) => run(cli, given));
}
