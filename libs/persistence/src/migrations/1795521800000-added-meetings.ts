import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE "meeting_round" ("id" uuid NOT NULL, "request_id" uuid, "host_org_id" uuid NOT NULL, "title_zh" text NOT NULL, "title_en" text, "venue_id" uuid, "place" text NOT NULL DEFAULT \'\', "days" jsonb NOT NULL DEFAULT \'[]\', "start_min" integer NOT NULL, "end_min" integer NOT NULL, "slot_min" integer NOT NULL, "break_min" integer NOT NULL, "lunch_from_min" integer, "lunch_until_min" integer, "tables" integer NOT NULL, "closed_tables" jsonb NOT NULL DEFAULT \'[]\', "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" text NOT NULL DEFAULT \'REGISTERING\', "created_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "meeting_round_hours" CHECK (start_min < end_min AND slot_min > 0 AND break_min >= 0 AND tables > 0), CONSTRAINT "meeting_round_state_known" CHECK (state IN (\'REGISTERING\', \'SCHEDULING\', \'ANNOUNCED\', \'ENDED\', \'CANCELLED\')), CONSTRAINT "PK_9197d42225a902c4eeeaed2cd87" PRIMARY KEY ("id"))',
  'CREATE INDEX "meeting_round_request" ON "meeting_round"  ("request_id") ',
  'CREATE INDEX "meeting_round_host" ON "meeting_round"  ("host_org_id") ',
  'CREATE INDEX "meeting_round_calendar" ON "meeting_round"  ("starts_at", "id") ',
  'CREATE TABLE "meeting_participant" ("id" uuid NOT NULL, "round_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "person_id" uuid NOT NULL, "about" text NOT NULL DEFAULT \'\', "state" text NOT NULL DEFAULT \'ATTENDING\', "arrives_at" TIMESTAMP(3) WITH TIME ZONE, "leaves_at" TIMESTAMP(3) WITH TIME ZONE, "busy" jsonb NOT NULL DEFAULT \'[]\', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "meeting_participant_stay" CHECK (arrives_at IS NULL OR leaves_at IS NULL OR arrives_at < leaves_at), CONSTRAINT "meeting_participant_state_known" CHECK (state IN (\'ATTENDING\', \'ABSENT\', \'WITHDRAWN\')), CONSTRAINT "PK_076322be51eef11585f17a45c66" PRIMARY KEY ("id"))',
  'CREATE INDEX "meeting_participant_organisation" ON "meeting_participant"  ("organisation_id") ',
  'CREATE UNIQUE INDEX "meeting_participant_once" ON "meeting_participant"  ("round_id", "person_id") ',
  'CREATE TABLE "meeting_wish" ("id" uuid NOT NULL, "round_id" uuid NOT NULL, "from_id" uuid NOT NULL, "to_id" uuid NOT NULL, "kind" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "meeting_wish_other" CHECK (from_id <> to_id), CONSTRAINT "meeting_wish_kind_known" CHECK (kind IN (\'MUST\', \'WANTED\', \'DECLINED\')), CONSTRAINT "PK_3f8f936973d7bcd15658a4dd956" PRIMARY KEY ("id"))',
  'CREATE INDEX "meeting_wish_of_round" ON "meeting_wish"  ("round_id", "created_at", "id") ',
  'CREATE UNIQUE INDEX "meeting_wish_once" ON "meeting_wish"  ("from_id", "to_id") ',
  'CREATE TABLE "meeting_timetable" ("id" uuid NOT NULL, "round_id" uuid NOT NULL, "version" integer NOT NULL, "state" text NOT NULL DEFAULT \'SOLVING\', "seed" integer NOT NULL, "base_id" uuid, "from_slot" integer NOT NULL DEFAULT \'1\', "progress" double precision NOT NULL DEFAULT \'0\', "stopping" boolean NOT NULL DEFAULT false, "placed" integer NOT NULL DEFAULT \'0\', "waiting" integer NOT NULL DEFAULT \'0\', "gaps" integer NOT NULL DEFAULT \'0\', "bound" integer NOT NULL DEFAULT \'0\', "changes" jsonb NOT NULL DEFAULT \'[]\', "unplaced" jsonb NOT NULL DEFAULT \'[]\', "created_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "announced_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "meeting_timetable_state_known" CHECK (state IN (\'SOLVING\', \'DRAFT\', \'ANNOUNCED\', \'SUPERSEDED\', \'DISCARDED\')), CONSTRAINT "PK_8f6650b085ff97e840e96469560" PRIMARY KEY ("id"))',
  'CREATE UNIQUE INDEX "meeting_timetable_solving_once" ON "meeting_timetable"  ("round_id") WHERE state = \'SOLVING\'',
  'CREATE UNIQUE INDEX "meeting_timetable_announced_once" ON "meeting_timetable"  ("round_id") WHERE state = \'ANNOUNCED\'',
  'CREATE UNIQUE INDEX "meeting_timetable_version_once" ON "meeting_timetable"  ("round_id", "version") ',
  'CREATE TABLE "meeting" ("id" uuid NOT NULL, "round_id" uuid NOT NULL, "a_id" uuid NOT NULL, "b_id" uuid NOT NULL, "slot" integer NOT NULL, "table" integer NOT NULL, "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" text NOT NULL DEFAULT \'ANNOUNCED\', "sequence" integer NOT NULL DEFAULT \'0\', "change_reason" text, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "meeting_order" CHECK (starts_at < ends_at), CONSTRAINT "meeting_pair_order" CHECK (a_id < b_id), CONSTRAINT "meeting_state_known" CHECK (state IN (\'ANNOUNCED\', \'HELD\', \'MISSED\', \'CANCELLED\')), CONSTRAINT "PK_dccaf9e4c0e39067d82ccc7bb83" PRIMARY KEY ("id"))',
  'CREATE INDEX "meeting_of_b" ON "meeting"  ("b_id") ',
  'CREATE INDEX "meeting_of_round" ON "meeting"  ("round_id", "starts_at", "id") ',
  'CREATE UNIQUE INDEX "meeting_table_free" ON "meeting"  ("round_id", "slot", "table") WHERE state IN (\'ANNOUNCED\', \'HELD\')',
  'CREATE UNIQUE INDEX "meeting_pair_once" ON "meeting"  ("a_id", "b_id") WHERE state <> \'CANCELLED\'',
  'CREATE TABLE "meeting_seat" ("meeting_id" uuid NOT NULL, "person_id" uuid NOT NULL, "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "meeting_seat_order" CHECK (starts_at < ends_at), CONSTRAINT "meeting_person_free" EXCLUDE USING gist (person_id WITH =, tstzrange(starts_at, ends_at) WITH &&), CONSTRAINT "PK_733387acccf0197e3e78da2b5b9" PRIMARY KEY ("meeting_id", "person_id"))',
  'ALTER TABLE "meeting_round" ADD CONSTRAINT "FK_5acfc074a88710020c39c8281ca" FOREIGN KEY ("request_id") REFERENCES "session_request"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "meeting_round" ADD CONSTRAINT "FK_1f34900d0a689dac2526b5374f6" FOREIGN KEY ("host_org_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "meeting_round" ADD CONSTRAINT "FK_789c595a11f1ef2305ff0c8a68b" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "meeting_participant" ADD CONSTRAINT "FK_6c959ce22dfd1f91522f397bdb3" FOREIGN KEY ("round_id") REFERENCES "meeting_round"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "meeting_participant" ADD CONSTRAINT "FK_c5fc42b48703bac6114facabc2c" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "meeting_participant" ADD CONSTRAINT "FK_9f6981d094677dbb059712c3e97" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "meeting_wish" ADD CONSTRAINT "FK_8dc59f034a4bda7d15e013144a6" FOREIGN KEY ("round_id") REFERENCES "meeting_round"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "meeting_wish" ADD CONSTRAINT "FK_cb17520bc544221d2f6a2afb01b" FOREIGN KEY ("from_id") REFERENCES "meeting_participant"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "meeting_wish" ADD CONSTRAINT "FK_eb548f0ba17e2d210f770383489" FOREIGN KEY ("to_id") REFERENCES "meeting_participant"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "meeting_timetable" ADD CONSTRAINT "FK_adc1f22b329740353f4a2331231" FOREIGN KEY ("round_id") REFERENCES "meeting_round"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "meeting_timetable" ADD CONSTRAINT "FK_540c113d1e11c7d599eaa807881" FOREIGN KEY ("base_id") REFERENCES "meeting_timetable"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "meeting" ADD CONSTRAINT "FK_9197d42225a902c4eeeaed2cd87" FOREIGN KEY ("round_id") REFERENCES "meeting_round"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "meeting" ADD CONSTRAINT "FK_d948be6fd40c6d46f033774afdd" FOREIGN KEY ("a_id") REFERENCES "meeting_participant"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "meeting" ADD CONSTRAINT "FK_3960fa6dd60c6a07e2c8b21dcb5" FOREIGN KEY ("b_id") REFERENCES "meeting_participant"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "meeting_seat" ADD CONSTRAINT "FK_cdd3f83b5d2858fa11e4f3fd857" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "meeting_seat" ADD CONSTRAINT "FK_8d7fcddf2c845671e7f62a9570a" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const down = [
  'ALTER TABLE "meeting_seat" DROP CONSTRAINT "FK_8d7fcddf2c845671e7f62a9570a"',
  'ALTER TABLE "meeting_seat" DROP CONSTRAINT "FK_cdd3f83b5d2858fa11e4f3fd857"',
  'ALTER TABLE "meeting" DROP CONSTRAINT "FK_3960fa6dd60c6a07e2c8b21dcb5"',
  'ALTER TABLE "meeting" DROP CONSTRAINT "FK_d948be6fd40c6d46f033774afdd"',
  'ALTER TABLE "meeting" DROP CONSTRAINT "FK_9197d42225a902c4eeeaed2cd87"',
  'ALTER TABLE "meeting_timetable" DROP CONSTRAINT "FK_540c113d1e11c7d599eaa807881"',
  'ALTER TABLE "meeting_timetable" DROP CONSTRAINT "FK_adc1f22b329740353f4a2331231"',
  'ALTER TABLE "meeting_wish" DROP CONSTRAINT "FK_eb548f0ba17e2d210f770383489"',
  'ALTER TABLE "meeting_wish" DROP CONSTRAINT "FK_cb17520bc544221d2f6a2afb01b"',
  'ALTER TABLE "meeting_wish" DROP CONSTRAINT "FK_8dc59f034a4bda7d15e013144a6"',
  'ALTER TABLE "meeting_participant" DROP CONSTRAINT "FK_9f6981d094677dbb059712c3e97"',
  'ALTER TABLE "meeting_participant" DROP CONSTRAINT "FK_c5fc42b48703bac6114facabc2c"',
  'ALTER TABLE "meeting_participant" DROP CONSTRAINT "FK_6c959ce22dfd1f91522f397bdb3"',
  'ALTER TABLE "meeting_round" DROP CONSTRAINT "FK_789c595a11f1ef2305ff0c8a68b"',
  'ALTER TABLE "meeting_round" DROP CONSTRAINT "FK_1f34900d0a689dac2526b5374f6"',
  'ALTER TABLE "meeting_round" DROP CONSTRAINT "FK_5acfc074a88710020c39c8281ca"',
  'DROP TABLE "meeting_seat"',
  'DROP INDEX "public"."meeting_pair_once"',
  'DROP INDEX "public"."meeting_table_free"',
  'DROP INDEX "public"."meeting_of_round"',
  'DROP INDEX "public"."meeting_of_b"',
  'DROP TABLE "meeting"',
  'DROP INDEX "public"."meeting_timetable_version_once"',
  'DROP INDEX "public"."meeting_timetable_announced_once"',
  'DROP INDEX "public"."meeting_timetable_solving_once"',
  'DROP TABLE "meeting_timetable"',
  'DROP INDEX "public"."meeting_wish_once"',
  'DROP INDEX "public"."meeting_wish_of_round"',
  'DROP TABLE "meeting_wish"',
  'DROP INDEX "public"."meeting_participant_once"',
  'DROP INDEX "public"."meeting_participant_organisation"',
  'DROP TABLE "meeting_participant"',
  'DROP INDEX "public"."meeting_round_calendar"',
  'DROP INDEX "public"."meeting_round_host"',
  'DROP INDEX "public"."meeting_round_request"',
  'DROP TABLE "meeting_round"',
];

export class AddedMeetings1795521800000 implements MigrationInterface {
  name = 'AddedMeetings1795521800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
