import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE "session_change" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "from_state" text NOT NULL, "to_state" text NOT NULL, "actor_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_043843ff15b20a1d5508a08ee71" PRIMARY KEY ("id"))',
  'CREATE INDEX "session_change_of" ON "session_change"  ("session_id") ',
  'ALTER TABLE "session_change" ADD CONSTRAINT "FK_598b9ee19fda59a903245efef45" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
];

const down = [
  'ALTER TABLE "session_change" DROP CONSTRAINT "FK_598b9ee19fda59a903245efef45"',
  'DROP INDEX "public"."session_change_of"',
  'DROP TABLE "session_change"',
];

export class AddedSessionChanges1795526700000 implements MigrationInterface {
  name = 'AddedSessionChanges1795526700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
