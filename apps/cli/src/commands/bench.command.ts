import type { Command } from 'commander';
import { Exit, EXIT, type Cli } from '../core/cli.js';
import { endAtInterrupt } from '../core/with-runtime.js';

/** Measurements by name; each reads its own options. */
const BENCHES: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  rank: async (args) => (await import('../bench/rank.js')).benchRank(args),
  'demo-key': async (args) => (await import('../bench/demo-key.js')).benchDemoKey(args),
  'match-speed': async (args) => (await import('../bench/match-speed.js')).benchMatchSpeed(args),
  search: async (args) => (await import('../bench/search.js')).benchSearch(args),
  'search-quality': async (args) => (await import('../bench/search-quality.js')).benchSearchQuality(args),
  'search-fuzz': async (args) => (await import('../bench/search-fuzz.js')).benchSearchFuzz(args),
  meetings: async (args) => (await import('../bench/meetings.js')).benchMeetings(args),
  calendar: async (args) => (await import('../bench/calendar.js')).benchCalendar(args),
  assign: async (args) => (await import('../bench/assign.js')).benchAssign(args),
  year: async (args) => (await import('../bench/year.js')).benchYear(args),
};

/** Those that need no database and keep the thread busy. */
const SOLVERS = ['meetings', 'calendar', 'assign', 'year'];

/** What `parseArgs` refuses is the caller's to mend. */
function refuseOptions(error: unknown): never {
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    throw new Exit(EXIT.usage, error.message);
  }
  throw error;
}

export function addBench(program: Command, cli: Cli): void {
  const names = Object.keys(BENCHES).join(', ');
  program
    .command('bench')
    .argument('<name>', names)
    .argument('[args...]')
    .description(cli.t(`测量：${names}（一行一个数）`, `measure: ${names}; a figure a line`))
    .allowUnknownOption()
    .helpOption(false)
    .action(async (name: string, args: string[]) => {
      const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
      if (!bench) throw new Exit(EXIT.usage, `bench ${name}: ${names}`);
      if (SOLVERS.includes(name)) endAtInterrupt();
      await bench(args).catch(refuseOptions);
    });
}
