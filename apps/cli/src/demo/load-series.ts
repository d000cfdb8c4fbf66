import { SYSTEM } from '@luyan/access';
import { saveSeries, type Runtime, type SeriesDraft } from '@luyan/application';
import { DAY } from '@luyan/kernel';
import type { DemoData } from '@luyan/seeds';

/** How long the demo's series run. */
const SPAN_DAYS = 150;

const localDay = (at: Date): string => new Date(at.getTime() + DAY / 3).toISOString().slice(0, 10);

type Hall = DemoData['venues'][number] | undefined;

const largest = ({ venues }: Pick<DemoData, 'venues'>, hostOrgId: string): Hall =>
  venues
    .filter(({ operatorOrgId, online }) => operatorOrgId === hostOrgId && !online)
    .sort((a, b) => b.capacity - a.capacity)[0];

const common = (hostOrgId: string, now: Date) => ({
  hostOrgId,
  durationMin: 120,
  capacity: 60,
  onlineCapacity: null,
  equipment: [],
  minPitches: 3,
  maxPitches: 6,
  jurorIds: [],
  investorIds: [],
  startsOn: localDay(now),
  endsOn: localDay(new Date(now.getTime() + SPAN_DAYS * DAY)),
  toleranceDays: 0,
  firstNumber: 1,
});

const weekly = (hostOrgId: string, hall: Hall, now: Date): SeriesDraft => ({
  ...common(hostOrgId, now),
  titleZh: '每周成果发布',
  titleEn: 'Weekly presentation',
  type: 'ACHIEVEMENT',
  mode: 'OFFLINE',
  chains: [],
  regionCode: hall?.regionCode ?? null,
  venueId: hall?.id ?? null,
  capacity: Math.min(60, hall?.capacity ?? 60),
  rule: { every: 'WEEK', interval: 1, weekdays: [3] },
  onHoliday: 'LATER',
  startMin: 14 * 60,
});

const monthly = (hostOrgId: string, chains: readonly string[], now: Date): SeriesDraft => ({
  ...common(hostOrgId, now),
  titleZh: '月度线上专场',
  titleEn: 'Monthly theme online',
  type: 'THEME',
  mode: 'ONLINE',
  chains: [...chains],
  regionCode: null,
  venueId: null,
  rule: { every: 'MONTH', interval: 1, ordinal: 2, weekday: 4 },
  onHoliday: 'DROP',
  startMin: null,
});

/** 系列场次 of the demo's host: a weekly presentation in its largest hall, and a monthly theme online. Loaded once. */
export async function loadSeries(
  runtime: Runtime,
  data: Pick<DemoData, 'accounts' | 'venues' | 'sessionRequests'>,
): Promise<void> {
  const hostOrgId = data.accounts.flatMap(({ roles }) => roles).find(({ role }) => role === 'HOST')?.organisationId;
  if (!hostOrgId) return;
  const known = await runtime.reads.series.page(new Set([hostOrgId]), { first: 1 });
  if (known.totalCount > 0) return;

  const now = runtime.clock.now();
  const theme = data.sessionRequests[0]?.chains ?? [];
  for (const draft of [weekly(hostOrgId, largest(data, hostOrgId), now), monthly(hostOrgId, theme, now)]) {
    const saved = await saveSeries(runtime, SYSTEM, { id: null, revision: 0, draft });
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  }
}
