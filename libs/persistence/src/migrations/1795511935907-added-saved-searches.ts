import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE "saved_search" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "name" text NOT NULL, "text" text, "filter" jsonb NOT NULL, "frequency" text NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "seen_until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "due_at" TIMESTAMP(3) WITH TIME ZONE, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "saved_search_due" CHECK ((frequency = \'NONE\') = (due_at IS NULL)), CONSTRAINT "saved_search_frequency_known" CHECK (frequency IN (\'NONE\', \'DAILY\', \'WEEKLY\')), CONSTRAINT "PK_563b338d8b4878fa46697c8f3f2" PRIMARY KEY ("id"))',
  'CREATE INDEX "saved_search_due_at" ON "saved_search"  ("due_at") WHERE due_at IS NOT NULL',
  'CREATE INDEX "saved_search_of" ON "saved_search"  ("account_id", "created_at", "id") ',
  'CREATE TABLE "saved_search_hit" ("search_id" uuid NOT NULL, "listing_id" uuid NOT NULL, "told_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_e9a6479ff61d5cc3f9e8be0def8" PRIMARY KEY ("search_id", "listing_id"))',
  'CREATE INDEX "saved_search_hit_listing" ON "saved_search_hit"  ("listing_id") ',
  'CREATE TABLE "searched_text" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "text" text NOT NULL, "used_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a28df1d9cd43af15a1da00b66ca" PRIMARY KEY ("id"))',
  'CREATE UNIQUE INDEX "searched_text_once" ON "searched_text"  ("account_id", "text") ',
  'CREATE TABLE "unanswered_search" ("id" uuid NOT NULL, "text" text NOT NULL, "times" integer NOT NULL DEFAULT \'1\', "first_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_0a9970559cfb9ce785af07df964" PRIMARY KEY ("id"))',
  'CREATE UNIQUE INDEX "unanswered_search_once" ON "unanswered_search"  ("text") ',
  'CREATE INDEX "unanswered_search_often" ON "unanswered_search"  ("times", "id") ',
  'ALTER TABLE "saved_search" ADD CONSTRAINT "FK_e319e6a885a040b4fee7797cdb6" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "saved_search_hit" ADD CONSTRAINT "FK_52e3380a09d1f8332cef4bb5ab7" FOREIGN KEY ("search_id") REFERENCES "saved_search"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "saved_search_hit" ADD CONSTRAINT "FK_9eb7f1f5d3e36a122567e5ddd36" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "searched_text" ADD CONSTRAINT "FK_363ffb39a440e1876257e7b49f2" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
];

const down = [
  'ALTER TABLE "searched_text" DROP CONSTRAINT "FK_363ffb39a440e1876257e7b49f2"',
  'ALTER TABLE "saved_search_hit" DROP CONSTRAINT "FK_9eb7f1f5d3e36a122567e5ddd36"',
  'ALTER TABLE "saved_search_hit" DROP CONSTRAINT "FK_52e3380a09d1f8332cef4bb5ab7"',
  'ALTER TABLE "saved_search" DROP CONSTRAINT "FK_e319e6a885a040b4fee7797cdb6"',
  'DROP INDEX "public"."unanswered_search_often"',
  'DROP INDEX "public"."unanswered_search_once"',
  'DROP TABLE "unanswered_search"',
  'DROP INDEX "public"."searched_text_once"',
  'DROP TABLE "searched_text"',
  'DROP INDEX "public"."saved_search_hit_listing"',
  'DROP TABLE "saved_search_hit"',
  'DROP INDEX "public"."saved_search_of"',
  'DROP INDEX "public"."saved_search_due_at"',
  'DROP TABLE "saved_search"',
];

export class AddedSavedSearches1795511935907 implements MigrationInterface {
  name = 'AddedSavedSearches1795511935907';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
