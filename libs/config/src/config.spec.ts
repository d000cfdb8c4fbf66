import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({ PORT: 3000, LOG_LEVEL: 'info', COOKIE_SECURE: false });
  });
  it('takes an empty string for unset', () => {
    expect(readConfig({ REDIS_URL: '', PORT: '' })).not.toHaveProperty('REDIS_URL');
  });
  it('names every wrong setting at once', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://x', PORT: 'soon' })).toThrow(
      /PORT: [^]*DATABASE_URL: must start with postgres/,
    );
  });
});
