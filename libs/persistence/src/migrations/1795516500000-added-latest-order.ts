import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddedLatestOrder1795516500000 implements MigrationInterface {
  name = 'AddedLatestOrder1795516500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX "listing_latest" ON "listing"  ("published_at", "id") WHERE published_at IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."listing_latest"');
  }
}
