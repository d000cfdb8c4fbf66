import { parseArgs } from 'node:util';
import { rebuildSearch, signIn, type Runtime } from '@luyan/application';
import { freePort } from '@luyan/embedded';
import { createRng } from '@luyan/kernel';
import { DEMO_PASSWORD, loadDemo } from '../demo/load-demo.js';
import { startProcess } from '../start/processes.js';
import { readWhole } from './bench-io.js';
import { fuzzRequest, type FuzzRequest } from './search-fuzz-requests.js';
import { meiliUrlFor, withBenchHome } from './search-home.js';

const OPTIONS = {
  requests: { type: 'string', default: '10000' },
  listings: { type: 'string', default: '10000' },
  adapter: { type: 'string', default: 'postgres' },
  seed: { type: 'string', default: '1' },
  home: { type: 'string' },
} as const;
const SHOWN = 300;
/** Faults and slow requests that are shown. */
const TOLD = 10;

export interface FuzzReport {
  readonly answers: number;
  /** Errors that say what is wrong with the request. */
  readonly refusals: number;
  /** A 500, an answer that is none, or an error without a known cause: what must not be. */
  readonly faults: readonly string[];
  /** ms, one a request, in the order asked. */
  readonly latencies: readonly number[];
  readonly slowest: readonly { readonly ms: number; readonly asked: string }[];
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const shown = ({ path, body }: FuzzRequest): string =>
  `${path} ${Buffer.from(body ?? '').toString('utf8')}`.slice(0, SHOWN);

/** What a fault is, or whether the request was answered or refused. */
function verdictOf(
  asked: FuzzRequest,
  status: number,
  text: string,
): 'ANSWER' | 'REFUSAL' | { readonly fault: string } {
  if (status >= 500) return { fault: `HTTP ${status}: ${text.slice(0, SHOWN)}` };
  if (asked.body === null || status === 404) return status < 400 ? 'ANSWER' : 'REFUSAL';
  const { data, errors = [] } = JSON.parse(text) as Body;
  const codes = errors.map(({ extensions }) => extensions?.code ?? 'NONE');
  if (codes.some((code) => code === 'INTERNAL' || code === 'NONE')) return { fault: text.slice(0, SHOWN) };
  if (errors.length > 0 || status >= 400) return 'REFUSAL';
  return data ? 'ANSWER' : { fault: text.slice(0, SHOWN) };
}

/** Asks a running api what nobody means, one request after the other; the same seed asks the same. */
export async function fuzz(
  { port, token }: { readonly port: number; readonly token: string },
  { seed, requests, titles }: { readonly seed: number; readonly requests: number; readonly titles: readonly string[] },
): Promise<FuzzReport> {
  const rng = createRng(seed);
  const outcomes = { ANSWER: 0, REFUSAL: 0 };
  const faults: string[] = [];
  const latencies: number[] = [];
  let slowest: FuzzReport['slowest'] = [];
  for (let i = 0; i < requests; i++) {
    const asked = fuzzRequest(rng, titles);
    const { path, body, signedIn } = asked;
    const headers = { 'content-type': 'application/json', ...(signedIn && { authorization: `Bearer ${token}` }) };
    const askedAt = performance.now();
    try {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: body === null ? 'GET' : 'POST',
        headers,
        body,
        redirect: 'manual',
      });
      const text = await answer.text();
      const verdict = verdictOf(asked, answer.status, text);
      if (typeof verdict === 'string') outcomes[verdict]++;
      else faults.push(`${shown(asked)} → ${verdict.fault}`);
    } catch (error) {
      faults.push(`${shown(asked)} → ${String(error)}`);
    }
    const ms = performance.now() - askedAt;
    latencies.push(ms);
    if (ms > (slowest[TOLD - 1]?.ms ?? 0))
      slowest = [...slowest, { ms, asked: shown(asked) }].sort((a, b) => b.ms - a.ms).slice(0, TOLD);
  }
  return { answers: outcomes.ANSWER, refusals: outcomes.REFUSAL, faults, latencies, slowest };
}

/** The demo with its accounts and an index, and what to ask it with. */
export async function prepareFuzz(
  runtime: Runtime,
  listings: number,
): Promise<{ readonly token: string; readonly titles: readonly string[] }> {
  const demo = await loadDemo(runtime, { listings });
  await rebuildSearch(runtime);
  const signedIn = await signIn(runtime, { email: demo.accounts[0]?.email ?? '', password: DEMO_PASSWORD });
  if (!signedIn.ok) throw new Error('The demo has no account to sign in with.');
  const titles = demo.listings.flatMap(({ titleZh, titleEn, keywords }) => [titleZh, titleEn ?? titleZh, ...keywords]);
  return { token: signedIn.value, titles };
}

function tell({ answers, refusals, faults, latencies, slowest }: FuzzReport): void {
  const sorted = [...latencies].sort((a, b) => a - b);
  const quantile = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  for (const fault of faults.slice(0, TOLD)) console.log(`# ${fault}`);
  for (const { ms, asked } of slowest) console.log(`# slow: ${ms.toFixed(0)} ms: ${asked}`);
  console.log(`requests ${latencies.length} count`);
  console.log(`answers ${answers} count`);
  console.log(`refusals ${refusals} count`);
  console.log(`faults ${faults.length} count`);
  for (const share of [50, 95, 99]) console.log(`p${share} ${quantile(share / 100)} ms`);
  console.log(`slowest ${quantile(1)} ms`);
  console.log(`over-1s ${latencies.filter((ms) => ms > 1000).length} count`);
}

/**
 * `luyan bench search-fuzz`: bytes, texts of 10 kB, deep pages, injected filters and 50 facets through the real API over HTTP on the demo; every
 * request must get an answer or a clear error. `--home` keeps the database.
 */
export async function benchSearchFuzz(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true });
  const meiliUrl = meiliUrlFor(values.adapter);
  await withBenchHome({ home: values.home, meiliUrl }, async ({ databaseUrl, runtime }) => {
    const { token, titles } = await prepareFuzz(runtime, readWhole('listings', values.listings, null));
    const port = await freePort();
    const api = await startProcess('api', { DATABASE_URL: databaseUrl, MEILI_URL: meiliUrl, PORT: String(port) });
    try {
      tell(
        await fuzz(
          { port, token },
          {
            seed: readWhole('seed', values.seed, null),
            requests: readWhole('requests', values.requests, null),
            titles,
          },
        ),
      );
    } finally {
      await api.stop();
    }
  });
}
