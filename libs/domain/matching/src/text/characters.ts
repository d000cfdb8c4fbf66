/** Classes of a UTF-16 code unit of normalised text. Surrogates count as ideographs: the rare Han planes need no more. */
const OTHER = 0;
export const IDEOGRAPH = 1;
export const ALPHANUMERIC = 2;
/** Joins two alphanumerics into one whole, as in `li-ion`, `h01m10/0525`, `1.80`. */
export const CONNECTOR = 3;

const CLASS = new Uint8Array(0x10000);
const fill = (from: number, to: number, value: number): void => {
  CLASS.fill(value, from, to + 1);
};
fill(0x30, 0x39, ALPHANUMERIC);
fill(0x61, 0x7a, ALPHANUMERIC);
fill(0xdf, 0x24f, ALPHANUMERIC); // Latin letters with marks, lower case
fill(0x370, 0x52f, ALPHANUMERIC); // Greek and Cyrillic
fill(0x3041, 0x30ff, IDEOGRAPH); // kana: treated like Han, there being no spaces
fill(0x3400, 0x4dbf, IDEOGRAPH);
fill(0x4e00, 0x9fff, IDEOGRAPH);
fill(0xac00, 0xd7a3, IDEOGRAPH); // Hangul
fill(0xd800, 0xdfff, IDEOGRAPH);
fill(0x3005, 0x3007, IDEOGRAPH);
for (const connector of "-./_+'&") CLASS[connector.charCodeAt(0)] = CONNECTOR;
CLASS[0xd7] = OTHER; // ×
CLASS[0xf7] = OTHER; // ÷

export const classOf = (code: number): number => CLASS[code]!;
