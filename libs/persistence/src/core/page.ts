import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** How a list is asked for: at most `first` after the cursor. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  /** Cursor of each item, in order. */
  readonly cursors: readonly string[];
}

export interface PageOrder {
  /** `alias.property` of the sort key, or an expression; the id breaks ties. */
  readonly by: string;
  readonly direction: 'ASC' | 'DESC';
}

const encode = (key: unknown, id: string): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');

function decode(cursor: string): [unknown, string] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.length === 2 && typeof value[1] === 'string'
      ? [value[0], value[1]]
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * One page by keyset, in two statements: the rows and the count. A cursor that is not ours starts from the beginning.
 * The sort key must not be null.
 */
export async function pageOf<T extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<T>,
  order: PageOrder,
  { first, after }: PageRequest,
): Promise<Page<T>> {
  const totalCount = await query.clone().getCount();
  const alias = query.alias;
  const from = after ? decode(after) : undefined;
  if (from)
    query.andWhere(`(${order.by}, ${alias}.id) ${order.direction === 'ASC' ? '>' : '<'} (:cursorKey, :cursorId)`, {
      cursorKey: from[0],
      cursorId: from[1],
    });
  const isExpression = order.by.includes('(');
  if (isExpression) query.addSelect(order.by, 'sort_key');
  const { entities, raw } = await query
    .orderBy(isExpression ? 'sort_key' : order.by, order.direction)
    .addOrderBy(`${alias}.id`, order.direction)
    .limit(first + 1)
    .getRawAndEntities<{ sort_key: unknown }>();
  const items = entities.slice(0, first);
  const property = order.by.slice(alias.length + 1);
  return {
    items,
    totalCount,
    hasNextPage: entities.length > first,
    cursors: items.map(({ id }, i) => encode(isExpression ? raw[i]?.sort_key : items[i]?.[property], id)),
  };
}
