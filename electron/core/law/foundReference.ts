// What a pattern of citation gives, before the closed list has judged it.

/** A reference as a pattern found it: the number may be all that was given. */
export interface Found {
  ref: string;
  /** The text is not named (« l’article L. 311-1 »): the number alone must tell. */
  numberOnly: boolean;
  start: number;
  end: number;
}
