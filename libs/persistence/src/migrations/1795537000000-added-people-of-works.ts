import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By table: the list of people that its works name. */
const LISTS = [
  ['patent', 'inventors'],
  ['achievement', 'inventors'],
  ['team', 'members'],
] as const;

export class AddedPeopleOfWorks1795537000000 implements MigrationInterface {
  name = 'AddedPeopleOfWorks1795537000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, list] of LISTS)
      await runner.query(
        `CREATE INDEX "${table}_people" ON "${table}" USING gin (jsonb_path_query_array(${list}, '$[*].*'))`,
      );
    await runner.query('CREATE INDEX "team_leader" ON "team"  ("leader") ');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."team_leader"');
    for (const [table] of LISTS) await runner.query(`DROP INDEX "${table}_people"`);
  }
}
