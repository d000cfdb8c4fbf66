import { hasRole, type Actor } from '@luyan/access';
import { ORGANISATION_TYPES, parseRegion, parseUscc, type OrganisationType } from '@luyan/catalogue';
import { ok, type Result } from '@luyan/kernel';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

export interface NewOrganisation {
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly type: string;
  readonly regionCode: string;
  readonly uscc?: string | undefined;
}
export interface AddedOrganisation {
  readonly id: string;
  readonly isNew: boolean;
}

const isType = (text: string): text is OrganisationType => Object.hasOwn(ORGANISATION_TYPES, text);

/** An organisation of this credit code or name, made where there is none; its id, and whether it is new. Operators only. */
export async function addOrganisation(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  { name, nameEn, type, regionCode, uscc }: NewOrganisation,
): Promise<Result<AddedOrganisation>> {
  if (actor.isSystem !== true && !hasRole(actor, 'OPERATOR'))
    return refuse('FORBIDDEN', '', { permission: 'organisation' });
  const kind = type.toUpperCase();
  if (!isType(kind))
    return refuse('INPUT_INVALID', 'type', { detail: `${type}: ${Object.keys(ORGANISATION_TYPES).join(', ')}` });
  const region = parseRegion(regionCode);
  if (!region.ok) return region;
  const code = uscc === undefined ? ok(null) : parseUscc(uscc);
  if (!code.ok) return code;
  if (name.trim() === '') return refuse('INPUT_INVALID', 'name', { detail: 'name' });

  return uow.run(async (tx): Promise<Result<AddedOrganisation>> => {
    const known = code.value === null ? null : await tx.organisations.findByUscc(code.value);
    const [named] = known ? [known] : await tx.organisations.findByName(name.trim());
    if (named && (code.value === null || named.uscc === null || named.uscc === code.value))
      return ok({ id: named.id, isNew: false });
    const id = uuid();
    await tx.organisations.insertMany([
      {
        id,
        nameZh: name.trim(),
        nameEn: nameEn ?? null,
        uscc: code.value,
        type: kind,
        regionCode: region.value,
        size: null,
        certifications: [],
        verifiedLevel: 0,
        website: null,
      },
    ]);
    return ok({ id, isNew: true });
  });
}
