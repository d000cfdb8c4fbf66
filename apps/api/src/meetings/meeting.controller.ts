import { attends, type Runtime } from '@luyan/application';
import { localeOf } from '@luyan/contracts';
import type { MeetingParticipantRow, OrganisationRow, PersonRow } from '@luyan/persistence';
import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../core/errors.js';
import { actorOf } from '../core/request-context.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { toICalendar, type CalendarEvent } from '../feeds/icalendar.js';
import { pick } from '../web/json-ld.js';
import { baseOf } from '../web/public-url.js';

const WORDS = {
  zh: { with: '洽谈', table: (n: number) => `${n} 号桌` },
  en: { with: 'Meeting with', table: (n: number) => `Table ${n}` },
} as const;

/** One's own meetings of a round as a calendar file: `/calendars/meetings/<attendance id>`. */
@Controller('calendars')
export class MeetingCalendarController {
  private readonly base: string;

  constructor(@InjectRuntime() private readonly runtime: Runtime) {
    this.base = baseOf(runtime.config);
  }

  @Requires('meeting.attend')
  @Get('meetings/:id')
  async meetings(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { reads, clock } = this.runtime;
    const [own] = await reads.meetingRounds.findParticipants([id]);
    const round = own && (await reads.meetingRounds.findById(own.roundId));
    if (!own || !round || !attends(actorOf(request), own)) throw new NotFound(id);
    const locale = localeOf(request.headers['accept-language']);
    const words = WORDS[locale];
    const others = await this.othersOf(own);
    const [venue] = await reads.roadshow.findVenues(round.venueId ? [round.venueId] : []);
    const place = [venue && pick(locale, venue.nameZh, venue.nameEn), venue?.address, round.place];
    const title = pick(locale, round.titleZh, round.titleEn);
    const events = (await reads.meetings.ofParticipants([id])).map((meeting): CalendarEvent => {
      const other = others.get(meeting.aId === id ? meeting.bId : meeting.aId);
      const organisation = other?.organisation;
      const person = other?.person;
      return {
        uid: `${meeting.id}@luyan`,
        sequence: meeting.sequence,
        startsAt: meeting.startsAt,
        endsAt: meeting.endsAt,
        isCancelled: meeting.state === 'CANCELLED' || meeting.state === 'MISSED',
        summary: `${words.with} ${organisation ? pick(locale, organisation.nameZh, organisation.nameEn) : ''}`,
        description: [title, person && pick(locale, person.nameZh, person.nameEn), other?.about]
          .filter(Boolean)
          .join('\n'),
        location: [...place, words.table(meeting.table)].filter(Boolean).join(' · '),
        url: `${this.base}/meetings/${round.id}`,
      };
    });
    response.attachment('meetings.ics').type('text/calendar; charset=utf-8').setHeader('Cache-Control', 'no-store');
    response.send(toICalendar({ name: title, at: clock.now(), events }));
  }

  /** Whom a participant meets, by the other's id. */
  private async othersOf({ id }: MeetingParticipantRow) {
    const { meetings, meetingRounds, organisations } = this.runtime.reads;
    const ids = (await meetings.ofParticipants([id])).flatMap(({ aId, bId }) => [aId, bId]);
    const participants = await meetingRounds.findParticipants([...new Set(ids)].filter((other) => other !== id));
    const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
    const orgs: ReadonlyMap<string, OrganisationRow> = byId(
      await organisations.findByIds(participants.map(({ organisationId }) => organisationId)),
    );
    const people: ReadonlyMap<string, PersonRow> = byId(
      await organisations.findPeople(participants.map(({ personId }) => personId)),
    );
    return new Map(
      participants.map((row) => [
        row.id,
        { about: row.about, organisation: orgs.get(row.organisationId), person: people.get(row.personId) },
      ]),
    );
  }
}
