/** What is wrong with an instance, where: line from 1, and the field's name or path. */
export interface InstanceFault {
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

/** Thrown within a reader of instances; the line is found afterwards where the field's path tells it. */
export class Refusal extends Error {
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** The line of an offset, from 1. */
export const lineAt = (text: string, index: number): number => text.slice(0, Math.max(0, index)).split('\n').length;
