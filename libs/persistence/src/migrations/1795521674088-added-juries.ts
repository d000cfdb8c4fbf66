import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A check, whose change the schema comparison does not see. */
const roles = (known: string): string[] => [
  'ALTER TABLE account_role DROP CONSTRAINT account_role_known',
  `ALTER TABLE account_role ADD CONSTRAINT account_role_known CHECK (role IN (${known}))`,
];
const KNOWN = `'SUPPLIER', 'SEEKER', 'HOST', 'INVESTOR', 'BROKER', 'OPERATOR'`;

const up = [
  ...roles(`${KNOWN}, 'JUDGE'`),
  'CREATE TABLE "judge" ("id" uuid NOT NULL, "kinds" text array NOT NULL DEFAULT \'{}\', "per_day" integer, "holdings" uuid array NOT NULL DEFAULT \'{}\', "is_active" boolean NOT NULL DEFAULT true, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "judge_load_sign" CHECK (per_day > 0), CONSTRAINT "judge_kinds_known" CHECK (kinds <@ ARRAY[\'TECHNOLOGY\', \'MARKET\', \'INVESTMENT\'] AND cardinality(kinds) > 0), CONSTRAINT "PK_e686dcaea5ac575a0a7fded3b46" PRIMARY KEY ("id"))',
  'CREATE TABLE "declared_conflict" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "about" uuid NOT NULL, "about_kind" text NOT NULL, "note" text, "declared_by" uuid, "declared_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "declared_conflict_about_known" CHECK (about_kind IN (\'PITCH\', \'ORGANISATION\', \'PERSON\')), CONSTRAINT "PK_3e2d617113f73ed6af8ce94f128" PRIMARY KEY ("id"))',
  'CREATE INDEX "declared_conflict_about" ON "declared_conflict"  ("about") ',
  'CREATE UNIQUE INDEX "declared_conflict_once" ON "declared_conflict"  ("person_id", "about") ',
  'CREATE TABLE "jury" ("id" uuid NOT NULL, "request_id" uuid NOT NULL, "state" text NOT NULL DEFAULT \'DRAFT\', "revision" integer NOT NULL DEFAULT \'1\', "rubric" jsonb NOT NULL, "per_pitch" integer NOT NULL, "mix" text array NOT NULL DEFAULT \'{}\', "relaxed" text array NOT NULL DEFAULT \'{}\', "chair_id" uuid, "override_reason" text, "overridden_by" uuid, "released_at" TIMESTAMP(3) WITH TIME ZONE, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "published_at" TIMESTAMP(3) WITH TIME ZONE, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "jury_overruled" CHECK ((override_reason IS NULL) = (overridden_by IS NULL)), CONSTRAINT "jury_size" CHECK (per_pitch > 0), CONSTRAINT "jury_state_known" CHECK (state IN (\'DRAFT\', \'RELEASED\', \'SCORING\', \'CLOSED\', \'PUBLISHED\')), CONSTRAINT "PK_cbd6dcfb09e4bdc95b10036bb0f" PRIMARY KEY ("id"))',
  'CREATE UNIQUE INDEX "jury_request_once" ON "jury"  ("request_id") ',
  'CREATE TABLE "jury_seat" ("id" uuid NOT NULL, "jury_id" uuid NOT NULL, "application_id" uuid NOT NULL, "judge_id" uuid NOT NULL, "affinity" double precision NOT NULL DEFAULT \'0\', "state" text NOT NULL DEFAULT \'OPEN\', "comment" text, "saved_at" TIMESTAMP(3) WITH TIME ZONE, "signed_at" TIMESTAMP(3) WITH TIME ZONE, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "jury_seat_signed" CHECK (state <> \'SIGNED\' OR signed_at IS NOT NULL), CONSTRAINT "jury_seat_state_known" CHECK (state IN (\'OPEN\', \'SAVED\', \'SIGNED\', \'RECUSED\', \'REPLACED\')), CONSTRAINT "PK_e6340e145cfffaa6a59fb848c37" PRIMARY KEY ("id"))',
  'CREATE INDEX "jury_seat_application" ON "jury_seat"  ("application_id") ',
  'CREATE INDEX "jury_seat_judge" ON "jury_seat"  ("judge_id", "created_at", "id") ',
  'CREATE UNIQUE INDEX "jury_seat_once" ON "jury_seat"  ("jury_id", "application_id", "judge_id") ',
  'CREATE TABLE "score" ("seat_id" uuid NOT NULL, "criterion" text NOT NULL, "value" double precision NOT NULL, CONSTRAINT "score_sign" CHECK (value >= 0), CONSTRAINT "PK_433bd41014ad0954ea885151cdc" PRIMARY KEY ("seat_id", "criterion"))',
  'CREATE TABLE "jury_event" ("id" uuid NOT NULL, "jury_id" uuid NOT NULL, "number" integer NOT NULL, "kind" text NOT NULL, "account_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "data" jsonb NOT NULL, "hash" text NOT NULL, CONSTRAINT "PK_f52dc5b49f1a295d7b1a5659e5d" PRIMARY KEY ("id"))',
  'CREATE UNIQUE INDEX "jury_event_once" ON "jury_event"  ("jury_id", "number") ',
  'ALTER TABLE "judge" ADD CONSTRAINT "FK_e686dcaea5ac575a0a7fded3b46" FOREIGN KEY ("id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "declared_conflict" ADD CONSTRAINT "FK_44c99822d17f5b9eb0d2b095cdf" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "jury" ADD CONSTRAINT "FK_6b154597293b48d61216b782bd6" FOREIGN KEY ("request_id") REFERENCES "session_request"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "jury" ADD CONSTRAINT "FK_a87eaafe561c75a193392643c38" FOREIGN KEY ("chair_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "jury_seat" ADD CONSTRAINT "FK_10a8eedcd5eeb495397871fe48f" FOREIGN KEY ("jury_id") REFERENCES "jury"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "jury_seat" ADD CONSTRAINT "FK_d33c04c8dfed0e6282dcd73839d" FOREIGN KEY ("application_id") REFERENCES "pitch_application"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "jury_seat" ADD CONSTRAINT "FK_2a99691c8d0c661fccde29b4599" FOREIGN KEY ("judge_id") REFERENCES "judge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "score" ADD CONSTRAINT "FK_da3a3702f7f8821c134148bd1b6" FOREIGN KEY ("seat_id") REFERENCES "jury_seat"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "jury_event" ADD CONSTRAINT "FK_0eeb9c87c5726d68b695f21d2fe" FOREIGN KEY ("jury_id") REFERENCES "jury"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const down = [
  "DELETE FROM account_role WHERE role = 'JUDGE'",
  ...roles(KNOWN),
  'ALTER TABLE "jury_event" DROP CONSTRAINT "FK_0eeb9c87c5726d68b695f21d2fe"',
  'ALTER TABLE "score" DROP CONSTRAINT "FK_da3a3702f7f8821c134148bd1b6"',
  'ALTER TABLE "jury_seat" DROP CONSTRAINT "FK_2a99691c8d0c661fccde29b4599"',
  'ALTER TABLE "jury_seat" DROP CONSTRAINT "FK_d33c04c8dfed0e6282dcd73839d"',
  'ALTER TABLE "jury_seat" DROP CONSTRAINT "FK_10a8eedcd5eeb495397871fe48f"',
  'ALTER TABLE "jury" DROP CONSTRAINT "FK_a87eaafe561c75a193392643c38"',
  'ALTER TABLE "jury" DROP CONSTRAINT "FK_6b154597293b48d61216b782bd6"',
  'ALTER TABLE "declared_conflict" DROP CONSTRAINT "FK_44c99822d17f5b9eb0d2b095cdf"',
  'ALTER TABLE "judge" DROP CONSTRAINT "FK_e686dcaea5ac575a0a7fded3b46"',
  'DROP INDEX "public"."jury_event_once"',
  'DROP TABLE "jury_event"',
  'DROP TABLE "score"',
  'DROP INDEX "public"."jury_seat_once"',
  'DROP INDEX "public"."jury_seat_judge"',
  'DROP INDEX "public"."jury_seat_application"',
  'DROP TABLE "jury_seat"',
  'DROP INDEX "public"."jury_request_once"',
  'DROP TABLE "jury"',
  'DROP INDEX "public"."declared_conflict_once"',
  'DROP INDEX "public"."declared_conflict_about"',
  'DROP TABLE "declared_conflict"',
  'DROP TABLE "judge"',
];

export class AddedJuries1795521674088 implements MigrationInterface {
  name = 'AddedJuries1795521674088';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
