import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE "session_change" ADD "line_up" text',
  'ALTER TABLE "session_change" ADD "listing_id" uuid',
  "ALTER TABLE \"session_change\" ADD CONSTRAINT \"session_change_line_up_known\" CHECK (line_up IN ('ADDED', 'REMOVED', 'REORDERED', 'SEATED', 'WITHDRAWN', 'ABSENT'))",
];

const down = [
  'ALTER TABLE "session_change" DROP CONSTRAINT "session_change_line_up_known"',
  'ALTER TABLE "session_change" DROP COLUMN "listing_id"',
  'ALTER TABLE "session_change" DROP COLUMN "line_up"',
];

export class AddedLineUpSteps1795538000000 implements MigrationInterface {
  name = 'AddedLineUpSteps1795538000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
