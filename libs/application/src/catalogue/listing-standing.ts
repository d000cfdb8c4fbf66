import { hasRole, organisationsOf, PERMISSIONS, type Actor } from '@luyan/access';
import type { ListingRole } from '@luyan/catalogue';

/** As what an actor stands before a listing of this owner, in the terms of the state table. */
export function standingOf(actor: Actor, ownerOrgId: string): readonly ListingRole[] {
  if (actor.isSystem) return ['system', 'importer'];
  const isOwner = organisationsOf(actor, ...PERMISSIONS['listing.edit'].roles).has(ownerOrgId);
  return [
    ...(isOwner ? (['owner'] as const) : []),
    ...(hasRole(actor, 'OPERATOR') ? (['reviewer', 'importer'] as const) : []),
  ];
}
