export default async function teardown() {
  await globalThis.luyanTestServer?.stop();
  delete globalThis.luyanTestServer;
}
