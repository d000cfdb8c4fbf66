import { SaxesParser } from 'saxes';

/** An element of a parsed document: its name as `{namespace}local` without the namespace of its grammar, and what it holds. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** What an element may hold: its children as a regular expression over `<name>` after `<name>`, its attributes, its text. */
interface ElementRule {
  readonly children?: RegExp;
  readonly attributes?: Readonly<Record<string, RegExp>>;
  /** Attributes that must be there. */
  readonly needs?: readonly string[];
  readonly text?: RegExp;
}
/** Rules by `{namespace}local`. An element of a namespace without any rule is not looked into. */
export type Grammar = Readonly<Record<string, ElementRule>>;

/** Parses a document with namespaces; throws where it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own = Object.values(attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns');
    const element: XmlElement = {
      name: `{${uri}}${local}`,
      attributes: Object.fromEntries(own.map(({ name, value }) => [name, value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  if (!root) throw new Error('The document is empty.');
  return root;
}

const namespaceOf = (name: string): string => name.slice(0, name.indexOf('}') + 1);
const localOf = (name: string): string => name.slice(name.indexOf('}') + 1);

function faultsIn(element: XmlElement, rule: ElementRule): string[] {
  const { children = /^$/, attributes = {}, needs = [], text = /^\s*$/ } = rule;
  const sequence = element.children.map(({ name }) => `<${localOf(name)}>`).join('');
  return [
    ...(children.test(sequence) ? [] : [`holds ${sequence || 'nothing'}`]),
    ...(text.test(element.text) ? [] : [`says "${element.text}"`]),
    ...needs.filter((name) => !(name in element.attributes)).map((name) => `lacks @${name}`),
    ...Object.entries(element.attributes)
      .filter(([name, value]) => !name.startsWith('xsi:') && !attributes[name]?.test(value))
      .map(([name, value]) => `has @${name}="${value}"`),
  ];
}

/** Where a document breaks a grammar: nothing when it is valid. */
export function faultsOf(element: XmlElement, grammar: Grammar, path = ''): readonly string[] {
  const namespace = namespaceOf(element.name);
  if (!Object.keys(grammar).some((name) => name.startsWith(namespace))) return [];
  const here = `${path}/${localOf(element.name)}`;
  const rule = grammar[element.name];
  return [
    ...(rule ? faultsIn(element, rule).map((fault) => `${here} ${fault}`) : [`${here} is unknown`]),
    ...element.children.flatMap((child) => faultsOf(child, grammar, here)),
  ];
}

/** Every element of a name below one. */
export const elementsNamed = (element: XmlElement, local: string): readonly XmlElement[] => [
  ...(localOf(element.name) === local ? [element] : []),
  ...element.children.flatMap((child) => elementsNamed(child, local)),
];
