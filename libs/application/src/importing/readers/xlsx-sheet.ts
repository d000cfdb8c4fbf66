import { LIMITS } from '@luyan/contracts';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileProblem } from './table-file.js';
import { dayOfSerial } from './xlsx-styles.js';

/** A row of the sheet: cells by column, counted from 0. Formulas come as `{formula, text}`, never their value alone. */
export interface SheetRow {
  readonly line: number;
  readonly cells: ReadonlyMap<number, unknown>;
}

export interface CellReading {
  readonly shared: (index: number) => string;
  readonly isDate: (style: number) => boolean;
  readonly is1904: boolean;
}

/** `C7` is column 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/[^A-Z]/g, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Turns the XML of a sheet into rows as it streams by (ECMA-376 §18.3.1). */
export class SheetParser {
  private readonly parser = new SaxesParser();
  private done: SheetRow[] = [];
  private line = 0;
  private cells = new Map<number, unknown>();
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private formula: string | undefined;
  private taking: 'value' | 'formula' | undefined;
  private isPhonetic = false;

  constructor(
    private readonly name: string,
    private readonly reading: CellReading,
  ) {
    this.parser.on('opentag', (tag) => {
      this.open(tag);
    });
    this.parser.on('text', (text) => {
      this.take(text);
    });
    this.parser.on('cdata', (text) => {
      this.take(text);
    });
    this.parser.on('closetag', ({ name: tag }) => {
      this.shut(tag);
    });
  }

  /** The rows that this piece completes. Throws `FileProblem` where the XML is broken. */
  write(xml: string): readonly SheetRow[] {
    try {
      this.parser.write(xml);
    } catch (error) {
      if (error instanceof FileProblem) throw error;
      throw new FileProblem('FILE_TRUNCATED', { file: this.name });
    }
    const { done } = this;
    this.done = [];
    return done;
  }

  private open({ name, attributes }: SaxesTagPlain): void {
    switch (name) {
      case 'row':
        this.line = Number(attributes['r'] ?? this.line + 1);
        this.cells = new Map();
        this.column = -1;
        break;
      case 'c':
        this.column = attributes['r'] ? columnOf(attributes['r']) : this.column + 1;
        this.type = attributes['t'] ?? 'n';
        this.style = Number(attributes['s'] ?? 0);
        this.value = '';
        this.formula = undefined;
        break;
      case 'f':
        this.formula = '';
        this.taking = 'formula';
        break;
      case 'rPh':
        this.isPhonetic = true;
        break;
      case 'v':
      case 't':
        this.taking = 'value';
        break;
      default:
    }
  }

  private take(text: string): void {
    if (this.taking === 'formula') this.formula = (this.formula ?? '') + text;
    if (this.taking !== 'value' || this.isPhonetic) return;
    this.value += text;
    if (this.value.length > LIMITS.importLineBytes)
      throw new FileProblem('LINE_TOO_LONG', { file: this.name, line: this.line, max: LIMITS.importLineBytes });
  }

  private shut(tag: string): void {
    if (tag === 'v' || tag === 't' || tag === 'f') this.taking = undefined;
    if (tag === 'rPh') this.isPhonetic = false;
    if (tag === 'c' && (this.value !== '' || this.formula !== undefined)) this.cells.set(this.column, this.cell());
    if (tag === 'row') this.done.push({ line: this.line, cells: this.cells });
  }

  private cell(): unknown {
    const { type, value, formula, reading } = this;
    if (formula !== undefined) return { formula, text: value };
    if (type === 's') return reading.shared(Number(value));
    if (type === 'b') return value === '1';
    if (type !== 'n') return value; // inlineStr, str, d and e are text
    const number = Number(value);
    if (reading.isDate(this.style) && Number.isFinite(number)) return dayOfSerial(number, reading.is1904);
    return Number.isSafeInteger(number) || !/^\d{16,}$/.test(value) ? number : value;
  }
}
