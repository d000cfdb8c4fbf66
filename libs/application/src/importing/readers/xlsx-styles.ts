import { SaxesParser } from 'saxes';

/** Number formats that Excel has without naming them, of dates and times (ECMA-376 §18.8.30, with the East Asian ones). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format is a date's when a date letter is left without its quoted and bracketed parts: `yyyy"年"m"月"`, not `[Red]0.00`. */
const isDateFormat = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').replace(/General|通用格式/gi, ''));

/** Which cell styles show a date, by their index. */
export function dateStyles(xml: string): ReadonlySet<number> {
  const custom = new Map<number, string>();
  const styles = new Set<number>();
  let index = 0;
  let isInCells = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    if (name === 'cellXfs') isInCells = true;
    if (name !== 'xf' || !isInCells) return;
    const id = Number(attributes['numFmtId']);
    const code = custom.get(id);
    if (code === undefined ? isBuiltInDate(id) : isDateFormat(code)) styles.add(index);
    index++;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'cellXfs') isInCells = false;
  });
  parser.write(xml).close();
  return styles;
}

const DAY_MS = 86_400_000;
/** The day of a serial number, `YYYY-MM-DD`, as Excel counts them: from 1899-12-30 (its 1900 had a 29 February) or from 1904. */
export function dayOfSerial(serial: number, is1904: boolean): string {
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}
