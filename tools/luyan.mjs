#!/usr/bin/env node
/** `npm run -s luyan -- COMMAND …`: builds what is not built, then runs the command in this process. */
import { build, root } from './build.mjs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

await build();
const { main } = await import(pathToFileURL(join(root, 'apps/cli/dist/main.js')).href);
process.exitCode = await main(process.argv.slice(2));
setTimeout(() => process.exit(), 2000).unref(); // a connection that does not close must not keep the terminal
