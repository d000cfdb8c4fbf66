import type { Actor } from '@luyan/access';
import { answerMatch, saveSearch, type Runtime } from '@luyan/application';
import type { DeclineReason, MatchState } from '@luyan/catalogue';

/** What the demo's investor did with matches of their products, one after the other. */
const ANSWERS: readonly (readonly (readonly [to: MatchState, reason?: DeclineReason])[])[] = [
  [['INTERESTED'], ['INTRODUCED'], ['IN_DEAL']],
  [['DECLINED', 'OFF_STRATEGY']],
  [['INTERESTED'], ['INTRODUCED']],
  [['INTERESTED']],
];

/** The demo's investor follows the chains of their products and has answered some matches. Done again it changes nothing. */
export async function loadInvestor(runtime: Runtime): Promise<string> {
  const { reads } = runtime;
  const account = await reads.accounts.findByEmail('investor@luyan.example');
  if (!account) return 'no investor';
  const roles = await reads.accounts.rolesOf([account.id]);
  const actor: Actor = { accountId: account.id, personId: account.personId, roles, locale: 'zh' };
  const owners = roles.flatMap(({ organisationId }) => organisationId ?? []);
  const filter = { owners, kind: 'FINANCE', state: 'PUBLISHED' } as const;
  const { items: products } = await reads.listings.pageOwned(filter, { first: 20 });

  const chains = [...new Set(products.flatMap((product) => product.chains))].slice(0, 3);
  const known = await reads.savedSearches.pageOf(account.id, { first: 1 });
  if (known.totalCount === 0 && chains.length > 0)
    await saveSearch(runtime, actor, { name: '关注产业链的新成果', filter: { chains }, frequency: 'WEEKLY' });

  const found = await Promise.all(products.map(({ id }) => reads.matches.pageOfSupply(id, { first: ANSWERS.length })));
  const byDemand = new Map(found.flatMap(({ items }) => items.map((match) => [match.demandId, match] as const)));
  const matches = [...byDemand.values()].slice(0, ANSWERS.length);
  for (const [at, { id }] of matches.entries())
    for (const [to, reason] of ANSWERS[at] ?? [])
      await answerMatch(runtime, actor, { id, to, ...(reason && { reason }) });
  return `${matches.length} answers`;
}
