import type { TimeForm } from "../../../schemas/findings/time.ts";
import type { Rule } from "../language/dispatch.ts";
import type { Tokens } from "../tokens.ts";

/** One way in which texts speak of time. */
export type TimeRule = Rule & {
  readonly form: TimeForm;
  /** Whether the sentence's tense decides what is meant ("on Friday"). */
  readonly directed?: true;
  /** Refuses a match by what the classes do not show, such as gaps between tokens. */
  readonly accept?: (tokens: Tokens, first: number, last: number) => boolean;
};
