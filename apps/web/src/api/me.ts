import { rolesAllow, type Permission } from '@luyan/access';
import { useClient, useQuery, type Client } from 'urql';
import { graphql, type ResultOf } from '../graphql.js';

export const MeQuery = graphql(`
  query Me {
    me {
      accountId
      nameZh
      nameEn
      roles {
        role
        organisation {
          id
          nameZh
          nameEn
          regionCode
          verifiedLevel
        }
      }
    }
  }
`);
type Me = NonNullable<ResultOf<typeof MeQuery>['me']>;
export type Owner = NonNullable<Me['roles'][number]['organisation']>;

/** The organisations in whose name a permission may be used. */
export function ownersOf(me: Me | null, permission: Permission): readonly Owner[] {
  const owners = (me?.roles ?? []).flatMap(({ role, organisation }) =>
    organisation && rolesAllow([role], permission) ? [organisation] : [],
  );
  return [...new Map(owners.map((owner) => [owner.id, owner])).values()];
}

/** What each client was told last: a later read that fails makes nobody a guest. */
const lastKnown = new WeakMap<Client, ResultOf<typeof MeQuery>>();

/** Who is signed in; `isKnown` is false until the API has answered, and `error` says that it could not. */
export function useMe() {
  const client = useClient();
  const [{ data, error }, read] = useQuery({ query: MeQuery });
  if (data) lastKnown.set(client, data);
  const known = lastKnown.get(client);
  const me = known?.me ?? null;
  const roles = (me?.roles ?? []).map(({ role }) => role);
  return {
    me,
    isKnown: known !== undefined,
    error: known ? undefined : error,
    reread: () => {
      read({ requestPolicy: 'network-only' });
    },
    isOperator: roles.includes('OPERATOR'),
    /** The operator holds every permission; a judge has pitches to judge. */
    isJudge: roles.includes('JUDGE'),
    isInvestor: roles.includes('INVESTOR'),
    /** Whether one of the roles held carries the permission; whose things is for the API to say. */
    may: (permission: Permission): boolean => rolesAllow(roles, permission),
    owns: (organisationId: string | undefined): boolean =>
      organisationId !== undefined && (me?.roles ?? []).some(({ organisation }) => organisation?.id === organisationId),
  };
}
