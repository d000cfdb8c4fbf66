import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE "match" ADD "note" text',
  'ALTER TABLE "match" ADD "answered_by" uuid',
  'ALTER TABLE "match" ADD "answered_for_org_id" uuid',
  'CREATE INDEX "match_answered" ON "match"  ("answered_at") WHERE state = \'INTERESTED\'',
  'ALTER TABLE "match" ADD CONSTRAINT "match_broker_named" CHECK (origin <> \'BROKER\' OR (broker_id IS NOT NULL AND note IS NOT NULL))',
];

const down = [
  'ALTER TABLE "match" DROP CONSTRAINT "match_broker_named"',
  'DROP INDEX "public"."match_answered"',
  'ALTER TABLE "match" DROP COLUMN "answered_for_org_id"',
  'ALTER TABLE "match" DROP COLUMN "answered_by"',
  'ALTER TABLE "match" DROP COLUMN "note"',
];

export class AddedAttributionToMatches1795511938130 implements MigrationInterface {
  name = 'AddedAttributionToMatches1795511938130';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
