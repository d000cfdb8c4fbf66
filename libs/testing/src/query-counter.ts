/** Counts statements, so that a list can be shown to cost the same with one item and with three. */
export class QueryCounter {
  private statements: string[] = [];

  readonly onQuery = (sql: string): void => {
    this.statements.push(sql);
  };

  /** The statements that `work` sent, transactions' own brackets aside. */
  async during(work: () => Promise<unknown>): Promise<readonly string[]> {
    this.statements = [];
    await work();
    return this.statements.filter((sql) => !/^(START TRANSACTION|COMMIT|ROLLBACK|SELECT version)/.test(sql));
  }
}
