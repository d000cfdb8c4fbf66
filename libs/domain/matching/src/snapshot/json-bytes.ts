const CHUNK = 8_192;
const NARROW = 1;
const WIDE = 2;

/** A value as bytes: JSON, one byte a character where all fit, else two. The language itself has no encoder. */
export function toBytes(value: unknown): Uint8Array {
  const text = JSON.stringify(value);
  let all = 0;
  for (let i = 0; i < text.length; i++) all |= text.charCodeAt(i);
  const size = all < 0x100 ? NARROW : WIDE;
  const bytes = new Uint8Array(size + text.length * size);
  bytes[0] = size;
  const units = size === NARROW ? bytes.subarray(1) : new Uint16Array(bytes.buffer, WIDE);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return bytes;
}

/** Reads what `toBytes` wrote; the bytes begin their buffer. */
export function fromBytes(bytes: Uint8Array): unknown {
  const units = bytes[0] === NARROW ? bytes.subarray(1) : new Uint16Array(bytes.buffer, WIDE);
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return JSON.parse(text);
}
