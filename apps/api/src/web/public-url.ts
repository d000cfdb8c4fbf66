import type { Config } from '@luyan/config';

/** The address that links carry, without a slash at its end. Never taken from a request: a forged Host header names nobody's page. */
export const baseOf = ({ PUBLIC_URL, PORT }: Pick<Config, 'PUBLIC_URL' | 'PORT'>): string =>
  (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '');
