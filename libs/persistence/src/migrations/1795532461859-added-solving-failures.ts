import type { MigrationInterface, QueryRunner } from 'typeorm';

const FAILURES = "('OUT_OF_MEMORY', 'SOLVER_DIED', 'SOLVER_ERROR')";
/** Tables of what a solver makes, with the states that each had before. */
const TABLES = [
  ['plan', "'DRAFT', 'RELEASED', 'SUPERSEDED', 'DISCARDED'"],
  ['meeting_timetable', "'DRAFT', 'ANNOUNCED', 'SUPERSEDED', 'DISCARDED'"],
] as const;

export class AddedSolvingFailures1795532461859 implements MigrationInterface {
  name = 'AddedSolvingFailures1795532461859';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, states] of TABLES)
      await runner.query(`ALTER TABLE "${table}" ADD "failure" text,
        ADD CONSTRAINT "${table}_failure_known" CHECK (failure IN ${FAILURES}),
        DROP CONSTRAINT "${table}_state_known",
        ADD CONSTRAINT "${table}_state_known" CHECK (state IN ('SOLVING', 'FAILED', ${states}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, states] of TABLES) {
      await runner.query(`UPDATE "${table}" SET state = 'DISCARDED' WHERE state = 'FAILED'`);
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "failure",
        DROP CONSTRAINT "${table}_state_known",
        ADD CONSTRAINT "${table}_state_known" CHECK (state IN ('SOLVING', ${states}))`);
    }
  }
}
