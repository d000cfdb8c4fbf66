import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@luyan/config';
import type { NewMatch } from '@luyan/persistence';
import { createTestRuntime, givenListing, givenOrganisation } from '@luyan/testing';
import { demandFacts, Matchmaker, type Runtime } from '../index.js';

/** A service that answers as the model's name says. A text about 氢 lies at one end, any other at the other. */
const SERVICE = `
import { createServer } from 'node:http';
let calls = 0;
const vectorOf = (text, size) => Array.from({ length: size }, (_, i) => (i === (/氢/.test(text) ? 0 : 1) ? 1 : 0.01));
createServer(async (request, response) => {
  if (request.url === '/calls') return response.end(String(calls));
  calls++;
  let body = '';
  for await (const chunk of request) body += chunk;
  const { model, input } = JSON.parse(body);
  const items = (size = 8) => input.map((text, index) => ({ index, embedding: vectorOf(text, size) }));
  const json = (value) => response.end(JSON.stringify(value));
  if (model === 'good') return json({ data: items().reverse() });
  if (model === 'nan') return response.end(JSON.stringify({ data: items() }).replace(/0\\.01/, 'NaN'));
  if (model === 'null') return json({ data: items().map((item) => ({ ...item, embedding: [null, ...item.embedding] })) });
  if (model === 'count') return json({ data: items().slice(1) });
  if (model === 'ragged') return json({ data: items().map((item, at) => (at ? { ...item, embedding: vectorOf('', 9) } : item)) });
  if (model === 'tiny') return json({ data: items(2) });
  if (model === 'zeros') return json({ data: items().map((item) => ({ ...item, embedding: Array(8).fill(0) })) });
  if (model === 'html') { response.setHeader('content-type', 'text/html'); return response.end('<html>sign in</html>'); }
  if (model === 'error') { response.statusCode = 500; return response.end('{}'); }
  if (model === 'big') return response.end('{"data":[' + ' '.repeat(10_000_000) + ']}');
  if (model === 'drip') { response.write('{"data":['); return setInterval(() => response.write(' '), 50).unref(); }
  // 'hang': no answer at all
}).listen(0, '127.0.0.1', function () { process.send(this.address().port); });
`;

let runtime: Runtime;
let service: ChildProcess;
let folder: string;
let base: string;
let demandId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luyan-embeddings-'));
  await writeFile(join(folder, 'service.mjs'), SERVICE);
  service = fork(join(folder, 'service.mjs'), { execArgv: [] });
  const [port] = (await once(service, 'message')) as [number];
  base = `http://127.0.0.1:${port}`;
  runtime = await createTestRuntime();
  const supplier = (await givenOrganisation(runtime)).id;
  const seeker = (await givenOrganisation(runtime, { nameZh: '需方公司', type: 'ENTERPRISE' })).id;
  for (const titleZh of ['高效水分解电极材料', '水电解质电极氢气', '电极涂层水处理', '电极'])
    await givenListing(runtime, supplier, { state: 'PUBLISHED', titleZh, summaryZh: titleZh });
  demandId = await givenListing(runtime, seeker, {
    kind: 'DEMAND',
    state: 'PUBLISHED',
    titleZh: '制氢用水电解电极',
    summaryZh: '制氢',
  });
});
afterAll(async () => {
  await runtime.close();
  service.kill();
  await rm(folder, { recursive: true, force: true });
});

async function suggest(
  model?: string,
  url = base,
): Promise<{ matches: readonly NewMatch[]; faults: readonly string[] }> {
  const config = readConfig({
    ...(model !== undefined && { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model }),
    EMBEDDINGS_TIMEOUT_MS: '300',
  });
  const faults: string[] = [];
  const matchmaker = new Matchmaker({ ...runtime, config }, {}, (fault) => faults.push(fault));
  const engine = await matchmaker.refresh();
  const rows = await runtime.reads.listings.withDetails(await runtime.reads.listings.findByIds([demandId]));
  return { matches: await matchmaker.suggest(engine, rows.map(demandFacts)), faults };
}
const shown = (matches: readonly NewMatch[]) => matches.map(({ supplyId, score }) => [supplyId, score]);

describe('re-ranking by meaning', () => {
  it('joins words and meaning, keeps every sum, and asks for a text once in its life', async () => {
    const words = await suggest();
    const fused = await suggest('good');
    expect(fused.faults).toEqual([]);
    expect(fused.matches.map(({ supplyId }) => supplyId).sort()).toEqual(
      words.matches.map(({ supplyId }) => supplyId).sort(),
    );
    expect(shown(fused.matches)).not.toEqual(shown(words.matches));
    for (const { score, parts, terms } of fused.matches) {
      expect(Object.values(parts ?? {}).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9);
      expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(parts?.['text'] ?? 0, 9);
    }
    const calls = async () => (await fetch(`${base}/calls`)).text();
    const before = await calls();
    expect(shown((await suggest('good')).matches)).toEqual(shown(fused.matches));
    expect(await calls()).toBe(before);
  });

  it.each([
    ['nan', 'no JSON with a list "data"'],
    ['null', 'a vector that is not of finite numbers'],
    ['count', '4 vectors for 5 texts'],
    ['ragged', 'a vector of 9 dimensions instead of 8'],
    ['tiny', 'a vector of 2 dimensions'],
    ['zeros', 'a vector of zeros'],
    ['html', 'no JSON with a list "data"'],
    ['error', 'status 500'],
    ['big', 'more than 8000000 bytes'],
    ['drip', 'no answer within 300 ms'],
    ['hang', 'no answer within 300 ms'],
  ])('leaves words alone when the service answers %s, and says why', async (model, fault) => {
    const words = await suggest();
    const { matches, faults } = await suggest(model);
    expect({ list: shown(matches), faults }).toEqual({ list: shown(words.matches), faults: [fault] });
  });

  it('leaves words alone when nobody is there', async () => {
    const { matches, faults } = await suggest('good-elsewhere', 'http://127.0.0.1:9');
    expect({ list: shown(matches), faults }).toEqual({
      list: shown((await suggest()).matches),
      faults: ['no connection (TypeError)'],
    });
  });

  it('lets a service rest that fails again and again', async () => {
    const config = readConfig({ EMBEDDINGS_URL: base, EMBEDDINGS_MODEL: 'hang', EMBEDDINGS_TIMEOUT_MS: '100' });
    const faults: string[] = [];
    const matchmaker = new Matchmaker({ ...runtime, config }, {}, (fault) => faults.push(fault));
    const engine = await matchmaker.refresh();
    const rows = await runtime.reads.listings.withDetails(await runtime.reads.listings.findByIds([demandId]));
    for (let round = 0; round < 5; round++) await matchmaker.suggest(engine, rows.map(demandFacts));
    expect(faults).toEqual([
      ...Array<string>(2).fill('no answer within 100 ms'),
      'no answer within 100 ms; left alone for 60 s',
    ]);
  });
});
