/** An element of HTML or XML. Attributes that are null or undefined are left out. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | null | undefined>>;
  readonly children: readonly Markup[];
}
export type Markup = MarkupElement | JsonBlock | string | number | null | undefined | false;

/** Data for a `<script>` element; its text cannot end the element. */
export class JsonBlock {
  constructor(readonly value: unknown) {}
}

/** `el('a', {href}, 'text')` */
export const el = (
  name: string,
  attributes: MarkupElement['attributes'] = {},
  ...children: readonly Markup[]
): MarkupElement => ({ name, attributes, children });

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What neither XML 1.0 nor HTML takes as a character: controls, halves of pairs, non-characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '\u{FFFD}').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

function write(node: Markup, syntax: 'html' | 'xml'): string {
  if (node === null || node === undefined || node === false) return '';
  if (typeof node === 'string') return escaped(node);
  if (typeof node === 'number') return String(node);
  if (node instanceof JsonBlock) return scriptJson(node.value);
  const { name, attributes, children } = node;
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  const start = `<${name}${pairs.join('')}`;
  if (children.length === 0) return syntax === 'html' ? `${start}>${VOID.has(name) ? '' : `</${name}>`}` : `${start}/>`;
  return `${start}>${children.map((child) => write(child, syntax)).join('')}</${name}>`;
}

export const toHtml = (nodes: readonly Markup[]): string => nodes.map((node) => write(node, 'html')).join('');

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** One element, for a document written in pieces. */
export const toXml = (node: Markup): string => write(node, 'xml');
export const xmlDocument = (root: MarkupElement): string => XML_HEAD + toXml(root);
