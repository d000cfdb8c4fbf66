import { CATALOGUE_LABELS } from '@luyan/catalogue';
import { renderProblem, type LocaleCode } from '@luyan/contracts';
import type { Problem } from '@luyan/kernel';

/** Exit codes of every command. */
export const EXIT = { ok: 0, failed: 1, usage: 2, rejectedRows: 3, interrupted: 130 } as const;

/** Ends a command with an exit code; its message, if any, goes to standard error. */
export class Exit extends Error {
  constructor(
    readonly code: number,
    message = '',
  ) {
    super(message);
    this.name = 'Exit';
  }
}

/** What every command is given: the language, and the signal that Ctrl-C sets. */
export interface Cli {
  readonly locale: LocaleCode;
  readonly signal: AbortSignal;
  /** The text in the language of the terminal. */
  readonly t: (zh: string, en: string) => string;
}

/** The language of `--lang`, else of the environment (LC_ALL, LC_MESSAGES, LANG, as ICU reads them). */
export function localeOfTerminal(argv: readonly string[]): LocaleCode {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return (asked ?? Intl.DateTimeFormat().resolvedOptions().locale).toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Problems as sentences, each with its remedy and code. */
function sentences(problems: readonly Problem[], locale: LocaleCode): string {
  return problems
    .map(({ code, params, path }) => {
      const { message, remedy } = renderProblem({ code, params }, locale, CATALOGUE_LABELS);
      const what = code === 'NOT_FOUND' && params['what'] !== undefined ? ` ${path}: ${params['what']}.` : '';
      return `${message}${what} ${remedy} (${code})`;
    })
    .join('\n');
}

/** The value of a result, or the end of the command. Problems of the input itself are wrong usage. */
export function valueOf<T>(
  cli: Cli,
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: readonly Problem[] },
  code: number = EXIT.failed,
): T {
  if (result.ok) return result.value;
  throw new Exit(code, sentences(result.error, cli.locale));
}

export const count = (n: number): string => Math.round(n).toLocaleString('en-US');
export const seconds = (ms: number): string => (ms / 1000).toFixed(ms < 10_000 ? 1 : 0);

/** The answer of a command: JSON for programs, or lines for people. */
export function answer(isJson: boolean | undefined, value: object, lines: readonly string[]): void {
  console.log(isJson === true ? JSON.stringify(value) : lines.join('\n'));
}
