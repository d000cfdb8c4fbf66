/** The first segments of the portal's addresses, and whether anybody (and so a search engine) may read what lies there. */
export const PORTAL_SECTIONS = {
  '': 'public',
  catalogue: 'public',
  listings: 'public',
  calendar: 'public',
  sessions: 'public',
  lists: 'public',
  'sign-in': 'private',
  my: 'private',
  notifications: 'private',
  searches: 'private',
  invest: 'private',
  meetings: 'private',
  matches: 'private',
  programme: 'private',
  operator: 'private',
  juries: 'private',
  judging: 'private',
} as const;
export type PortalSection = keyof typeof PORTAL_SECTIONS;
export const isPortalSection = (segment: string): segment is PortalSection => Object.hasOwn(PORTAL_SECTIONS, segment);
