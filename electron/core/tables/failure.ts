// Why a file is no table that can be read.

/** What a file made to harm does; an honest one never does. */
export type HostileReason =
  | 'TOO_LARGE_INSIDE'
  | 'MORE_THAN_ANNOUNCED'
  | 'TOO_MANY_FILES'
  | 'TOO_DEEP'
  | 'ENTITIES'
  | 'TOO_LONG_INSIDE';

export type TableFailureCode =
  /** A workbook of before 2007 (.xls), or one with a password. */
  | 'OLD_WORKBOOK'
  | 'ENCRYPTED'
  | 'ARCHIVE'
  | 'NOT_TEXT'
  | 'DAMAGED'
  /** No sheet with anything in it. */
  | 'EMPTY'
  | 'HOSTILE';

export class TableFailure extends Error {
  readonly code: TableFailureCode;
  readonly detail: string;

  constructor(code: TableFailureCode, detail = '') {
    super(code);
    this.name = 'TableFailure';
    this.code = code;
    this.detail = detail;
  }
}

export function hostile(reason: HostileReason): TableFailure {
  return new TableFailure('HOSTILE', reason);
}
