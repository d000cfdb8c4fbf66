/** What is wrong with an instance, where: line from 1, and the field's name or path. */
export interface InstanceFault {
  readonly line: number;
  readonly field: string;
  readonly message: string;
}
