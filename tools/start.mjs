/** `npm start`: installs and builds what is missing, then starts the product. Needs Node and npm alone. */
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { build, buildPortal } = await import('./build.mjs');
const startedAt = performance.now();
process.stderr.write('  Building …\n');
const written = await build();
const portal = await buildPortal();
process.stderr.write(
  `✓ Built: ${written} files${portal ? ' and the portal' : ''} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)\n`,
);

const { start } = await import('../apps/cli/dist/start/start.js');
await start({ reset: process.argv.includes('--reset') });
process.exit(0);
