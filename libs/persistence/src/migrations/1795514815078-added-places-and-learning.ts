import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'DROP INDEX "public"."match_of_demand"',
  'CREATE TABLE "ranking_weights" ("id" uuid NOT NULL, "effective_from" date NOT NULL, "source" text NOT NULL, "weights" jsonb NOT NULL, "judgements" integer NOT NULL, "demands" integer NOT NULL, "before" jsonb, "after" jsonb, "learnt_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ranking_weights_counted" CHECK (judgements > 0 AND demands > 0), CONSTRAINT "PK_2801966ead70d2a3ff2a7866013" PRIMARY KEY ("id"))',
  'CREATE UNIQUE INDEX "ranking_weights_once" ON "ranking_weights"  ("effective_from") ',
  'CREATE TABLE "embedding" ("model" text NOT NULL, "hash" text NOT NULL, "vector" real array NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_4eb1e0f6b2bf354977435ed3839" PRIMARY KEY ("model", "hash"))',
  'ALTER TABLE "match" ADD "place" integer NOT NULL DEFAULT \'0\'',
  'UPDATE "match" SET "place" = ranked.place FROM (SELECT id, row_number() OVER (PARTITION BY demand_id ORDER BY score DESC, id DESC) AS place FROM "match") AS ranked WHERE ranked.id = "match".id',
  'CREATE INDEX "match_of_demand" ON "match"  ("demand_id", "place", "id") ',
];

const down = [
  'DROP INDEX "public"."match_of_demand"',
  'ALTER TABLE "match" DROP COLUMN "place"',
  'DROP TABLE "embedding"',
  'DROP INDEX "public"."ranking_weights_once"',
  'DROP TABLE "ranking_weights"',
  'CREATE INDEX "match_of_demand" ON "match" ("demand_id", "score", "id") ',
];

export class AddedPlacesAndLearning1795514815078 implements MigrationInterface {
  name = 'AddedPlacesAndLearning1795514815078';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
