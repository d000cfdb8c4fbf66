import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Runtime } from '@luyan/application';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createTestRuntime, givenListing, givenOrganisation } from '@luyan/testing';
import request from 'supertest';
import { createApi } from '../server.js';
import { elementsNamed, faultsOf, parseXml, type XmlElement } from '../web/xml-grammar.js';
import { OAI_GRAMMAR } from './oai-grammar.js';

let now = new Date('2026-06-15T12:00:00Z');
let runtime: Runtime;
let app: NestExpressApplication;
const ids: Record<string, string> = {};
const LISTINGS = 230;

/** Every answer is held to the grammar. */
const checked = (status: number, type: string | undefined, xml: string): XmlElement => {
  expect({ status, type }).toEqual({ status: 200, type: 'text/xml; charset=utf-8' });
  const root = parseXml(xml);
  expect(faultsOf(root, OAI_GRAMMAR)).toEqual([]);
  for (const record of elementsNamed(root, 'record')) {
    const isDeleted = elementsNamed(record, 'header')[0]?.attributes['status'] === 'deleted';
    expect(elementsNamed(record, 'metadata')).toHaveLength(isDeleted ? 0 : 1);
  }
  return root;
};
const ask = async (query: string): Promise<XmlElement> => {
  const { status, headers, text } = await request(app.getHttpServer()).get(`/oai${query && `?${query}`}`);
  return checked(status, headers['content-type'], text);
};
const texts = (root: XmlElement, local: string) => elementsNamed(root, local).map(({ text }) => text);
const errors = (root: XmlElement) => elementsNamed(root, 'error').map(({ attributes }) => attributes['code']);
const oai = (name: string) => `oai:luyan.localhost:${ids[name] ?? name}`;

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => now } });
  app = await createApi(runtime);
  await app.init();
  const owner = (await givenOrganisation(runtime, { nameZh: '公开的大学' })).id;
  await runtime.reads.reference.upsert(
    [{ table: 'chain', code: 'photonics', parent: null, labelZh: '光子', labelEn: 'Photonics', position: 0 }],
    [],
  );
  const given = async (name: string, at: string, listing: Parameters<typeof givenListing>[2]) => {
    ids[name] = await givenListing(runtime, owner, { state: 'PUBLISHED', ...listing });
    await runtime.database.query('UPDATE listing SET updated_at = $2 WHERE id = $1', [ids[name], at]);
  };
  await given('open', '2026-01-10T08:00:00.500Z', {
    titleZh: '</dc:title><x/>&"激光',
    titleEn: 'Laser ]]>',
    chains: ['photonics'],
    keywords: ['硅光'],
    descriptionZh: '公开的描述\u0001',
  });
  await given('secret', '2026-02-10T08:00:00Z', { kind: 'PATENT', disclosure: 'NDA', descriptionZh: '保密的描述' });
  await given('anonymous', '2026-02-11T08:00:00Z', { kind: 'DEMAND', detail: { anonymous: true } });
  await given('withdrawn', '2026-03-10T08:00:00Z', { kind: 'TEAM', state: 'SUSPENDED', titleZh: '撤下的标题' });
  await given('draft', '2026-03-11T08:00:00Z', { state: 'DRAFT', titleZh: '草稿的标题' });
  for (let at = 0; at < LISTINGS; at++) await given(`p${at}`, '2026-04-01T00:00:00Z', { kind: 'PRODUCT' });
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

describe('OAI-PMH', () => {
  it('identifies itself', async () => {
    const root = await ask('verb=Identify');
    expect(texts(root, 'earliestDatestamp')).toEqual(['2026-01-10T08:00:00Z']);
    expect(texts(root, 'deletedRecord')).toEqual(['persistent']);
    expect(texts(root, 'baseURL')).toEqual(texts(root, 'request'));
  });

  it('lists formats and sets', async () => {
    expect(texts(await ask('verb=ListMetadataFormats'), 'metadataPrefix')).toEqual(['oai_dc']);
    expect(texts(await ask(`verb=ListMetadataFormats&identifier=${oai('open')}`), 'metadataPrefix')).toEqual([
      'oai_dc',
    ]);
    expect(texts(await ask('verb=ListSets'), 'setSpec')).toEqual([
      'kind-ACHIEVEMENT',
      'kind-PATENT',
      'kind-PRODUCT',
      'kind-TEAM',
      'kind-SCENARIO',
      'kind-FINANCE',
      'kind-DEMAND',
      'chain-photonics',
    ]);
  });

  it('gives a record, whatever its title, and what is withdrawn as deleted', async () => {
    const open = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${oai('open')}`);
    expect(texts(open, 'title')).toEqual(['</dc:title><x/>&"激光', 'Laser ]]>']);
    expect(texts(open, 'setSpec')).toEqual(['kind-ACHIEVEMENT', 'chain-photonics']);
    expect(texts(open, 'creator')).toEqual(['公开的大学']);
    expect(texts(open, 'description')).toContain('公开的描述\uFFFD');
    const withdrawn = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${oai('withdrawn')}`);
    expect(elementsNamed(withdrawn, 'header').map(({ attributes }) => attributes)).toEqual([{ status: 'deleted' }]);
  });

  it('tells nothing that is confidential, anonymous, withdrawn or a draft', async () => {
    const { text } = await request(app.getHttpServer()).get('/oai?verb=ListRecords&metadataPrefix=oai_dc');
    for (const hidden of ['保密的描述', '撤下的标题', '草稿的标题', ids['draft'] ?? ''])
      expect(text).not.toContain(hidden);
    const demand = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${oai('anonymous')}`);
    expect(texts(demand, 'creator')).toEqual([]);
  });

  it.each(['ListRecords', 'ListIdentifiers'])('%s gives everything once, in pieces', async (verb) => {
    const seen: string[] = [];
    let query = `verb=${verb}&metadataPrefix=oai_dc`;
    for (let piece = 0; piece < 10; piece++) {
      const root = await ask(query);
      seen.push(...elementsNamed(root, 'header').flatMap((header) => texts(header, 'identifier')));
      const [token] = elementsNamed(root, 'resumptionToken');
      if (token) expect(token.attributes['completeListSize']).toBe(String(LISTINGS + 4));
      if (!token?.text) break;
      query = `verb=${verb}&resumptionToken=${token.text}`;
    }
    expect(seen).toHaveLength(LISTINGS + 4);
    expect(new Set(seen).size).toBe(LISTINGS + 4);
  });

  it('misses nothing that changes while it is read', async () => {
    const first = await ask('verb=ListRecords&metadataPrefix=oai_dc&set=kind-PRODUCT');
    await runtime.database.query("UPDATE listing SET updated_at = '2026-04-02T00:00:00Z' WHERE id = $1", [ids['p0']]);
    const seen = texts(first, 'datestamp').length;
    const rest: string[] = [];
    for (let token = texts(first, 'resumptionToken')[0]; token;) {
      const root = await ask(`verb=ListRecords&resumptionToken=${token}`);
      rest.push(...elementsNamed(root, 'header').flatMap((header) => texts(header, 'identifier')));
      token = texts(root, 'resumptionToken')[0];
    }
    expect(seen + rest.length).toBeGreaterThanOrEqual(LISTINGS);
    expect(rest).toContain(oai('p0'));
  });

  it.each([
    ['from=2026-02-10', 'until=2026-02-11', ['secret', 'anonymous']],
    ['from=2026-01-10T08:00:00Z', 'until=2026-01-10T08:00:00Z', ['open']],
    ['from=2026-02-10T08:00:01Z', 'until=2026-03-10T08:00:00Z', ['anonymous', 'withdrawn']],
    ['set=kind-PATENT', '', ['secret']],
    ['set=chain-photonics', 'until=2026-12-31', ['open']],
  ])('harvests selectively: %s %s', async (one, other, expected) => {
    const root = await ask(`verb=ListIdentifiers&metadataPrefix=oai_dc&${one}&${other}`.replace(/&$/, ''));
    expect(texts(root, 'identifier')).toEqual(expected.map(oai));
  });

  const list = 'verb=ListRecords&metadataPrefix=oai_dc';
  it.each([
    ['', 'badVerb'],
    ['verb=Nothing', 'badVerb'],
    ['verb=Identify&verb=Identify', 'badVerb'],
    ['verb=Identify&set=x', 'badArgument'],
    ['verb=ListRecords', 'badArgument'],
    [`${list}&metadataPrefix=oai_dc`, 'badArgument'],
    [`${list}&from=yesterday`, 'badArgument'],
    [`${list}&from=2026-02-30`, 'badArgument'],
    [`${list}&from=2026-01-01&until=2026-01-01T00:00:00Z`, 'badArgument'],
    [`${list}&from=2026-02-01&until=2026-01-01`, 'badArgument'],
    [`${list}&set=%3Cscript%3E`, 'badArgument'],
    [`${list}&resumptionToken=x`, 'badArgument'],
    ['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'],
    [`verb=GetRecord&metadataPrefix=marc21&identifier=oai:x:y`, 'cannotDisseminateFormat'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:luyan.localhost:nothing', 'idDoesNotExist'],
    ['verb=ListMetadataFormats&identifier=oai:other:00000000-0000-7000-8000-000000000000', 'idDoesNotExist'],
    [`${list}&until=2020-01-01`, 'noRecordsMatch'],
    [`${list}&set=kind-NOTHING`, 'noRecordsMatch'],
    [`${list}&set=chain-nothing`, 'noRecordsMatch'],
    ['verb=ListRecords&resumptionToken=bm90aGluZw', 'badResumptionToken'],
    ['verb=ListSets&resumptionToken=x', 'badResumptionToken'],
  ])('%s is answered %s', async (query, code) => {
    const root = await ask(query);
    expect(errors(root)).toEqual([code]);
    const echoed = elementsNamed(root, 'request')[0]?.attributes ?? {};
    if (code === 'badVerb' || code === 'badArgument') expect(echoed).toEqual({});
    else expect(Object.keys(echoed)).toContain('verb');
  });

  it('does not give a draft by its id, nor take a token that is old or for another verb', async () => {
    expect(errors(await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${oai('draft')}`))).toEqual([
      'idDoesNotExist',
    ]);
    const token = texts(await ask(list), 'resumptionToken')[0] ?? '';
    expect(errors(await ask(`verb=ListIdentifiers&resumptionToken=${token}`))).toEqual(['badResumptionToken']);
    now = new Date(now.getTime() + 25 * 3_600_000);
    expect(errors(await ask(`verb=ListRecords&resumptionToken=${token}`))).toEqual(['badResumptionToken']);
  });

  it('answers a POST as it answers a GET', async () => {
    const post = async (body: string) => {
      const answer = await request(app.getHttpServer()).post('/oai').type('form').send(body);
      return checked(answer.status, answer.headers['content-type'], answer.text);
    };
    expect(texts(await post('verb=ListMetadataFormats'), 'metadataPrefix')).toEqual(['oai_dc']);
    expect(errors(await post('verb=Identify&verb=ListSets'))).toEqual(['badVerb']);
    expect(errors(await post(''))).toEqual(['badVerb']);
  });
});
