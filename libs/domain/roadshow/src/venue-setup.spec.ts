import { describe, expect, it } from '@jest/globals';
import { hoursFaults } from './venue-rules.js';
import { venueSetupFaults, type VenueSetup } from './venue-setup.js';

const hall: VenueSetup = {
  id: 'hall',
  operatorOrgId: 'park',
  regionCode: '610100',
  capacity: 200,
  equipment: ['PROJECTOR'],
  online: false,
  onlineCapacity: null,
  partOf: null,
};
const east: VenueSetup = { ...hall, id: 'east', capacity: 80, partOf: 'hall' };
const abroad: VenueSetup = { ...hall, id: 'abroad', operatorOrgId: 'other' };
const room: VenueSetup = { ...hall, id: 'room', online: true };
const all = new Map([hall, east, abroad, room].map((venue) => [venue.id, venue]));
const faultsOf = (venue: VenueSetup) => venueSetupFaults(venue, all).map(({ code, path }) => `${path} ${code}`);

describe('venue-setup', () => {
  it.each([
    [hall, []],
    [east, []],
    [{ ...hall, equipment: ['LIVESTREAM'], onlineCapacity: 500 }, []],
    [{ ...room, onlineCapacity: 500 }, []],
    [{ ...hall, onlineCapacity: 500 }, ['onlineCapacity VENUE_NO_STREAM']],
    [{ ...hall, capacity: 60 }, ['capacity VENUE_PART_TOO_LARGE']],
    [{ ...hall, partOf: 'hall' }, ['partOf VENUE_PART_OF_ITSELF']],
    [{ ...hall, partOf: 'east' }, ['partOf VENUE_PART_OF_ITSELF']],
    [{ ...east, partOf: 'abroad' }, ['partOf VENUE_PART_ELSEWHERE']],
    [{ ...east, partOf: 'room' }, ['partOf VENUE_PART_ELSEWHERE']],
    [{ ...east, partOf: 'nowhere' }, ['partOf VENUE_PART_ELSEWHERE']],
    [{ ...east, capacity: 201 }, ['partOf VENUE_PART_TOO_LARGE']],
  ])('names what is wrong with %j', (venue, faults) => {
    expect(faultsOf(venue)).toEqual(faults);
  });
});

describe('opening hours', () => {
  it('are spans of a weekday that do not overlap', () => {
    const span = (weekday: number, fromMin: number, untilMin: number) => ({ weekday, fromMin, untilMin });
    expect(hoursFaults([span(1, 540, 720), span(1, 720, 1080), span(2, 0, 1440)])).toEqual([]);
    expect(hoursFaults([span(1, 540, 720), span(1, 700, 800), span(0, 1, 2), span(7, 600, 600)])).toEqual([1, 2, 3]);
  });
});
