import { listingStates, type ListingRole, type ListingState } from '@luyan/catalogue';
import type { Move } from './move-mutations.js';

const TARGETS: Readonly<Partial<Record<ListingState, Move>>> = {
  SUBMITTED: 'submit',
  PUBLISHED: 'publish',
  RETURNED: 'return',
  SUSPENDED: 'suspend',
  CONCLUDED: 'conclude',
  ARCHIVED: 'archive',
};

/** The steps open from a state to one's side of the table: what the state table says, and keeping a published listing alive. */
export function movesFrom(state: ListingState, role: Extract<ListingRole, 'owner' | 'reviewer'>): readonly Move[] {
  const steps = Object.entries(listingStates[state]).flatMap(([to, step]) => {
    const move = TARGETS[to as ListingState];
    return move && step.by.includes(role) ? [move] : [];
  });
  steps.sort((a, b) => Number(b === 'publish') - Number(a === 'publish'));
  return state === 'PUBLISHED' && role === 'owner' ? ['confirm', 'renew', ...steps] : steps;
}
