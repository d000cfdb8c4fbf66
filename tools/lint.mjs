/**
 * Lints everything in one process. The boundary rule is skipped silently without Nx's project graph, so the graph is made first,
 * and a canary of illegal imports must be reported in full.
 */
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { rm, writeFile } from 'node:fs/promises';
import { canary } from './boundary-canary.mjs';

process.env.NX_DAEMON = 'false';
await createProjectGraphAsync();

const missed = [];
for (const { file, code, rule } of canary) {
  await writeFile(file, code);
  try {
    const [result] = await new ESLint().lintFiles([file]);
    if (!result.messages.some(({ ruleId }) => ruleId === rule)) missed.push(`${file}: ${code.trim()} (${rule})`);
  } finally {
    await rm(file);
  }
}
if (missed.length) {
  console.error(`The boundaries let through:\n  ${missed.join('\n  ')}`);
  process.exit(1);
}
console.log(`${canary.length} illegal imports are all refused`);

const eslint = new ESLint({ fix: process.argv.includes('--fix') });
const results = await eslint.lintFiles(['apps', 'libs', 'seeds']);
await ESLint.outputFixes(results);
console.log((await eslint.loadFormatter('stylish')).format(results) || `${results.length} files are clean`);
process.exit(results.some(({ errorCount, warningCount }) => errorCount + warningCount > 0) ? 1 : 0);
