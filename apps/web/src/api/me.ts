import { rolesAllow, type Permission } from '@luyan/access';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../graphql.js';

const MeQuery = graphql(`
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
export type Me = NonNullable<ResultOf<typeof MeQuery>['me']>;
export type Owner = NonNullable<Me['roles'][number]['organisation']>;

/** The organisations in whose name a permission may be used. */
export function ownersOf(me: Me | null, permission: Permission): readonly Owner[] {
  const owners = (me?.roles ?? []).flatMap(({ role, organisation }) =>
    organisation && rolesAllow([role], permission) ? [organisation] : [],
  );
  return [...new Map(owners.map((owner) => [owner.id, owner])).values()];
}

/** Who is signed in; `isKnown` is false until the API has answered. */
export function useMe() {
  const [{ data, fetching }] = useQuery({ query: MeQuery });
  const me = data?.me ?? null;
  const roles = (me?.roles ?? []).map(({ role }) => role);
  return {
    me,
    isKnown: !fetching,
    isOperator: roles.includes('OPERATOR'),
    /** The operator holds every permission; a judge has pitches to judge. */
    isJudge: roles.includes('JUDGE'),
    /** Whether one of the roles held carries the permission; whose things is for the API to say. */
    may: (permission: Permission): boolean => rolesAllow(roles, permission),
    owns: (organisationId: string | undefined): boolean =>
      organisationId !== undefined && (me?.roles ?? []).some(({ organisation }) => organisation?.id === organisationId),
  };
}
