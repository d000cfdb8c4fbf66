/** Fresh bytes that threads can share where the platform lets them; a browser without isolation does not. */
export const newBuffer = (bytes: number): ArrayBufferLike =>
  typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes);

/** Copies of typed arrays with room for more, the rest 0. */
export function grownBytes(array: Uint8Array, length: number): Uint8Array {
  const larger = new Uint8Array(newBuffer(length));
  larger.set(array.length > length ? array.subarray(0, length) : array);
  return larger;
}

export function grownUnits(array: Uint16Array, length: number): Uint16Array {
  const larger = new Uint16Array(newBuffer(length * 2));
  larger.set(array.length > length ? array.subarray(0, length) : array);
  return larger;
}

export function grownWords(array: Uint32Array, length: number): Uint32Array {
  const larger = new Uint32Array(newBuffer(length * 4));
  larger.set(array.length > length ? array.subarray(0, length) : array);
  return larger;
}
