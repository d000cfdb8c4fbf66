import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORMATS, type Format } from './formats.js';
import { parseIpc } from './ipc.js';
import { patentTypesOf } from './patent-application.js';
import { organisationCodeCheck, parseUscc, regionHintOfUscc } from './uscc.js';

const good: readonly (readonly [Format, string, string])[] = [
  ['uscc', '91350100M000100Y43', '91350100M000100Y43'],
  ['uscc', ' 911101080628135175 ', '911101080628135175'],
  ['uscc', '９１３５０１００ｍ０００１００ｙ４３', '91350100M000100Y43'],
  ['patentApplication', '201710601862.3', '201710601862.3'],
  ['patentApplication', 'ZL 2017106018623', '201710601862.3'],
  ['patentApplication', '97101765.4', '97101765.4'],
  ['patentApplication', '95115608.x', '95115608.X'],
  ['patentPublication', 'cn114081026a', 'CN114081026A'],
  ['patentPublication', 'CN 1234567 C', 'CN1234567C'],
  ['patentPublication', 'CN217654321U', 'CN217654321U'],
  ['patentPublication', 'WO2020123456A1', 'WO2020123456A1'],
  ['patentApplication', 'PCT/CN2020/090001', 'PCT/CN2020/090001'],
  ['orcid', '0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['orcid', 'https://orcid.org/0000-0002-1694-233x', '0000-0002-1694-233X'],
  ['patentClass', 'H01M10/0525', 'H01M 10/0525'],
  ['patentClass', 'h01m', 'H01M'],
  ['patentClass', '14-02', '14-02'],
  ['contractRegistry', '2026610100000123', '2026610100000123'],
  ['contractRegistry', '26610100000123', '26610100000123'],
  ['achievementRegistry', '9612026y0042', '9612026Y0042'],
  ['industry', 'a0111', 'A0111'],
  ['industry', 'C', 'C'],
  ['emerging', '3.1.2', '3.1.2'],
  ['region', '610100', '610100'],
  ['discipline', '510.40', '51040'],
  ['discipline', '5104010', '5104010'],
  ['doi', 'https://doi.org/10.1000/ABC.12', '10.1000/abc.12'],
  ['chain', 'photonics', 'photonics'],
  ['url', 'https://example.org/loan', 'https://example.org/loan'],
  ['country', 'cn', 'CN'],
];

const bad: readonly (readonly [Format, string, readonly string[]])[] = [
  ['uscc', '91350100M000100Y4Z', ['USCC_FORMAT']],
  ['uscc', '91350100M000100Y42', ['USCC_CHECK_DIGIT']],
  ['uscc', '91350100M000100Y53', ['USCC_CHECK_DIGIT', 'ORGANISATION_CODE_CHECK_DIGIT']],
  ['patentApplication', '2017-10601862', ['PATENT_APPLICATION_FORMAT']],
  ['patentApplication', '201710601862.4', ['PATENT_APPLICATION_CHECK_DIGIT']],
  ['patentApplication', '201770601862.3', ['PATENT_APPLICATION_TYPE_DIGIT']],
  ['patentPublication', '1234567A', ['PATENT_PUBLICATION_FORMAT']],
  ['patentPublication', 'CN114081026U', ['PATENT_PUBLICATION_KIND']],
  ['orcid', '0000-0002-1825', ['ORCID_FORMAT']],
  ['orcid', '0000-0002-1825-0098', ['ORCID_CHECK_DIGIT']],
  ['patentClass', 'Z01M 10/0525', ['IPC_FORMAT']],
  ['contractRegistry', '123', ['CONTRACT_REGISTRY_FORMAT']],
  ['achievementRegistry', '9612026', ['ACHIEVEMENT_REGISTRY_FORMAT']],
  ['industry', 'Z01', ['INDUSTRY_FORMAT']],
  ['emerging', '10', ['EMERGING_FORMAT']],
  ['region', '6101', ['REGION_FORMAT']],
  ['region', '990100', ['REGION_PROVINCE_UNKNOWN']],
  ['discipline', '5104', ['DISCIPLINE_FORMAT']],
  ['doi', '11.1/x', ['DOI_FORMAT']],
  ['chain', 'Photonics!', ['CHAIN_FORMAT']],
  ['url', 'ftp://example.org', ['URL_FORMAT']],
  ['country', 'CHN', ['COUNTRY_FORMAT']],
];

describe('identifiers', () => {
  it.each(good)('%s reads %s', (format, text, normalised) => {
    expect(FORMATS[format](text)).toEqual({ ok: true, value: normalised });
  });
  it.each(bad)('%s says what is wrong with %s', (format, text, codes) => {
    const result = FORMATS[format](text);
    expect(result.ok ? [] : result.error.map((p) => p.code)).toEqual(codes);
  });
  it('is idempotent on what it has normalised', () => {
    for (const [format, , value] of good) expect(FORMATS[format](value)).toEqual({ ok: true, value });
  });
  it('names the expected check character', () => {
    expect(parseUscc('91350100M000100Y42')).toMatchObject({ error: [{ params: { found: '2', expected: '3' } }] });
  });
  it('computes the organisation code of the standard examples', () => {
    expect([organisationCodeCheck('M000100Y'), organisationCodeCheck('06281351')]).toEqual(['4', '7']);
  });
  it('catches every single wrong digit of a patent application number', () => {
    const valid = '201710601862';
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 11 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const digit = (Number(valid[at]) + shift) % 10;
        const typo = `${valid.slice(0, at)}${digit}${valid.slice(at + 1)}.3`;
        expect(FORMATS.patentApplication(typo).ok).toBe(false);
      }),
    );
  });
  it('reads the region hint, the types and every IPC level', () => {
    expect(regionHintOfUscc('91350100M000100Y43')).toBe('350100');
    expect(patentTypesOf('201710601862.3')).toEqual(['INVENTION']);
    expect(patentTypesOf('97801765.4')).toEqual(['PCT', 'INVENTION']);
    expect(parseIpc('H')).toEqual({ ok: true, value: 'H' });
  });
});
