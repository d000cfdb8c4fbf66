import { Agent, request } from 'node:http';

/** What the load process is sent: clients that each ask the next body as soon as the last is answered. */
export interface Load {
  readonly port: number;
  readonly clients: number;
  readonly seconds: number;
  readonly bodies: readonly string[];
}
export interface LoadReport {
  /** ms, one an answer. */
  readonly latencies: readonly number[];
  readonly seconds: number;
  readonly errors: readonly string[];
}

/** How an answer without an error begins; the rest is not read, since the load shares the cores with what it measures. */
const RIGHT = Buffer.from('{"data"');

function post(agent: Agent, port: number, body: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const asked = request({ agent, host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
      });
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Runs a load in this process. */
export async function runLoad({ port, clients, seconds, bodies }: Load): Promise<LoadReport> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latencies: number[] = [];
  const errors: string[] = [];
  let next = 0;
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const body = bodies[next++ % bodies.length] ?? '';
      const askedAt = performance.now();
      const answer = await post(agent, port, body).catch((error: unknown) => Buffer.from(String(error)));
      latencies.push(performance.now() - askedAt);
      if (!answer.subarray(0, RIGHT.length).equals(RIGHT))
        errors.push(`${body.slice(-200)} → ${answer.toString('utf8', 0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { latencies, seconds: (performance.now() - startedAt) / 1000, errors };
}

process.on('message', (load: Load) => {
  void runLoad(load).then((report) => process.send?.(report));
});
