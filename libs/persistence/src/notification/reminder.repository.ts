import type { EntityManager } from 'typeorm';

/** Something that begins soon, and for whom. */
export interface Appointment {
  readonly kind: 'MEETINGS' | 'PITCH' | 'JURY' | 'SESSION';
  /** Of the round or the session. */
  readonly id: string;
  readonly at: Date;
  readonly personIds: readonly string[];
  /** Who answers for them where none of them has an account. */
  readonly organisationId: string | null;
  /** What is pitched. */
  readonly listingId: string | null;
  /** Meetings of that day. */
  readonly count: number;
}

export class ReminderRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * What begins after `now` and not after `until`, as it stands: announced meetings by round, participant and day, from the first of the day on;
   * confirmed pitches, judges and invited investors of released sessions.
   */
  appointments(now: Date, until: Date): Promise<Appointment[]> {
    return this.manager.query(
      `SELECT 'MEETINGS' AS kind, meeting.round_id AS id, min(meeting.starts_at) AS at, array_agg(DISTINCT who.person_id) AS "personIds",
              who.organisation_id AS "organisationId", NULL::uuid AS "listingId", count(*)::int AS count
         FROM meeting JOIN meeting_participant who ON who.id IN (meeting.a_id, meeting.b_id)
        WHERE meeting.state IN ('ANNOUNCED', 'HELD', 'MISSED') AND meeting.starts_at > $1::timestamptz - interval '1 day'
          AND meeting.starts_at < $2::timestamptz + interval '1 day'
        GROUP BY meeting.round_id, who.id, who.organisation_id, (meeting.starts_at AT TIME ZONE 'Asia/Shanghai')::date
       HAVING min(meeting.starts_at) > $1 AND min(meeting.starts_at) <= $2
       UNION ALL
       SELECT 'PITCH', session.id, pitch.starts_at, application.presenter_ids, listing.owner_org_id, listing.id, 1
         FROM pitch JOIN session ON session.id = pitch.session_id JOIN listing ON listing.id = pitch.listing_id
         JOIN pitch_application application ON application.id = pitch.application_id
        WHERE pitch.state = 'CONFIRMED' AND session.state IN ('RELEASED', 'RUNNING') AND pitch.starts_at > $1 AND pitch.starts_at <= $2
       UNION ALL
       SELECT CASE role WHEN 'JUROR' THEN 'JURY' ELSE 'SESSION' END, session.id, session.starts_at, ARRAY[person_id], NULL, NULL, 1
         FROM engagement JOIN session ON session.id = session_id
        WHERE role IN ('JUROR', 'INVESTOR') AND session.state = 'RELEASED' AND session.starts_at > $1 AND session.starts_at <= $2`,
      [now, until],
    );
  }
}
