import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddedJuryAims1795535000000 implements MigrationInterface {
  name = 'AddedJuryAims1795535000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "jury" ADD "aim" text NOT NULL DEFAULT 'TOTAL', ADD "figures" jsonb,
      ADD CONSTRAINT "jury_aim_known" CHECK (aim IN ('TOTAL', 'FAIR'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "jury" DROP COLUMN "aim", DROP COLUMN "figures"');
  }
}
