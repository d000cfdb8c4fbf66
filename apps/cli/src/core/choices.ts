import { parseKind } from '@luyan/application';
import { LISTING_STATES, type ListingKind, type ListingState } from '@luyan/catalogue';
import { Exit, EXIT, valueOf, type Cli } from './cli.js';

/** Kinds by code or label; undefined when none was named. */
export const kindsOf = (cli: Cli, names: readonly string[] | undefined): readonly ListingKind[] | undefined =>
  names?.map((name) => valueOf(cli, parseKind(name), EXIT.usage));

const isState = (text: string): text is ListingState => Object.hasOwn(LISTING_STATES, text);

export const statesOf = (cli: Cli, names: readonly string[] | undefined): readonly ListingState[] | undefined =>
  names?.map((name) => {
    const state = name.toUpperCase();
    if (isState(state)) return state;
    const allowed = Object.keys(LISTING_STATES).join(', ');
    throw new Exit(
      EXIT.usage,
      cli.t(`没有状态“${name}”。可用：${allowed}`, `There is no state ${name}. Choose of: ${allowed}`),
    );
  });

/** One of a few words, by an option or by the ending of a file's name. */
export function oneOf<T extends string>(cli: Cli, option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((choice) => choice === value.toLowerCase());
  if (found !== undefined) return found;
  throw new Exit(
    EXIT.usage,
    cli.t(
      `${option}：没有“${value}”。可用：${allowed.join('、')}`,
      `${option}: no ${value}; choose of ${allowed.join(', ')}`,
    ),
  );
}

export const endingOf = (path: string): string => /\.(\w+)(?:\.gz)?$/.exec(path)?.[1] ?? '';

export function wholeNumber(cli: Cli, option: string, value: string, min: number, max: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  throw new Exit(
    EXIT.usage,
    cli.t(
      `${option}：${value} 应为 ${min} 到 ${max} 的整数`,
      `${option}: ${value} is no whole number from ${min} to ${max}`,
    ),
  );
}
