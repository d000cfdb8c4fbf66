/** Money in code is an integer number of fen (分); the database keeps `numeric(16,2)` yuan. */
export type Fen = number;

const YUAN = /^(-?)(\d{1,14})(?:\.(\d{1,2}))?$/;

/** Reads decimal yuan without a detour over floating point; `undefined` when it is no amount. */
export function fenFromYuan(yuan: string): Fen | undefined {
  const parts = YUAN.exec(yuan.trim());
  if (!parts) return undefined;
  const [, sign = '', whole = '0', fraction = ''] = parts;
  const fen = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return Number.isSafeInteger(fen) ? (sign ? -fen : fen) : undefined;
}

export function yuanFromFen(fen: Fen): string {
  const abs = Math.abs(fen);
  return `${fen < 0 ? '-' : ''}${Math.floor(abs / 100)}.${String(abs % 100).padStart(2, '0')}`;
}
