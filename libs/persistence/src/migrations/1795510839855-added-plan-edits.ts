import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE "plan_edit" ("id" uuid NOT NULL, "plan_id" uuid NOT NULL, "revision" integer NOT NULL, "kind" text NOT NULL, "actor_id" uuid, "edit" jsonb, "before" jsonb, "hard" double precision NOT NULL DEFAULT \'0\', "medium" double precision NOT NULL DEFAULT \'0\', "soft" double precision NOT NULL DEFAULT \'0\', "undone_at" TIMESTAMP(3) WITH TIME ZONE, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_cca9bbb9a48e6a5ed60d63d1668" PRIMARY KEY ("id"))',
  'CREATE UNIQUE INDEX "plan_edit_of" ON "plan_edit"  ("plan_id", "revision") ',
  'ALTER TABLE "plan" ADD "revision" integer NOT NULL DEFAULT \'1\'',
  'ALTER TABLE "plan" ADD "base_id" uuid',
  'ALTER TABLE "plan" ADD "causes" jsonb NOT NULL DEFAULT \'[]\'',
  'ALTER TABLE "plan" ADD "progress" double precision NOT NULL DEFAULT \'0\'',
  'ALTER TABLE "plan" ADD "stopping" boolean NOT NULL DEFAULT false',
  'ALTER TABLE "plan_session" ADD "pinned" boolean NOT NULL DEFAULT false',
  'ALTER TABLE "plan" ADD CONSTRAINT "FK_7b22b58ade6f1e910c1a1d1fd14" FOREIGN KEY ("base_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "plan_edit" ADD CONSTRAINT "FK_4fbdc45c99d22da7e0e26f17f9f" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
];

const down = [
  'ALTER TABLE "plan_edit" DROP CONSTRAINT "FK_4fbdc45c99d22da7e0e26f17f9f"',
  'ALTER TABLE "plan" DROP CONSTRAINT "FK_7b22b58ade6f1e910c1a1d1fd14"',
  'ALTER TABLE "plan_session" DROP COLUMN "pinned"',
  'ALTER TABLE "plan" DROP COLUMN "stopping"',
  'ALTER TABLE "plan" DROP COLUMN "progress"',
  'ALTER TABLE "plan" DROP COLUMN "causes"',
  'ALTER TABLE "plan" DROP COLUMN "base_id"',
  'ALTER TABLE "plan" DROP COLUMN "revision"',
  'DROP INDEX "public"."plan_edit_of"',
  'DROP TABLE "plan_edit"',
];

export class AddedPlanEdits1795510839855 implements MigrationInterface {
  name = 'AddedPlanEdits1795510839855';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
