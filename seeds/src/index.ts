export { generateDemo, type DemoOptions } from './demo/generate-demo.js';
export type * from './demo/types.js';
export * from './reference/read-reference.js';
