#!/usr/bin/env node
/** `npm run -s luyan -- COMMAND …`: builds what is not built, then runs the command in this process. */
import { build, root } from './build.mjs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

await build();
const { main } = await import(pathToFileURL(join(root, 'apps/cli/dist/main.js')).href);
const code = await main(process.argv.slice(2));
await new Promise((flushed) => process.stdout.write('', flushed));
process.exit(code);
