import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashToken, type Runtime } from '@luyan/application';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { apiClient, createTestRuntime, eventually, givenAccount, givenOrganisation } from '@luyan/testing';
import request from 'supertest';
import { createApi } from '../server.js';

let runtime: Runtime;
let app: NestExpressApplication;
let own: string;
let supplier: string;
let other: string;
let investor: string;

beforeAll(async () => {
  runtime = await createTestRuntime();
  app = await createApi(runtime);
  await app.init();
  own = (await givenOrganisation(runtime)).id;
  const { id: elsewhere } = await givenOrganisation(runtime, { nameZh: '别处' });
  supplier = (await givenAccount(runtime, 'SUPPLIER', own, hashToken)).token;
  other = (await givenAccount(runtime, 'SUPPLIER', elsewhere, hashToken)).token;
  investor = (await givenAccount(runtime, 'INVESTOR', own, hashToken)).token;
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

const upload = (token: string | null, body: string | Buffer, query: Record<string, string> = {}) => {
  const call = request(app.getHttpServer())
    .post('/imports')
    .query({ kind: 'ACHIEVEMENT', owner: own, name: '成果.csv', ...query })
    .set('content-type', 'application/octet-stream');
  if (token) void call.set('authorization', `Bearer ${token}`);
  return call.send(body);
};
const get = (token: string, path: string) =>
  request(app.getHttpServer()).get(path).set('authorization', `Bearer ${token}`);
const codes = (answer: { body: unknown }) =>
  (answer.body as { problems: { code: string }[] }).problems.map(({ code }) => code);

describe('imports over HTTP', () => {
  it('imports a file of the owner’s, and gives back what stayed out with the reason', async () => {
    const answer = await upload(supplier, '名称,技术成熟度\n光子芯片封装工艺,6\n固态电池电解质,高\n');
    expect(answer.status).toBe(202);
    const { importId } = answer.body as { importId: string };
    await eventually('the import', async () => (await runtime.reads.imports.findById(importId))?.state === 'FINISHED');
    expect(await runtime.reads.imports.findById(importId)).toMatchObject({
      fileName: '成果.csv',
      accepted: 1,
      rejected: 1,
      ownerOrgId: own,
    });

    const file = await get(supplier, `/imports/${importId}/rejected`);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.text.split('\n')[1]).toContain('固态电池电解质');
    expect((await get(other, `/imports/${importId}/rejected`)).status).toBe(404);
    expect((await get(supplier, '/imports/nonsense/rejected')).status).toBe(400);
  });

  it('refuses strangers, other owners and what is no table, before anything is written', async () => {
    expect((await upload(null, 'x')).status).toBe(401);
    expect((await upload(investor, 'x')).status).toBe(403);
    expect(codes(await upload(other, '名称\n甲\n'))).toEqual(['FORBIDDEN']);
    expect(codes(await upload(supplier, '', { name: 'empty.csv' }))).toEqual(['FILE_EMPTY']);
    expect(codes(await upload(supplier, '名称\n甲\n', { kind: 'NONSENSE' }))).toEqual(['KIND_UNKNOWN']);
    const { data } = await apiClient(app.getHttpServer())('{ imports { totalCount } }', supplier);
    expect(data).toEqual({ imports: { totalCount: 1 } });
  });

  it('takes no file that a form of another site could send', async () => {
    const { status } = await upload(supplier, '名称\n甲\n').set('content-type', 'text/plain');
    expect(status).toBe(400);
  });

  it('hands out a template that imports', async () => {
    const template = await get(supplier, '/imports/template?kind=需求')
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => {
          parts.push(part);
        });
        response.on('end', () => {
          done(null, Buffer.concat(parts));
        });
      });
    expect(template.headers['content-disposition']).toContain('demand-template.xlsx');
    const answer = await upload(supplier, template.body as Buffer, { kind: 'DEMAND', name: 't.xlsx' });
    expect([answer.status, Object.keys(answer.body as object)]).toEqual([202, ['importId']]);
  });
});
