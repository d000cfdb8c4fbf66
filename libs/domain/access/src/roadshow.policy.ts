import { hasRole, organisationsOf, type Actor } from './actor.js';
import { PERMISSIONS, type Permission } from './permissions.js';

const isKeeper = (actor: Actor): boolean => actor.isSystem === true || hasRole(actor, 'OPERATOR');

/** The organisations for which the actor holds a permission; null for the operator, who holds it for all. */
export const organisationsWith = (actor: Actor, permission: Permission): ReadonlySet<string> | null =>
  isKeeper(actor) ? null : organisationsOf(actor, ...PERMISSIONS[permission].roles);

/** Of things that belong to an organisation, the ids of those for whose organisation the actor holds the permission. */
export function idsWith(
  actor: Actor,
  permission: Permission,
  facts: readonly { readonly id: string; readonly organisationId: string }[],
): ReadonlySet<string> {
  const own = organisationsWith(actor, permission);
  return new Set(facts.filter(({ organisationId }) => own?.has(organisationId) ?? true).map(({ id }) => id));
}
