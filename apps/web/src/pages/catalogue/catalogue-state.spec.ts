import { describe, expect, it } from '@jest/globals';
import {
  conditionCount,
  filterOf,
  readState,
  stateOf,
  withChange,
  withoutEach,
  withToggled,
  writeState,
} from './catalogue-state.js';

const read = (query: string) => readState(new URLSearchParams(query));

describe('the address of the catalogue', () => {
  it('comes back as it was written', () => {
    const query = 'text=%E6%B0%A2%E8%83%BD&kind=DEMAND%2CPATENT&chain=hydrogen&trlFrom=4&verified=2&sort=TRL&pages=3';
    expect(writeState(read(query)).toString()).toBe(query);
    expect(writeState(read('')).toString()).toBe('');
  });
  it('ignores what it does not understand', () => {
    expect(read('kind=CAT,DEMAND&trlFrom=12&verified=x&sort=WORST&pages=0')).toEqual(read('kind=DEMAND'));
  });
  it('begins again at the first page when a condition changes', () => {
    expect(withToggled(read('pages=4'), 'chain', 'photonics')).toEqual(read('chain=photonics'));
    expect(withToggled(read('chain=photonics,hydrogen'), 'chain', 'photonics')).toEqual(read('chain=hydrogen'));
    expect(withChange(read('text=a'), { pages: 2 }).pages).toBe(2);
  });
  it('comes back from the filter that was stored', () => {
    const state = read('text=a&kind=TEAM&region=610100,610300&trlFrom=3&verified=1&owner=x');
    expect(stateOf('a', filterOf(state))).toEqual(state);
  });
  it('becomes a filter without empty lists', () => {
    const state = read('kind=TEAM&region=610100,610300&trlFrom=3&trlTo=6');
    expect(conditionCount(state)).toBe(4);
    expect(filterOf(state)).toEqual({
      kinds: ['TEAM'],
      chains: null,
      regions: ['610100', '610300'],
      industries: null,
      cooperationModes: null,
      priceModes: null,
      trlFrom: 3,
      trlTo: 6,
      verifiedFrom: null,
      ownerOrgId: null,
    });
  });
  it('leaves out one word or phrase at a time', () => {
    expect(withoutEach('激光 "solid state" -钠')).toEqual([
      { word: '激光', rest: '"solid state" -钠' },
      { word: '"solid state"', rest: '激光 -钠' },
      { word: '-钠', rest: '激光 "solid state"' },
    ]);
    expect(withoutEach('激光')).toEqual([]);
  });
});
