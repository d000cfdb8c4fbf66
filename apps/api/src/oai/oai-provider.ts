import { publicListings, type Runtime } from '@luyan/application';
import { codesOf, LISTING_KINDS, PUBLIC_LISTING_STATES } from '@luyan/catalogue';
import { isUuid } from '@luyan/kernel';
import type { Harvested, ListingRow, PublicationFilter } from '@luyan/persistence';
import { el, xmlDocument, type Markup, type MarkupElement } from '../web/markup.js';
import { baseOf } from '../web/public-url.js';
import { SITE, WORDS } from '../web/words.js';
import { OaiError, parseRequest, parseSpan, stamp, type OaiRequest, type Span, type Verb } from './oai-request.js';
import { chainSet, dublinCore, headerElement, identifierOf, kindSet, OAI_DC, type Naming } from './oai-record.js';
import { readToken, TOKEN_MS, writeToken, type Resumption } from './resumption-token.js';

const OAI = 'http://www.openarchives.org/OAI/2.0/';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const PAGE = { ListRecords: 100, ListIdentifiers: 500 } as const;
type ListVerb = keyof typeof PAGE;

/** A domain as an oai-identifier writes it; a machine without one is known to itself alone. */
const domainOf = (base: string): string => {
  const { hostname } = new URL(base);
  return /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/i.test(hostname) ? hostname : 'luyan.localhost';
};

/**
 * OAI-PMH 2.0 over the catalogue: every listing that was ever published is an item, one that has been withdrawn stays as a deleted record
 * (persistent). Changes come in order, so a list that grows while it is read misses nothing.
 */
export class OaiProvider {
  private readonly naming: Naming;

  constructor(private readonly runtime: Pick<Runtime, 'reads' | 'clock' | 'config'>) {
    const base = baseOf(runtime.config);
    this.naming = { base, domain: domainOf(base) };
  }

  /** The whole answer to a request, errors too. */
  async answer(args: URLSearchParams): Promise<string> {
    const url = `${this.naming.base}/oai`;
    try {
      const request = parseRequest(args);
      const echo = { verb: request.verb, ...request.given };
      try {
        return this.document(el('request', echo, url), el(request.verb, {}, ...(await this.content(request))));
      } catch (error) {
        // wrong arguments are not echoed (§3.2)
        return this.document(el('request', isFault(error, 'badArgument') ? {} : echo, url), errorElement(error));
      }
    } catch (error) {
      return this.document(el('request', {}, url), errorElement(error));
    }
  }

  private document(...content: readonly MarkupElement[]): string {
    const attributes = { xmlns: OAI, 'xmlns:xsi': XSI, 'xsi:schemaLocation': `${OAI} ${OAI}OAI-PMH.xsd` };
    return xmlDocument(el('OAI-PMH', attributes, el('responseDate', {}, stamp(this.runtime.clock.now())), ...content));
  }

  private content(request: OaiRequest): Promise<readonly Markup[]> {
    const { verb, given } = request;
    if (given.metadataPrefix !== undefined && given.metadataPrefix !== 'oai_dc')
      throw new OaiError('cannotDisseminateFormat', `"${given.metadataPrefix}" is not offered; oai_dc is.`);
    const answers: Readonly<Record<Verb, () => Promise<readonly Markup[]>>> = {
      Identify: () => this.identify(),
      ListMetadataFormats: () => this.formats(given.identifier),
      ListSets: () => this.sets(given.resumptionToken),
      ListIdentifiers: () => this.list('ListIdentifiers', given),
      ListRecords: () => this.list('ListRecords', given),
      GetRecord: async () => this.records([await this.item(given.identifier ?? '')]),
    };
    return answers[verb]();
  }

  private async identify(): Promise<readonly Markup[]> {
    const { reads, clock, config } = this.runtime;
    const { base, domain } = this.naming;
    const namespace = 'http://www.openarchives.org/OAI/2.0/oai-identifier';
    const description = el(
      'oai-identifier',
      { xmlns: namespace, 'xmlns:xsi': XSI, 'xsi:schemaLocation': `${namespace} ${namespace}.xsd` },
      el('scheme', {}, 'oai'),
      el('repositoryIdentifier', {}, domain),
      el('delimiter', {}, ':'),
      el('sampleIdentifier', {}, identifierOf(this.naming, '00000000-0000-7000-8000-000000000000')),
    );
    return [
      el('repositoryName', {}, `${SITE.zh} ${SITE.en} · ${WORDS.homeTitle.en}`),
      el('baseURL', {}, `${base}/oai`),
      el('protocolVersion', {}, '2.0'),
      el('adminEmail', {}, config.ADMIN_EMAIL),
      el('earliestDatestamp', {}, stamp((await reads.publications.firstChange()) ?? clock.now())),
      el('deletedRecord', {}, 'persistent'),
      el('granularity', {}, 'YYYY-MM-DDThh:mm:ssZ'),
      el('compression', {}, 'gzip'),
      el('description', {}, description),
    ];
  }

  private async formats(identifier: string | undefined): Promise<readonly Markup[]> {
    if (identifier !== undefined) await this.item(identifier);
    return [
      el(
        'metadataFormat',
        {},
        el('metadataPrefix', {}, 'oai_dc'),
        el('schema', {}, 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'),
        el('metadataNamespace', {}, OAI_DC),
      ),
    ];
  }

  private async sets(token: string | undefined): Promise<readonly Markup[]> {
    if (token !== undefined)
      throw new OaiError('badResumptionToken', 'Sets are listed at once; there is nothing to go on with.');
    const set = (spec: string, name: string) => el('set', {}, el('setSpec', {}, spec), el('setName', {}, name));
    const chains = await this.runtime.reads.reference.codes('chain');
    return [
      ...codesOf(LISTING_KINDS).map((kind) =>
        set(kindSet(kind), `${LISTING_KINDS[kind].zh} ${LISTING_KINDS[kind].en}`),
      ),
      ...chains.map(({ code, labelZh, labelEn }) => set(chainSet(code), [labelZh, labelEn].filter(Boolean).join(' '))),
    ];
  }

  private filterOf(set: string | null): PublicationFilter {
    if (set === null) return {};
    const kind = codesOf(LISTING_KINDS).find((code) => kindSet(code) === set);
    if (kind) return { kind };
    if (set.startsWith(chainSet(''))) return { chain: set.slice(chainSet('').length) };
    throw new OaiError('noRecordsMatch', `There is no set "${set}".`);
  }

  private async list(verb: ListVerb, given: OaiRequest['given']): Promise<readonly Markup[]> {
    const now = this.runtime.clock.now().getTime();
    const start = startOf(verb, given, now);
    const filter = { ...this.filterOf(start.set), from: start.from, until: start.until };
    const { publications } = this.runtime.reads;
    const found = await publications.harvest(filter, start.after, PAGE[verb] + 1);
    const rows = found.slice(0, PAGE[verb]);
    const last = rows.at(-1);
    if (!last) throw new OaiError('noRecordsMatch', 'No record fits these arguments.');

    const items = verb === 'ListRecords' ? await this.records(rows) : rows.map((row) => this.header(row));
    const isLast = found.length === rows.length;
    if (isLast && start.cursor === 0) return items;
    const size = start.size ?? (await publications.countHarvest(filter));
    const next: Resumption | null = isLast
      ? null
      : {
          verb,
          set: start.set,
          from: start.from?.getTime() ?? null,
          until: start.until?.getTime() ?? null,
          after: [last.updatedAt.getTime(), last.id],
          cursor: start.cursor + rows.length,
          size,
          expiresAt: now + TOKEN_MS,
        };
    return [...items, tokenElement(next, size, start.cursor)];
  }

  private header(row: ListingRow): MarkupElement {
    return headerElement(this.naming, row, !PUBLIC_LISTING_STATES.includes(row.state));
  }

  private async records(rows: readonly ListingRow[]): Promise<readonly MarkupElement[]> {
    const open = new Map((await publicListings(this.runtime.reads, rows)).map((listing) => [listing.id, listing]));
    return rows.map((row) => {
      const listing = open.get(row.id);
      return el(
        'record',
        {},
        headerElement(this.naming, row, !listing),
        listing && el('metadata', {}, dublinCore(this.naming, listing)),
      );
    });
  }

  private async item(identifier: string): Promise<ListingRow> {
    const prefix = identifierOf(this.naming, '');
    const id = identifier.startsWith(prefix) ? identifier.slice(prefix.length) : '';
    const row = isUuid(id) ? await this.runtime.reads.listings.findById(id) : null;
    if (!row?.publishedAt) throw new OaiError('idDoesNotExist', `There is no item "${identifier}".`);
    return row;
  }
}

const dateOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

interface Start extends Span {
  readonly set: string | null;
  readonly after: Harvested | null;
  /** Items given before. */
  readonly cursor: number;
  readonly size: number | null;
}

/** Where a list begins: as the arguments say, or where its token left off. */
function startOf(verb: ListVerb, given: OaiRequest['given'], now: number): Start {
  if (given.resumptionToken === undefined)
    return { ...parseSpan(given), set: given.set ?? null, after: null, cursor: 0, size: null };
  const { from, until, after, ...rest } = readToken(given.resumptionToken, verb, now);
  return {
    ...rest,
    from: dateOf(from),
    until: dateOf(until),
    after: { updatedAt: new Date(after[0]), id: after[1] },
  };
}

/** The last part of an interrupted list carries an empty token (§3.5). */
const tokenElement = (next: Resumption | null, size: number, cursor: number): MarkupElement =>
  el(
    'resumptionToken',
    {
      expirationDate: next && stamp(new Date(next.expiresAt)),
      completeListSize: size,
      cursor,
    },
    next && writeToken(next),
  );

const isFault = (error: unknown, code: string): boolean => error instanceof OaiError && error.code === code;

function errorElement(error: unknown): MarkupElement {
  if (!(error instanceof OaiError)) throw error;
  return el('error', { code: error.code }, error.message);
}
