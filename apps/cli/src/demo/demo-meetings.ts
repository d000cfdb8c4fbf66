import { setTimeout as delay } from 'node:timers/promises';
import { SYSTEM } from '@luyan/access';
import { announceTimetable, requestTimetable, stopTimetable, suggestWishes, type Runtime } from '@luyan/application';
import { createRng, DAY, MINUTE, ok, type Rng } from '@luyan/kernel';
import type { MeetingParticipantRow, NewMeetingRound, PersonRow, SessionRow } from '@luyan/persistence';
import { slotsOfGrid, type WishKind } from '@luyan/roadshow';
import { v5 as uuidOf } from 'uuid';
import { ENOUGH, POLL_MS } from './solving.js';

const NAMESPACE = '6b0f1c1e-9a35-5d0e-8d5f-3f1f1c5a7d10';
const idOf = (what: string): string => uuidOf(what, NAMESPACE);
/** Those who sign in to the demo and meet others, with what they say of themselves. */
const SPEAKERS = {
  'supplier@luyan.example': '带来新材料、能源化工方向的成果与专利，寻找中试与产业化伙伴。',
  'seeker@luyan.example': '寻找可落地的工艺与装备技术，可提供试验场地与数据。',
  'investor@luyan.example': '关注早期硬科技项目，可提供天使轮至 A 轮投资。',
} as const;
const ABOUT = [
  '希望对接中试平台与应用场景。',
  '正在为新产线寻找技术方案。',
  '可提供检测、试制与小批量生产。',
  '寻找联合攻关的高校团队。',
  '有成熟产品，寻找渠道与示范用户。',
] as const;
const GUESTS = 18;

const localDay = (at: number): string => new Date(at + 8 * 60 * MINUTE).toISOString().slice(0, 10);

/** The next released session of a host so many days ahead, or none. */
async function sessionAhead(
  { reads, clock }: Runtime,
  hostOrgId: string,
  days: number,
): Promise<SessionRow | undefined> {
  const from = new Date(clock.now().getTime() + days * DAY);
  const until = new Date(from.getTime() + 60 * DAY);
  const page = await reads.roadshow.pageOfSessions({ from, until, states: ['RELEASED'] }, { first: 100 });
  return page.items.find((session) => session.hostOrgId === hostOrgId && session.requestId !== null);
}

const titlesOf = (session: SessionRow | undefined) => ({
  titleZh: session ? `${session.titleZh}·一对一洽谈` : '科技成果一对一洽谈会',
  titleEn: session?.titleEn ? `1:1 meetings: ${session.titleEn}` : '1:1 technology meetings',
});

function roundOf(
  key: string,
  hostOrgId: string,
  session: SessionRow | undefined,
  dayFallback: string,
): NewMeetingRound {
  const grid = {
    days: [session ? localDay(session.startsAt.getTime()) : dayFallback],
    startMin: 570,
    endMin: 990,
    slotMin: 20,
    breakMin: 5,
    lunchFromMin: 720,
    lunchUntilMin: 810,
  };
  const slots = slotsOfGrid(grid);
  return {
    ...grid,
    id: idOf(key),
    requestId: session?.requestId ?? null,
    hostOrgId,
    ...titlesOf(session),
    venueId: session?.venueId ?? null,
    place: '洽谈区',
    tables: 8,
    startsAt: new Date(slots[0]?.from ?? 0),
    endsAt: new Date(slots.at(-1)?.until ?? 0),
    createdBy: null,
  };
}

interface Guest {
  readonly person: PersonRow;
  readonly about: string;
}

/** The demo's own people, and one of each organisation whose listings match theirs best. */
async function guestsOf({ reads, database }: Runtime): Promise<Guest[]> {
  const speakers = await Promise.all(
    Object.entries(SPEAKERS).map(async ([email, about]) => {
      const account = await reads.accounts.findByEmail(email);
      const [person] = await reads.organisations.findPeople(account ? [account.personId] : []);
      return person ? [{ person, about }] : [];
    }),
  );
  const hosts = speakers.flat();
  const own = hosts.map(({ person }) => person.organisationId);
  const all = await database.query<{ id: string; person: string }>(
    `SELECT DISTINCT ON (organisation.id) organisation.id, person.id AS person FROM organisation
       JOIN person ON person.organisation_id = organisation.id ORDER BY organisation.id, person.id`,
  );
  const matches = await Promise.all(
    own.map((id) =>
      reads.meetingRounds.matchesBetween(
        id,
        all.map((row) => row.id),
      ),
    ),
  );
  const ranked = matches.flat().sort((a, b) => b.score - a.score || (a.organisationId < b.organisationId ? -1 : 1));
  const chosen = [...new Set(ranked.map(({ organisationId }) => organisationId))].filter((id) => !own.includes(id));
  const others = [...chosen, ...all.map((row) => row.id).filter((id) => !own.includes(id) && !chosen.includes(id))];
  const personOf = new Map(all.map((row) => [row.id, row.person]));
  const people = await reads.organisations.findPeople(others.slice(0, GUESTS).map((id) => personOf.get(id) ?? ''));
  return [...hosts, ...people.map((person, i) => ({ person, about: ABOUT[i % ABOUT.length] ?? '' }))];
}

/** A round with its participants; once it is there, it stays as it is. */
async function addRound({ uow }: Runtime, round: NewMeetingRound, guests: readonly Guest[]): Promise<void> {
  await uow.run(async (tx) => {
    await tx.meetingRounds.insert(round);
    await tx.meetingRounds.insertParticipants(
      guests.map(({ person, about }, i) => ({
        id: idOf(`${round.id} ${person.id}`),
        roundId: round.id,
        organisationId: person.organisationId,
        personId: person.id,
        about,
        state: 'ATTENDING',
        arrivesAt: i % 7 === 5 ? new Date(round.startsAt.getTime() + 75 * MINUTE) : null,
        leavesAt: i % 7 === 6 ? new Date(round.endsAt.getTime() - 90 * MINUTE) : null,
        busy: [],
      })),
    );
    return ok(undefined);
  });
}

/** Each wishes to meet those whose listings fit, some others, and now and then declines one. */
async function addWishes({ uow, reads }: Runtime, roundId: string, rng: Rng): Promise<void> {
  const participants = await reads.meetingRounds.participantsOf([roundId]);
  for (const from of participants) {
    const fitting = (await suggestWishes(reads, from, 6)).map(({ participant }) => participant);
    const strangers = participants.filter(
      (to) => to.organisationId !== from.organisationId && !fitting.some(({ id }) => id === to.id),
    );
    const others = rng.shuffle(strangers).slice(0, Math.max(1, 5 - fitting.length));
    const kindOf = (to: MeetingParticipantRow, i: number): WishKind =>
      fitting.includes(to) ? (i === 0 ? 'MUST' : 'WANTED') : rng.next() < 0.15 ? 'DECLINED' : 'WANTED';
    const wishes = [...fitting, ...others].map((to, i) => ({
      id: idOf(`${from.id} ${to.id}`),
      roundId,
      fromId: from.id,
      toId: to.id,
      kind: kindOf(to, i),
    }));
    await uow.run(async (tx) => {
      await tx.meetingRounds.putWishes(wishes);
      return ok(undefined);
    });
  }
}

async function announce(runtime: Runtime, roundId: string): Promise<void> {
  const { meetings } = runtime.reads;
  if ((await meetings.timetablesIn([roundId], 'ANNOUNCED')).length > 0) return;
  await requestTimetable(runtime, SYSTEM, { roundId });
  for (;;) {
    const draft = await meetings.findUnannounced(roundId);
    if (draft?.state === 'FAILED') throw new Error(`The meetings could not be arranged: ${draft.failure}.`);
    if (draft?.state === 'SOLVING' && draft.progress >= ENOUGH)
      await stopTimetable(runtime, SYSTEM, { timetableId: draft.id, keep: true });
    if (draft?.state !== 'DRAFT') {
      await delay(POLL_MS);
      continue;
    }
    const announced = await announceTimetable(runtime, SYSTEM, draft.id);
    if (!announced.ok) throw new Error(announced.error.map(({ code }) => code).join('; '));
    return;
  }
}

/**
 * Two rounds of 1:1 meetings of the demo's host: one whose timetable is announced, with the demo's supplier, seeker and investor in it,
 * and one that takes registrations. A worker must be running. Twice, it adds nothing twice.
 */
export async function holdDemoMeetings(runtime: Runtime): Promise<string> {
  const { reads, clock } = runtime;
  const account = await reads.accounts.findByEmail('host@luyan.example');
  const [host] = account ? await reads.accounts.rolesOf([account.id]) : [];
  const hostOrgId = host?.organisationId;
  if (!hostOrgId) return 'no host';
  const guests = await guestsOf(runtime);
  const rng = createRng(7);

  const soon = roundOf(
    'announced',
    hostOrgId,
    await sessionAhead(runtime, hostOrgId, 4),
    localDay(clock.now().getTime() + 6 * DAY),
  );
  await addRound(runtime, soon, guests);
  await addWishes(runtime, soon.id, rng);
  await announce(runtime, soon.id);

  const later = roundOf('registering', hostOrgId, undefined, localDay(clock.now().getTime() + 27 * DAY));
  const registered = guests.filter(({ about }) => about !== SPEAKERS['investor@luyan.example']);
  await addRound(runtime, later, registered.slice(0, 14));
  const met = await reads.meetings.ofRounds([soon.id]);
  return `2 rounds, ${met.length} meetings`;
}
