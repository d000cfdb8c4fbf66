/** Checks the types of every TypeScript project; the domain's has neither Node nor DOM, which proves that it is pure. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const projects = ['libs/domain', '.', 'apps/web'].filter((folder) => existsSync(`${folder}/tsconfig.json`));
let failed = 0;
for (const project of projects) {
  console.log(`types of ${project}`);
  failed += spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { stdio: 'inherit' }).status
    ? 1
    : 0;
}
process.exit(failed ? 1 : 0);
