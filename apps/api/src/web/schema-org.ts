import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The properties without which a type says nothing; of every type used here. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  WebSite: ['name', 'url'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
  BreadcrumbList: ['itemListElement'],
  ItemList: ['numberOfItems'],
  ListItem: ['position', 'name'],
  CollectionPage: ['name', 'url', 'mainEntity'],
  CreativeWork: ['name', 'url'],
  Dataset: ['name', 'description', 'url'],
  DataDownload: ['contentUrl'],
  Product: ['name', 'url'],
  FinancialProduct: ['name', 'url'],
  Organization: ['name'],
  Demand: ['name', 'url'],
  Offer: ['price', 'priceCurrency'],
  AggregateOffer: ['priceCurrency'],
  Event: ['name', 'startDate', 'location'],
  Place: ['name', 'address'],
  VirtualLocation: ['url'],
  PostalAddress: ['streetAddress'],
  GeoCoordinates: ['latitude', 'longitude'],
};

/** What a JSON-LD value leaves out or empty: nothing when it says enough. */
export function gapsIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => gapsIn(item, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return value === null || value === '' ? [`${path} is empty`] : [];
  const data = value as Readonly<Record<string, unknown>>;
  const type = String(data['@type']);
  return [
    ...(NEEDS[type] ?? ['@type that is used here'])
      .filter((name) => !(name in data))
      .map((name) => `${path} ${type} lacks ${name}`),
    ...Object.entries(data).flatMap(([name, part]) => gapsIn(part, `${path}.${name}`)),
  ];
}

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  types: [],
};

/**
 * Where JSON-LD uses a type, property or kind of value that schema.org does not know: TypeScript holds it to the types that schema-dts makes of
 * the whole vocabulary. `query-input` is Google's and stays out. Takes seconds: give it everything at once.
 */
export function vocabularyFaults(blocks: readonly unknown[]): readonly string[] {
  const name = fileURLToPath(new URL('./json-ld.checked.ts', import.meta.url)); // written nowhere; modules are found as from here
  const literal = (block: unknown) =>
    JSON.stringify(block, (key, value: unknown) => (key === 'query-input' ? undefined : value));
  const text = [
    "import type { Thing, WithContext } from 'schema-dts';",
    ...blocks.map((block, i) => `export const block${i}: WithContext<Thing> = ${literal(block)};`),
  ].join('\n');
  const host = ts.createCompilerHost(OPTIONS);
  const onDisk = { read: host.getSourceFile.bind(host), has: host.fileExists.bind(host) };
  host.fileExists = (file) => file === name || onDisk.has(file);
  host.getSourceFile = (file, version, ...rest) =>
    file === name ? ts.createSourceFile(file, text, version) : onDisk.read(file, version, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([name], OPTIONS, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
