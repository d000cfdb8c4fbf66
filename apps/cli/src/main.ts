import { Command, CommanderError } from 'commander';
import { addBench } from './commands/bench.command.js';
import { addDemo } from './commands/demo.command.js';
import { addExport } from './commands/export.command.js';
import { addImport } from './commands/import.command.js';
import { addLearn } from './commands/learn.command.js';
import { addMatch } from './commands/match.command.js';
import { addMigrate } from './commands/migrate.command.js';
import { addOrganisationCommand } from './commands/organisation.command.js';
import { addPlan } from './commands/plan.command.js';
import { addPropose } from './commands/propose.command.js';
import { addReindex } from './commands/reindex.command.js';
import { addSearch } from './commands/search.command.js';
import { addTemplate } from './commands/template.command.js';
import { Exit, EXIT, localeOfTerminal, type Cli } from './core/cli.js';
import { onInterrupt } from './core/with-runtime.js';

const COMMANDS = [
  addImport,
  addExport,
  addTemplate,
  addOrganisationCommand,
  addSearch,
  addMatch,
  addLearn,
  addPlan,
  addPropose,
  addReindex,
  addMigrate,
  addDemo,
  addBench,
];

function programOf(cli: Cli): Command {
  const program = new Command('luyan')
    .description(cli.t('路演：运营命令', 'Luyan: the operator’s commands'))
    .option('--lang <zh|en>', cli.t('语言；默认随系统', 'language; default: the system’s'))
    .exitOverride();
  for (const add of COMMANDS) add(program, cli);
  for (const command of program.commands) {
    command.exitOverride();
    for (const inner of command.commands) inner.exitOverride();
  }
  return program;
}

function codeOf(error: unknown, cli: Cli): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage; // it has printed itself
  if (error instanceof Exit) {
    if (error.message) console.error(error.message);
    return error.code;
  }
  if (cli.signal.aborted) {
    console.error(cli.t('已中断；重新运行即可继续。', 'Interrupted; run it again to go on.'));
    return EXIT.interrupted;
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  return EXIT.failed;
}

/** Runs one command; its exit code. `argv` is without node and script. */
export async function main(argv: readonly string[]): Promise<number> {
  const stop = new AbortController();
  const locale = localeOfTerminal(argv);
  const cli: Cli = { locale, signal: stop.signal, t: (zh, en) => (locale === 'zh' ? zh : en) };
  onInterrupt(stop);
  try {
    await programOf(cli).parseAsync([...argv], { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    return codeOf(error, cli);
  }
}
