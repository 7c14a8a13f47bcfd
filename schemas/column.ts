/**
 * The kinds of column. A kind says what a cell may hold (its Zod rule); every output format and every descriptor
 * is a total function of the kind, so a kind without an answer in one of them does not compile.
 */
import { z } from "zod";
import { controlCharacter } from "./document.ts";
import { type ValueMessage, values } from "./value-messages.ts";

/** What a cell can be once it is written: JSON types only, so that every format holds the same values. */
export type Cell = string | number | boolean | null;

export type Kind =
  | "identifier"
  | "reference"
  | "text"
  | "pattern"
  | "uri"
  | "code"
  | "term"
  | "integer"
  | "number"
  | "boolean"
  | "date";

export type Column<
  Value extends NonNullable<Cell> = NonNullable<Cell>,
  Nullable extends boolean = boolean,
> = {
  readonly kind: Kind;
  readonly description: string;
  readonly nullable: Nullable;
  /** What a cell that is not null must be. */
  readonly rule: z.ZodType<Value>;
  /** `reference`: the table whose key the cell holds. */
  readonly references?: string;
  /** The tables of which the cell holds a key, where it may be one of several. */
  readonly referencesOneOf?: readonly string[];
  /** `code`: the values allowed. */
  readonly codes?: readonly string[];
  /** `term`: the vocabulary in sources/reference/vocabularies/ that lists the values allowed. */
  readonly vocabulary?: string;
  /** `code`: the vocabulary there that says what the values mean. */
  readonly explainedIn?: string;
  /** `identifier`, `pattern`: what the whole cell must match. */
  readonly pattern?: RegExp;
  /** `integer`, `number`: the least value allowed. */
  readonly minimum?: number;
};

/** ASCII, so that UTF-16 order, UTF-8 order and code-point order are one and the same. */

export const identifierPattern = /^[a-z0-9][a-z0-9._/-]*$/;
/** A day as ISO 8601 writes it, whether or not it exists. */
export const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const byteOrderMark = "\uFEFF";

// "" cannot be told from null in CSV; arrow-js drops a leading byte order mark; a lone surrogate is not text.
const wellFormed = z
  .string()
  .min(1, { error: values.someText.expected, abort: true })
  .refine((text) => !text.startsWith(byteOrderMark), values.noByteOrderMark.expected)
  .refine((text) => text.isWellFormed(), values.wholeCharacters.expected)
  .refine((text) => !controlCharacter.test(text), values.noControls.expected);

/** Whatever may be wrong with a text, and surrogates that may be in order: texts without any are told by one look. */
const questionable = new RegExp(`[\\uFEFF\\uD800-\\uDFFF${controlCharacter.source.slice(1)}`);

/** The rule of `text` in one answer. */
export function isWellFormedText(text: string): boolean {
  if (text === "" || !questionable.test(text)) return text !== "";
  return !text.startsWith(byteOrderMark) && text.isWellFormed() && !controlCharacter.test(text);
}

/** An ASCII primary key. */
export function identifier(description: string): Column<string, false> {
  return {
    kind: "identifier",
    description,
    nullable: false,
    rule: z.string().regex(identifierPattern, values.rowId.expected),
    pattern: identifierPattern,
  };
}

/** The key of a row of another table. */
export function reference(table: string, description: string): Column<string, false> {
  return {
    kind: "reference",
    description,
    nullable: false,
    rule: z.string().regex(identifierPattern, values.rowId.expected),
    references: table,
  };
}

/** The key of a row of one of several tables, which no format can hold as a foreign key. */
export function referenceToOneOf(tables: readonly string[], description: string): Column<string, false> {
  return { ...identifier(description), referencesOneOf: tables };
}

/** Any text but the empty one. */
export function text(description: string): Column<string, false> {
  return { kind: "text", description, nullable: false, rule: wellFormed };
}

/** A text of a fixed form, such as an ISO code or a hash; `message` says which to those who wrote another. */
export function pattern(form: RegExp, description: string, message: ValueMessage): Column<string, false> {
  const rule = wellFormed.regex(form, message.expected);
  return { kind: "pattern", description, nullable: false, rule, pattern: form };
}

/** An http or https address. */
export function uri(description: string): Column<string, false> {
  return {
    kind: "uri",
    description,
    nullable: false,
    rule: z.url({ protocol: /^https?$/, error: values.address.expected }) as z.ZodType<string>,
  };
}

/** One of a few values that the schema itself lists. */
export function code<const Codes extends readonly [string, ...string[]]>(
  codes: Codes,
  description: string,
): Column<Codes[number], false> {
  return { kind: "code", description, nullable: false, rule: z.enum(codes), codes };
}

/** The same column of codes, each of which a vocabulary explains. */
export function explained<Explained extends Column>(vocabulary: string, column: Explained): Explained {
  return { ...column, explainedIn: vocabulary };
}

/** A code of one of the vocabularies that curators keep; which codes there are is checked against the vocabulary. */
export function term(vocabulary: string, description: string): Column<string, false> {
  return { kind: "term", description, nullable: false, rule: wellFormed, vocabulary };
}

/** A 32-bit integer, not below `minimum` (0 where nothing else is said). */
export function integer(description: string, minimum = 0): Column<number, false> {
  return { kind: "integer", description, nullable: false, rule: z.int32().min(minimum), minimum };
}

/** A finite 64-bit floating-point number. */
export function number(description: string): Column<number, false> {
  return { kind: "number", description, nullable: false, rule: z.number() };
}

export function boolean(description: string): Column<boolean, false> {
  return { kind: "boolean", description, nullable: false, rule: z.boolean() };
}

/** A day that exists, as ISO 8601 `yyyy-mm-dd`. */
export function date(description: string): Column<string, false> {
  return {
    kind: "date",
    description,
    nullable: false,
    rule: z
      .string()
      .regex(isoDate, { error: values.day.expected, abort: true })
      .refine(isDay, values.dayOfCalendar.expected),
  };
}

/** The same column, where a value may be missing. */
export function optional<Value extends NonNullable<Cell>>(column: Column<Value, false>): Column<Value, true> {
  return { ...column, nullable: true };
}

/** Days since 1970-01-01 of an ISO date; NaN where there is no such day. */
export function daysSinceEpoch(isoDay: string): number {
  const month = Number(isoDay.slice(5, 7)) - 1;
  const moment = new Date(0);
  const time = moment.setUTCFullYear(Number(isoDay.slice(0, 4)), month, Number(isoDay.slice(8, 10)));
  return moment.getUTCMonth() === month ? time / 86_400_000 : Number.NaN;
}

function isDay(isoDay: string): boolean {
  return !Number.isNaN(daysSinceEpoch(isoDay));
}
