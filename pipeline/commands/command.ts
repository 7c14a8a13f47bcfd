/** What a command is: what a person types, what help says of it, and what it does. */
import type { Issue } from "../../schemas/issue.ts";
import type { Effects } from "../effects.ts";
import type { Paint } from "../report.ts";

export type Argument = {
  /** `<id>`, or `[column]` where it may be left out. */
  readonly name: string;
  readonly description: string;
  /** The words that it may be, where there are few. */
  readonly choices?: readonly string[];
};

export type Option = {
  /** `--workers <N>`; without a value, `--json`. */
  readonly flags: string;
  readonly description: string;
  /** The most that a whole number may be; its least is 1. */
  readonly atMost?: number;
  /** The words that it may be, one or several with commas between. */
  readonly words?: readonly string[];
};

/** What was typed, as it was typed: arguments in their order, options by their names in camel case. */
export type Given = {
  readonly arguments: readonly (string | undefined)[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

/** What every command is given besides. */
export type Context = {
  /** The project's folder. */
  readonly root: string;
  readonly effects: Effects;
  readonly dataset: { readonly name: string; readonly version: string; readonly description: string };
  readonly repository: string;
  /** Standard input and output, for commands that are filters. */
  readonly input: NodeJS.ReadableStream & AsyncIterable<Uint8Array | string>;
  readonly output: NodeJS.WritableStream;
  /** Colours of standard output, where results go. */
  readonly paint: Paint;
  /** Asks the person at the terminal; absent where nobody is there. */
  readonly ask?: (question: string) => Promise<string>;
  /** Today, as the person's calendar has it: yyyy-mm-dd. Only for what a person writes, never for what is built. */
  readonly today: string;
  /** Reports what is wrong, and `but` after the number of problems; the exit code. */
  readonly fail: (issues: readonly Issue[], but?: string) => number;
  /** A location that a person gave, as the effects take it. */
  readonly locate: (given: string) => string;
};

export type Command = {
  readonly name: string;
  /** One line, as the list of commands has it. */
  readonly summary: string;
  /** What else a person should know before typing it. */
  readonly details?: string;
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
  /** Lines that work as they stand, without the program's name. */
  readonly examples: readonly string[];
  /** Imports what it needs when it runs: start-up is most of the time of a small build. Returns the exit code. */
  readonly run: (given: Given, context: Context) => Promise<number>;
};
