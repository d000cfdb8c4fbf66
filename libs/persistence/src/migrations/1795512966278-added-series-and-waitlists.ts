import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Checks and index conditions, whose change the schema comparison does not see. */
const states = (known: string): string[] =>
  ['pitch', 'pitch_application'].flatMap((table) => [
    `ALTER TABLE ${table} DROP CONSTRAINT ${table}_state_known`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_state_known CHECK (state IN (${known}))`,
  ]);
const KNOWN = `'APPLIED', 'SCREENED', 'SELECTED', 'WAITLISTED', 'CONFIRMED', 'PRESENTED', 'ABSENT', 'REJECTED', 'WITHDRAWN'`;
const PLACE = 'CREATE UNIQUE INDEX pitch_place_once ON pitch (session_id, "position")';

const up = [
  ...states(`'INVITED', ${KNOWN}`),
  'DROP INDEX pitch_place_once',
  `${PLACE} WHERE state NOT IN ('ABSENT', 'WITHDRAWN')`,
  'CREATE TABLE "session_series" ("id" uuid NOT NULL, "revision" integer NOT NULL DEFAULT \'1\', "host_org_id" uuid NOT NULL, "title_zh" text NOT NULL, "title_en" text, "type" text NOT NULL, "chains" text array NOT NULL DEFAULT \'{}\', "region_code" text, "venue_id" uuid, "mode" text NOT NULL, "duration_min" integer NOT NULL, "capacity" integer NOT NULL, "equipment" text array NOT NULL DEFAULT \'{}\', "min_pitches" integer NOT NULL, "max_pitches" integer NOT NULL, "juror_ids" uuid array NOT NULL DEFAULT \'{}\', "investor_ids" uuid array NOT NULL DEFAULT \'{}\', "rule" jsonb, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "on_holiday" text NOT NULL, "start_min" integer, "tolerance_days" integer NOT NULL DEFAULT \'0\', "first_number" integer NOT NULL DEFAULT \'1\', "created_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "session_series_pitches" CHECK (min_pitches >= 1 AND min_pitches <= max_pitches), CONSTRAINT "session_series_span" CHECK (starts_on <= ends_on), CONSTRAINT "session_series_holiday_known" CHECK (on_holiday IN (\'LATER\', \'EARLIER\', \'DROP\')), CONSTRAINT "session_series_type_known" CHECK (type IN (\'ACHIEVEMENT\', \'PRODUCT\', \'SCENARIO\', \'FUNDING\', \'DEMAND\', \'THEME\')), CONSTRAINT "session_series_mode_known" CHECK (mode IN (\'OFFLINE\', \'ONLINE\', \'HYBRID\')), CONSTRAINT "PK_077f57f4d4502f888c8874cbbec" PRIMARY KEY ("id"))',
  'CREATE INDEX "session_series_host" ON "session_series"  ("host_org_id") ',
  'CREATE TABLE "waitlist_entry" ("id" uuid NOT NULL, "request_id" uuid NOT NULL, "application_id" uuid NOT NULL, "state" text NOT NULL DEFAULT \'WAITING\', "wanted_here" boolean NOT NULL DEFAULT false, "on_theme" boolean NOT NULL DEFAULT false, "first_pitch" boolean NOT NULL DEFAULT false, "joined_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "offered_at" TIMESTAMP(3) WITH TIME ZONE, "deadline" TIMESTAMP(3) WITH TIME ZONE, "slot_position" integer, "slot_starts_at" TIMESTAMP(3) WITH TIME ZONE, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "closed_by" uuid, CONSTRAINT "waitlist_entry_offer" CHECK (state <> \'OFFERED\' OR (deadline IS NOT NULL AND slot_position IS NOT NULL)), CONSTRAINT "waitlist_entry_state_known" CHECK (state IN (\'WAITING\', \'OFFERED\', \'ACCEPTED\', \'DECLINED\', \'EXPIRED\', \'WITHDRAWN\', \'LAPSED\')), CONSTRAINT "PK_77e5b27d89e0b1795ea07ef32f8" PRIMARY KEY ("id"))',
  'CREATE INDEX "waitlist_entry_application" ON "waitlist_entry"  ("application_id") ',
  'CREATE UNIQUE INDEX "waitlist_slot_once" ON "waitlist_entry"  ("request_id", "slot_position") WHERE state = \'OFFERED\'',
  'CREATE UNIQUE INDEX "waitlist_entry_once" ON "waitlist_entry"  ("request_id", "application_id") WHERE state IN (\'WAITING\', \'OFFERED\')',
  'ALTER TABLE "session_request" ADD "series_id" uuid',
  'ALTER TABLE "session_request" ADD "series_number" integer',
  'ALTER TABLE "session_request" ADD "series_day" date',
  'CREATE INDEX "session_request_series" ON "session_request"  ("series_id", "series_number") ',
  'ALTER TABLE "session_series" ADD CONSTRAINT "FK_d9597d4efb4cc4ff29b3ba74af6" FOREIGN KEY ("host_org_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "session_series" ADD CONSTRAINT "FK_7bc67cf075243680c13f9aa16a1" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "session_request" ADD CONSTRAINT "FK_7d5968acaad5761cbef7b328d9d" FOREIGN KEY ("series_id") REFERENCES "session_series"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "waitlist_entry" ADD CONSTRAINT "FK_63e982460ae6bbbfa75cd27c35f" FOREIGN KEY ("request_id") REFERENCES "session_request"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "waitlist_entry" ADD CONSTRAINT "FK_6d38a97b5094e165449e507a954" FOREIGN KEY ("application_id") REFERENCES "pitch_application"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
];

const down = [
  'DROP INDEX pitch_place_once',
  PLACE,
  ...states(KNOWN),
  'ALTER TABLE "waitlist_entry" DROP CONSTRAINT "FK_6d38a97b5094e165449e507a954"',
  'ALTER TABLE "waitlist_entry" DROP CONSTRAINT "FK_63e982460ae6bbbfa75cd27c35f"',
  'ALTER TABLE "session_request" DROP CONSTRAINT "FK_7d5968acaad5761cbef7b328d9d"',
  'ALTER TABLE "session_series" DROP CONSTRAINT "FK_7bc67cf075243680c13f9aa16a1"',
  'ALTER TABLE "session_series" DROP CONSTRAINT "FK_d9597d4efb4cc4ff29b3ba74af6"',
  'DROP INDEX "public"."session_request_series"',
  'ALTER TABLE "session_request" DROP COLUMN "series_day"',
  'ALTER TABLE "session_request" DROP COLUMN "series_number"',
  'ALTER TABLE "session_request" DROP COLUMN "series_id"',
  'DROP INDEX "public"."waitlist_entry_once"',
  'DROP INDEX "public"."waitlist_slot_once"',
  'DROP INDEX "public"."waitlist_entry_application"',
  'DROP TABLE "waitlist_entry"',
  'DROP INDEX "public"."session_series_host"',
  'DROP TABLE "session_series"',
];

export class AddedSeriesAndWaitlists1795512966278 implements MigrationInterface {
  name = 'AddedSeriesAndWaitlists1795512966278';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
