/**
 * Starts one PostgreSQL for the whole run and builds the template database by running the migrations; each test file clones it.
 * TEST_DATABASE_URL names a server to use instead of the embedded one.
 */
import { rm } from 'node:fs/promises';
import pg from 'pg';

export const TEMPLATE = 'test_template';

export default async function setup() {
  if (globalThis.luyanTestServer) return;
  const { build } = await import('./build.mjs');
  await build();
  const { startEmbeddedPostgres, temporaryHome } = await import('@luyan/embedded');
  const { Database } = await import('@luyan/persistence');
  const home = await temporaryHome('luyan-test-');
  const speed = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap((setting) => ['-c', setting]);
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startEmbeddedPostgres(home, speed);
  globalThis.luyanTestServer = {
    stop: async () => {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };

  const admin = new pg.Client(server.url);
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  const url = new URL(server.url);
  url.pathname = `/${TEMPLATE}`;
  const template = await Database.open({ url: url.href, poolSize: 2 });
  await template.migrate();
  await template.close();
  process.env.LUYAN_TEST_SERVER = server.url;
}
