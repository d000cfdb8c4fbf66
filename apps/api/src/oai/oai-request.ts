/** OAI-PMH 2.0, §2.5.1 and §4: verbs, their arguments and the errors of a wrong request. */
const VERBS = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  ListSets: { required: [], optional: ['resumptionToken'] },
  ListIdentifiers: { required: ['metadataPrefix'], optional: ['from', 'until', 'set', 'resumptionToken'] },
  ListRecords: { required: ['metadataPrefix'], optional: ['from', 'until', 'set', 'resumptionToken'] },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
} as const;
export type Verb = keyof typeof VERBS;

type OaiErrorCode =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noMetadataFormats'
  | 'noRecordsMatch'
  | 'noSetHierarchy';

/** A condition that the protocol answers with an `error` element. */
export class OaiError extends Error {
  constructor(
    readonly code: OaiErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'OaiError';
  }
}

type Name = 'identifier' | 'metadataPrefix' | 'from' | 'until' | 'set' | 'resumptionToken';
export interface OaiRequest {
  readonly verb: Verb;
  readonly given: Readonly<Partial<Record<Name, string>>>;
}

/** What the protocol's schema lets an argument look like; an answer repeats it. */
const FORMS: Readonly<Partial<Record<Name, RegExp>>> = {
  identifier: /^(?:[\w\-.!~*'();/?:@&=+$,]|%[\da-f]{2})+$/i,
  metadataPrefix: /^[\w\-.!~*'()]+$/,
  set: /^[\w\-.!~*'()]+(?::[\w\-.!~*'()]+)*$/,
};

const isVerb = (text: string): text is Verb => Object.hasOwn(VERBS, text);

const refuse = (why: string): never => {
  throw new OaiError('badArgument', why);
};

/** A resumption token stands alone (§3.5.1); without one all that is required must be there. */
function checkNames(verb: Verb, names: readonly string[]): void {
  const required: readonly string[] = VERBS[verb].required;
  const allowed: readonly string[] = [...required, ...VERBS[verb].optional];
  const illegal = names.find((name) => !allowed.includes(name));
  if (illegal !== undefined) refuse(`${verb} takes no argument "${illegal}".`);
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated !== undefined) refuse(`"${repeated}" is given twice.`);
  if (names.includes('resumptionToken')) {
    if (names.length > 1) refuse('resumptionToken is an exclusive argument.');
    return;
  }
  const missing = required.find((name) => !names.includes(name));
  if (missing !== undefined) refuse(`${verb} needs "${missing}".`);
}

/** Reads the arguments of a request; throws `badVerb` or `badArgument`. */
export function parseRequest(args: URLSearchParams): OaiRequest {
  const [verb = '', ...more] = args.getAll('verb');
  if (more.length > 0 || !isVerb(verb))
    throw new OaiError('badVerb', `Give one verb of: ${Object.keys(VERBS).join(', ')}.`);
  const names = [...args.keys()].filter((name) => name !== 'verb');
  checkNames(verb, names);
  const given = Object.fromEntries(names.map((name) => [name, args.get(name) ?? '']));
  const malformed = names.find((name) => FORMS[name as Name]?.test(given[name] ?? '') === false);
  if (malformed !== undefined) refuse(`"${malformed}" is not well-formed.`);
  return { verb, given };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SECOND = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const SECOND_MS = 1000;
const DAY_MS = 86_400_000;

interface Written {
  readonly at: number;
  readonly isDay: boolean;
}

/** An instant as the protocol writes it; there is no 30 February. */
function instantOf(text: string | undefined): Written | null {
  if (text === undefined) return null;
  const isDay = DAY.test(text);
  const at = isDay || SECOND.test(text) ? Date.parse(isDay ? `${text}T00:00:00Z` : text) : NaN;
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text.replace('Z', '')))
    throw new OaiError('badArgument', `"${text}" is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ.`);
  return { at, isDay };
}

export interface Span {
  readonly from: Date | null;
  /** The last millisecond that is meant. */
  readonly until: Date | null;
}

/** The span of time of a selective harvest, both ends included, in one granularity (§2.7.1). */
export function parseSpan(given: OaiRequest['given']): Span {
  const [from, until] = [instantOf(given.from), instantOf(given.until)];
  if (from && until && from.isDay !== until.isDay)
    throw new OaiError('badArgument', 'from and until are given in different granularities.');
  if (from && until && from.at > until.at) throw new OaiError('badArgument', 'from is later than until.');
  return {
    from: from && new Date(from.at),
    until: until && new Date(until.at + (until.isDay ? DAY_MS : SECOND_MS) - 1),
  };
}

/** Seconds, as the repository's granularity is. */
export const stamp = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
