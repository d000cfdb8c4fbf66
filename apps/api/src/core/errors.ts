import { GraphQLError } from 'graphql';

/** Errors that the user cannot mend by changing the form. Their codes are part of the API. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_REQUEST',
  'TOO_MANY_REQUESTS',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export class ApiError extends GraphQLError {
  constructor(
    message: string,
    readonly code: ErrorCode,
  ) {
    super(message, { extensions: { code } });
  }
}

export class Unauthenticated extends ApiError {
  constructor() {
    super('请先登录。 Please sign in.', 'UNAUTHENTICATED');
  }
}

export class Forbidden extends ApiError {
  constructor(permission: string) {
    super(`您没有权限进行此操作（${permission}）。 Your roles do not include "${permission}".`, 'FORBIDDEN');
  }
}

/** Also for what exists but the caller may not know of. */
export class NotFound extends ApiError {
  constructor(what: string) {
    super(`未找到：${what}。 Not found: ${what}.`, 'NOT_FOUND');
  }
}

export class TooManyRequests extends ApiError {
  constructor(retryAfterSeconds: number) {
    super(
      `请求过于频繁，请在 ${retryAfterSeconds} 秒后重试。 Too many requests; try again in ${retryAfterSeconds} s.`,
      'TOO_MANY_REQUESTS',
    );
  }
}
