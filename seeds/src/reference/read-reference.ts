import { existsSync, readFileSync } from 'node:fs';
import type { Stage } from '@luyan/catalogue';

/** One entry of a code table (码表). `parent` is null at the top. */
export interface Coded {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}
export interface Nested extends Coded {
  readonly parent: string | null;
}
/** 行政区划, 6 digits. Cities carry the coordinates of their centre. */
export interface Region extends Nested {
  readonly level: 'PROVINCE' | 'CITY' | 'COUNTY';
  readonly latitude?: number;
  readonly longitude?: number;
}
/** A development zone without a GB/T 2260 code of its own; `within` are the codes it lies in. */
export interface Zone {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly within: readonly string[];
  readonly note: string;
}
export interface IpcEntry extends Nested {
  readonly level: 'SECTION' | 'CLASS' | 'SUBCLASS';
}
export interface Chain extends Coded {
  readonly group: string;
  readonly aliases: readonly string[];
}
export interface TrlLevel {
  readonly code: number;
  readonly zh: string;
  readonly en: string;
  readonly stage: Stage;
}
/** A day that differs from its weekday: off, or a make-up working day (调休). Provisional where no notice is published. */
export interface CalendarDay {
  readonly date: string;
  readonly kind: 'HOLIDAY' | 'WORKDAY';
  readonly zh: string;
  readonly en: string;
  readonly provisional: boolean;
}
export interface CalendarYear {
  readonly year: number;
  readonly status: 'PUBLISHED' | 'PROVISIONAL';
  readonly source: string;
}

/** A table and where its facts come from. */
export interface Table<T> {
  readonly source: string;
  readonly items: readonly T[];
}
export interface Reference {
  readonly regions: Table<Region> & { readonly zones: readonly Zone[] };
  readonly industries: Table<Nested>;
  readonly emerging: Table<Coded>;
  readonly ipc: Table<IpcEntry>;
  readonly chains: Table<Chain>;
  readonly trl: Table<TrlLevel>;
  readonly holidays: Table<CalendarDay> & {
    readonly notes: readonly string[];
    readonly years: readonly CalendarYear[];
  };
}

const FILES = {
  regions: 'regions',
  industries: 'industries',
  emerging: 'emerging-industries',
  ipc: 'ipc',
  chains: 'chains',
  trl: 'trl',
  holidays: 'holidays',
} as const satisfies Record<keyof Reference, string>;

/** Beside `src` and `dist`: two folders up from a file of its own, one up where the package is built into one file. */
const FOLDERS = ['../../reference/', '../reference/'].map((path) => new URL(path, import.meta.url));

const loaded: { -readonly [K in keyof Reference]?: Reference[K] } = {};

function load<K extends keyof Reference>(table: K): Reference[K] {
  const known = loaded[table];
  if (known) return known;
  const file = `${FILES[table]}.json`;
  const folder = FOLDERS.find((one) => existsSync(new URL(file, one)));
  if (!folder) throw new Error(`The reference table ${file} is missing.`);
  const fresh = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Reference[K];
  loaded[table] = fresh;
  return fresh;
}

/** The open code tables (regions, industries, IPC, chains, TRL, working days); each file is read when first asked for, and throws if it is missing. */
export function readReference(): Reference {
  return {
    get regions() {
      return load('regions');
    },
    get industries() {
      return load('industries');
    },
    get emerging() {
      return load('emerging');
    },
    get ipc() {
      return load('ipc');
    },
    get chains() {
      return load('chains');
    },
    get trl() {
      return load('trl');
    },
    get holidays() {
      return load('holidays');
    },
  };
}
