import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddedHarvestOrder1795513200000 implements MigrationInterface {
  name = 'AddedHarvestOrder1795513200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX "listing_harvest" ON "listing"  ("updated_at", "id") WHERE published_at IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."listing_harvest"');
  }
}
