import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE "notification" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "kind" text NOT NULL, "data" jsonb, "once" text, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "read_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_705b6c7cdf9b2c2ff7ac7872cb7" PRIMARY KEY ("id"))',
  'CREATE UNIQUE INDEX "notification_once" ON "notification"  ("account_id", "once") WHERE once IS NOT NULL',
  'CREATE INDEX "notification_unread" ON "notification"  ("account_id") WHERE read_at IS NULL',
  'CREATE INDEX "notification_inbox" ON "notification"  ("account_id", "created_at", "id") ',
  'ALTER TABLE "notification" ADD CONSTRAINT "FK_6bfa96ab97f1a09d73091294efc" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
];

const down = [
  'ALTER TABLE "notification" DROP CONSTRAINT "FK_6bfa96ab97f1a09d73091294efc"',
  'DROP INDEX "public"."notification_inbox"',
  'DROP INDEX "public"."notification_unread"',
  'DROP INDEX "public"."notification_once"',
  'DROP TABLE "notification"',
];

export class AddedNotifications1795510670748 implements MigrationInterface {
  name = 'AddedNotifications1795510670748';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
