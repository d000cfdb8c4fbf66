import { LISTING_KINDS, type ListingKind } from '@luyan/catalogue';
import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../core/refuse.js';

/** A kind by its code in any case or its label in either language. Problem: `KIND_UNKNOWN`. */
export function parseKind(text: string): Result<ListingKind> {
  const wanted = text.trim().toLowerCase();
  const found = Object.entries(LISTING_KINDS).find(([code, { zh, en }]) =>
    [code, zh, en].some((name) => name.toLowerCase() === wanted),
  );
  const allowed = Object.keys(LISTING_KINDS).join(', ');
  return found ? ok(found[0] as ListingKind) : refuse('KIND_UNKNOWN', 'kind', { kind: text, allowed });
}
