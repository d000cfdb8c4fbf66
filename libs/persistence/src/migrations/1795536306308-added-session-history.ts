import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE "session_change" DROP CONSTRAINT "FK_598b9ee19fda59a903245efef45"',
  'ALTER TABLE "session_change" ADD "reason" text',
  'ALTER TABLE "session_change" ADD "previous_starts_at" TIMESTAMP(3) WITH TIME ZONE',
  'ALTER TABLE "session_change" ADD "previous_venue_id" uuid',
  'ALTER TABLE "session_change" ADD CONSTRAINT "FK_598b9ee19fda59a903245efef45" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
];

const down = [
  'ALTER TABLE "session_change" DROP CONSTRAINT "FK_598b9ee19fda59a903245efef45"',
  'ALTER TABLE "session_change" DROP COLUMN "previous_venue_id"',
  'ALTER TABLE "session_change" DROP COLUMN "previous_starts_at"',
  'ALTER TABLE "session_change" DROP COLUMN "reason"',
  'ALTER TABLE "session_change" ADD CONSTRAINT "FK_598b9ee19fda59a903245efef45" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
];

export class AddedSessionHistory1795536306308 implements MigrationInterface {
  name = 'AddedSessionHistory1795536306308';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
