import { LIMITS } from '@luyan/contracts';
import type { Page, PageRequest } from '@luyan/persistence';
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { ApiError } from './errors.js';

@ObjectType()
export class PageInfo {
  @Field() hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, { defaultValue: LIMITS.defaultPageSize, description: `1 to ${LIMITS.pageSize}` }) first!: number;
  @Field(() => String, { nullable: true, description: 'Cursor of the last item seen.' }) after?: string | null;
}

/** Refuses a page size out of bounds instead of quietly changing it. */
export function pageRequest({ first, after }: PageArgs): PageRequest {
  if (first < 1 || first > LIMITS.pageSize)
    throw new ApiError(
      `first must be 1 to ${LIMITS.pageSize}, not ${first}. 每页 1–${LIMITS.pageSize} 条。`,
      'BAD_REQUEST',
    );
  return { first, after: after ?? null };
}

export interface Connection<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** The one shape of every list: `edges { cursor node } pageInfo totalCount`. */
export function connectionOf<T>(node: Type<T> | (() => Type<T>), name: string): Type<Connection<T>> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => (isThunk(node) ? node() : node)) node!: T;
    @Field() cursor!: string;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionView {
    @Field(() => [Edge]) edges!: Edge[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
    @Field(() => Int) totalCount!: number;
  }
  return ConnectionView;
}

const isThunk = <T>(node: Type<T> | (() => Type<T>)): node is () => Type<T> =>
  !/^class\b/.test(Function.prototype.toString.call(node));

export function toConnection<T>({ items, cursors, totalCount, hasNextPage }: Page<T>): Connection<T> {
  return {
    edges: items.map((node, at) => ({ node, cursor: cursors[at] ?? '' })),
    pageInfo: { hasNextPage, endCursor: cursors.at(-1) ?? null },
    totalCount,
  };
}
