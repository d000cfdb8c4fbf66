import type { Runtime } from '@luyan/application';
import { localeOf, type LocaleCode } from '@luyan/contracts';
import type { SessionRow, VenueRow } from '@luyan/persistence';
import { PUBLIC_SESSION_STATES, SESSION_TYPES } from '@luyan/roadshow';
import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../core/errors.js';
import { Public } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { pick } from '../web/json-ld.js';
import { baseOf } from '../web/public-url.js';
import { WORDS } from '../web/words.js';
import { toICalendar, type CalendarEvent } from './icalendar.js';

/** Twice a year's target. */
const SESSIONS = 400;
const OPEN = 'The released calendar is for everybody.';

/** The released sessions as iCalendar: `/calendars/sessions.ics` to subscribe to those to come, `/calendars/sessions/<id>` one of them. */
@Controller('calendars')
export class SessionCalendarController {
  private readonly base: string;

  constructor(@InjectRuntime() private readonly runtime: Runtime) {
    this.base = baseOf(runtime.config);
  }

  @Public(OPEN)
  @Get('sessions.ics')
  async all(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { reads, clock } = this.runtime;
    await this.send(await reads.publications.nextSessions(clock.now(), SESSIONS), 'sessions', request, response);
  }

  @Public(OPEN)
  @Get('sessions/:id')
  async one(@Param('id', ParseUUIDPipe) id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const session = await this.runtime.reads.roadshow.findSession(id);
    if (!session || !PUBLIC_SESSION_STATES.includes(session.state)) throw new NotFound(id);
    await this.send([session], session.code, request, response);
  }

  private async send(
    sessions: readonly SessionRow[],
    file: string,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { reads, clock } = this.runtime;
    const locale = localeOf(request.headers['accept-language']);
    const venueIds = [...new Set(sessions.flatMap(({ venueId }) => venueId ?? []))];
    const venues = new Map((await reads.roadshow.findVenues(venueIds)).map((venue) => [venue.id, venue]));
    const events = sessions.map((session) =>
      this.eventOf(session, session.venueId ? venues.get(session.venueId) : undefined, locale),
    );
    response.attachment(`${file}.ics`).type('text/calendar; charset=utf-8').vary('Accept-Language');
    response.send(toICalendar({ name: WORDS.calendar[locale], at: clock.now(), events }));
  }

  private eventOf(session: SessionRow, venue: VenueRow | undefined, locale: LocaleCode): CalendarEvent {
    return {
      uid: `${session.id}@luyan`,
      sequence: session.sequence,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      isCancelled: false,
      summary: pick(locale, session.titleZh, session.titleEn),
      description: `${SESSION_TYPES[session.type][locale]} · ${session.code}`,
      location: venue ? `${pick(locale, venue.nameZh, venue.nameEn)} ${venue.address}` : WORDS.online[locale],
      url: `${this.base}/sessions/${session.id}`,
    };
  }
}
