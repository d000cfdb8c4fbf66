import { LIMITS } from '@luyan/contracts';
import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

interface Price {
  readonly depth: number;
  readonly cost: number;
}

const ZERO: Price = { depth: 0, cost: 0 };
const join = (a: Price, b: Price): Price => ({ depth: Math.max(a.depth, b.depth), cost: a.cost + b.cost });

/** How many items a list field asks for; a variable counts as the greatest page. */
function pageSize(field: FieldNode): number {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (!first) return 1;
  return first.kind === Kind.INT ? Math.max(1, Number(first.value)) : LIMITS.pageSize;
}

/** Prices a selection: a field costs one, what a page selects costs once an item. A fragment that spreads itself is left to the standard rule. */
class Pricer {
  private readonly known = new Map<string, Price>();
  private readonly open = new Set<string>();

  constructor(private readonly fragment: (name: string) => FragmentDefinitionNode | null | undefined) {}

  selection(set: SelectionSetNode | undefined): Price {
    return (set?.selections ?? [])
      .map((selection) => {
        switch (selection.kind) {
          case Kind.FIELD: {
            if (selection.name.value.startsWith('__')) return ZERO;
            const inner = this.selection(selection.selectionSet);
            return { depth: inner.depth + 1, cost: 1 + pageSize(selection) * inner.cost };
          }
          case Kind.INLINE_FRAGMENT:
            return this.selection(selection.selectionSet);
          case Kind.FRAGMENT_SPREAD:
            return this.spread(selection.name.value);
        }
      })
      .reduce(join, ZERO);
  }

  private spread(name: string): Price {
    const known = this.known.get(name);
    if (known) return known;
    if (this.open.has(name)) return ZERO;
    this.open.add(name);
    const price = this.selection(this.fragment(name)?.selectionSet);
    this.open.delete(name);
    this.known.set(name, price);
    return price;
  }
}

/** A validation rule: refuses a query that nests too deep or asks for too much before anything of it runs. */
export const queryLimits = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const { depth, cost } = new Pricer((name) => context.getFragment(name)).selection(operation.selectionSet);
    const refuse = (why: string) => {
      context.reportError(new GraphQLError(why));
    };
    if (depth > LIMITS.queryDepth)
      refuse(
        `QUERY_TOO_DEEP: it nests ${depth} levels; ${LIMITS.queryDepth} are allowed. Split it into several queries.`,
      );
    if (cost > LIMITS.queryCost)
      refuse(
        `QUERY_TOO_COSTLY: it costs ${cost}; ${LIMITS.queryCost} is allowed. Ask for fewer fields or smaller pages.`,
      );
  },
});
