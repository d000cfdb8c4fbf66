import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { ERROR_CODES } from './errors.js';

/** Codes that may leave the server beside our own: faults of the query itself. */
const QUERY_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
];
const PUBLIC = new Set<string>([...ERROR_CODES, ...QUERY_CODES]);

/** PostgreSQL's `invalid_text_representation`: an id that is no id names nothing. */
const isMalformedId = (error: unknown): boolean =>
  (error as { driverError?: { code?: string } } | null)?.driverError?.code === '22P02';

/** What graphql-js says of a whole request without a code of its own: too many wrong variables to name them all. */
const isOfRequest = (error: unknown): boolean => error instanceof GraphQLError && !error.path && !error.originalError;

/** Nothing internal leaks: what is not one of the known codes becomes INTERNAL with a reference that the log carries too. */
export const formatError =
  (log: (reference: string, error: unknown) => void) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const own = cause instanceof GraphQLError ? cause.extensions['code'] : formatted.extensions?.['code'];
    const code = own ?? (isOfRequest(error) ? 'BAD_USER_INPUT' : undefined);
    const where = formatted.path ? { path: formatted.path } : {};
    if (typeof code === 'string' && PUBLIC.has(code))
      return {
        message: formatted.message,
        ...where,
        ...(formatted.locations && { locations: formatted.locations }),
        extensions: { code },
      };
    if (isMalformedId(cause)) return { message: '未找到。 Not found.', ...where, extensions: { code: 'NOT_FOUND' } };
    const reference = randomUUID();
    log(reference, cause);
    return {
      message: `系统内部错误（编号 ${reference}）。 Internal error (reference ${reference}).`,
      ...where,
      extensions: { code: 'INTERNAL', reference },
    };
  };
