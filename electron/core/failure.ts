// An expected failure of the core: one of the contract's codes with its data.
import type { ErrorCode, ErrorData, InputIssue } from '../contract/errors.ts';

export class Failure<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly data: ErrorData<Code>;

  constructor(code: Code, data: ErrorData<Code>) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.data = data;
  }
}

/** A BAD_INPUT failure about one field. `code` is a constant the interface words; `detail` completes it. */
export function badInput(field: string, code: string, detail = ''): Failure<'BAD_INPUT'> {
  return new Failure('BAD_INPUT', { issues: [{ field, code, detail }] });
}

/** Throws BAD_INPUT when there is at least one issue. */
export function refuseIf(issues: InputIssue[]): void {
  if (issues.length > 0) throw new Failure('BAD_INPUT', { issues });
}
