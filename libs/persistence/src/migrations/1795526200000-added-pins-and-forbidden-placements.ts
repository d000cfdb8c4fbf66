import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE "forbidden_placement" ("id" uuid NOT NULL, "request_id" uuid NOT NULL, "application_id" uuid, "venue_id" uuid, "starts_at" TIMESTAMP(3) WITH TIME ZONE, "ends_at" TIMESTAMP(3) WITH TIME ZONE, "reason" text, "created_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "forbidden_placement_what" CHECK (application_id IS NOT NULL OR venue_id IS NOT NULL OR (starts_at IS NOT NULL AND ends_at IS NOT NULL)), CONSTRAINT "forbidden_placement_order" CHECK (starts_at < ends_at), CONSTRAINT "PK_8102c1aaf5919cc3a46417998d7" PRIMARY KEY ("id"))',
  'CREATE INDEX "forbidden_placement_request" ON "forbidden_placement"  ("request_id") ',
  'ALTER TABLE "venue" ADD "online_capacity" integer',
  'ALTER TABLE "venue" ADD "part_of" uuid',
  'ALTER TABLE "session_series" ADD "online_capacity" integer',
  'ALTER TABLE "session_request" ADD "online_capacity" integer',
  'ALTER TABLE "plan_pitch" ADD "pinned" boolean NOT NULL DEFAULT false',
  'ALTER TABLE "venue" ADD CONSTRAINT "venue_online_capacity_sign" CHECK (online_capacity > 0)',
  'ALTER TABLE "venue" ADD CONSTRAINT "FK_190600fcb040b327d47d7efe3fd" FOREIGN KEY ("part_of") REFERENCES "venue"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "forbidden_placement" ADD CONSTRAINT "FK_5b9c19d812512e4f2efdd731696" FOREIGN KEY ("request_id") REFERENCES "session_request"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "forbidden_placement" ADD CONSTRAINT "FK_38c7df2f448a9ef664d0e4f2ffc" FOREIGN KEY ("application_id") REFERENCES "pitch_application"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "forbidden_placement" ADD CONSTRAINT "FK_4d2281b374e3052dc2efec7633d" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
];

const down = [
  'ALTER TABLE "forbidden_placement" DROP CONSTRAINT "FK_4d2281b374e3052dc2efec7633d"',
  'ALTER TABLE "forbidden_placement" DROP CONSTRAINT "FK_38c7df2f448a9ef664d0e4f2ffc"',
  'ALTER TABLE "forbidden_placement" DROP CONSTRAINT "FK_5b9c19d812512e4f2efdd731696"',
  'ALTER TABLE "venue" DROP CONSTRAINT "FK_190600fcb040b327d47d7efe3fd"',
  'ALTER TABLE "venue" DROP CONSTRAINT "venue_online_capacity_sign"',
  'ALTER TABLE "plan_pitch" DROP COLUMN "pinned"',
  'ALTER TABLE "session_request" DROP COLUMN "online_capacity"',
  'ALTER TABLE "session_series" DROP COLUMN "online_capacity"',
  'ALTER TABLE "venue" DROP COLUMN "part_of"',
  'ALTER TABLE "venue" DROP COLUMN "online_capacity"',
  'DROP INDEX "public"."forbidden_placement_request"',
  'DROP TABLE "forbidden_placement"',
];

export class AddedPinsAndForbiddenPlacements1795526200000 implements MigrationInterface {
  name = 'AddedPinsAndForbiddenPlacements1795526200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
