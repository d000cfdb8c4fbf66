import { z } from 'zod';
import { OaiError } from './oai-request.js';

/** How long an incomplete list may be gone on with. */
export const TOKEN_MS = 24 * 3_600_000;

/** Where a list was interrupted; everything that goes on with it, so that no server need remember. */
const schema = z.strictObject({
  verb: z.enum(['ListIdentifiers', 'ListRecords']),
  set: z.string().max(200).nullable(),
  from: z.int().nullable(),
  until: z.int().nullable(),
  /** Change and id of the last item given. */
  after: z.tuple([z.int(), z.uuid()]),
  /** Items given so far. */
  cursor: z.int().min(1),
  size: z.int().min(1),
  /** UTC ms */
  expiresAt: z.int(),
});
export type Resumption = Readonly<z.infer<typeof schema>>;

export const writeToken = (state: Resumption): string => Buffer.from(JSON.stringify(state)).toString('base64url');

/** Throws `badResumptionToken` for one that is not ours, is for another verb or has expired. */
export function readToken(token: string, verb: string, now: number): Resumption {
  const refused = (why: string) => new OaiError('badResumptionToken', why);
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    throw refused('The resumption token is not one of this repository.');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success || parsed.data.verb !== verb)
    throw refused('The resumption token is not one of this repository and verb.');
  if (parsed.data.expiresAt < now) throw refused('The resumption token has expired; start the list again.');
  return parsed.data;
}
