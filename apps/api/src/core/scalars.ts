import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

const fen = (value: unknown): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError(`Fen is an integer number of fen (1 yuan = 100 fen), not ${JSON.stringify(value)}.`, {
    extensions: { code: 'BAD_REQUEST' },
  });
};

export const Fen = new GraphQLScalarType<number, number>({
  name: 'Fen',
  description: '金额，单位为分。 Money as an integer number of fen; 1 yuan is 100 fen.',
  serialize: fen,
  parseValue: fen,
  parseLiteral: (node) => fen(node.kind === Kind.INT ? Number(node.value) : undefined),
});

export const Json = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value; what it may hold is checked by the operation that takes it.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

export const Day = new GraphQLScalarType<string, string>({
  name: 'Day',
  description: 'A calendar day, YYYY-MM-DD.',
  serialize: String,
  parseValue: (value) => {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
    throw new GraphQLError('A Day is written YYYY-MM-DD.', { extensions: { code: 'BAD_REQUEST' } });
  },
});
