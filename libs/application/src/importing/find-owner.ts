import { parseUscc } from '@luyan/catalogue';
import { isUuid, ok, type Result } from '@luyan/kernel';
import type { OrganisationRow } from '@luyan/persistence';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

/** An organisation by id, credit code or exact name in either language. Problems: `NOT_FOUND`; `CONFLICT` for a name that two bear. */
export async function findOwner({ reads }: Pick<Runtime, 'reads'>, text: string): Promise<Result<OrganisationRow>> {
  const wanted = text.trim();
  if (isUuid(wanted)) {
    const found = await reads.organisations.findById(wanted);
    return found ? ok(found) : refuse('NOT_FOUND', 'owner', { what: text });
  }
  const uscc = parseUscc(wanted);
  if (uscc.ok) {
    const found = await reads.organisations.findByUscc(uscc.value);
    return found ? ok(found) : refuse('NOT_FOUND', 'owner', { what: text });
  }
  const [found, second] = await reads.organisations.findByName(wanted);
  if (!found) return refuse('NOT_FOUND', 'owner', { what: text });
  return second ? refuse('CONFLICT', 'owner', { constraint: `${found.id}, ${second.id}` }) : ok(found);
}
