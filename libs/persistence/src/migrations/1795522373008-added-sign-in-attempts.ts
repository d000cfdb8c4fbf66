import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE "sign_in_attempt" ("key_hash" text NOT NULL, "count" integer NOT NULL, "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_5907241ea7f7d4e5be5eac4f8a5" PRIMARY KEY ("key_hash"))',
  'CREATE INDEX "sign_in_attempt_end" ON "sign_in_attempt"  ("ends_at") ',
];

const down = ['DROP INDEX "public"."sign_in_attempt_end"', 'DROP TABLE "sign_in_attempt"'];

export class AddedSignInAttempts1795522373008 implements MigrationInterface {
  name = 'AddedSignInAttempts1795522373008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
