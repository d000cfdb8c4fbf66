const CHUNK = 8_192;

/** A string as its UTF-16 units, little endian: what every engine has without an encoder of the platform. */
export function toUtf16(text: string): Uint8Array<ArrayBuffer> {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return new Uint8Array(units.buffer);
}

export function fromUtf16(bytes: Uint8Array): string {
  const units = new Uint16Array(new Uint8Array(bytes).buffer);
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return text;
}
