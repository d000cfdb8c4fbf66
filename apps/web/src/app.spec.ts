import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PORTAL_SECTIONS } from '@luyan/contracts';

describe('PORTAL_SECTIONS', () => {
  it('names the first segment of every route, so that the server answers no address of the portal with 404', () => {
    const source = readFileSync(new URL('app.tsx', import.meta.url), 'utf8');
    const segments = [...source.matchAll(/<Route path="([^"/]+)/g)].map(([, segment]) => segment);
    expect(new Set(['', ...segments.filter((segment) => segment !== '*')])).toEqual(
      new Set(Object.keys(PORTAL_SECTIONS)),
    );
  });
});
