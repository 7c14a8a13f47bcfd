/**
 * What people write in YAML arrives as text (the failsafe schema: `010` stays 010 and `no` stays no). These rules
 * turn a text into a number or a truth value, strictly; everything else stays the text that was written.
 */
import { z } from "zod";
import { pattern, text } from "./column.ts";
import { values } from "./value-messages.ts";

const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A decimal number without exponent, separators or leading zeros. */
export const decimalNumber = z.codec(z.string().regex(decimal, values.decimal.expected), z.number(), {
  decode: Number,
  encode: String,
});

/** A whole number from 0. */
export const wholeNumber = z.codec(
  z.string().regex(/^(?:0|[1-9]\d{0,8})$/, values.wholeNumber.expected),
  z.int(),
  {
    decode: Number,
    encode: String,
  },
);

/** A share of a whole that is something: above 0, at most 1. */
export const share = decimalNumber.pipe(
  z.number().gt(0, values.shareAboveZero.expected).lte(1, values.shareOfAtMostOne.expected),
);

/** `true` or `false`. */
export const truth = z.codec(z.enum(["true", "false"], values.truth.expected), z.boolean(), {
  decode: (written) => written === "true",
  encode: (value) => (value ? "true" : "false"),
});

/** A text that is not empty. */
export const words = text("").rule;

/** An id minted by a curator: lower-case ASCII words joined by hyphens. */
export const localId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, values.localId.expected);

/** A code of a vocabulary: an id whose words may be joined by underscores too. */
export const termCode = z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, values.termCode.expected);

/** An id of a source folder. */
export const sourceId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,60}-\d{4}-\d{2}-\d{2}-[a-z0-9-]{0,120}[a-z0-9]$/, values.sourceId.expected);

export const sha256 = pattern(/^[0-9a-f]{64}$/, "", values.sha256).rule;

/** The name of a table. */
export const tableName = pattern(/^[a-z][a-z0-9_]*$/, "", values.tableName).rule;

/** The name of a column. */
export const columnName = tableName;

/** The number of a release: three whole numbers, as in 1.4.0. */
export const releaseNumber = z
  .string()
  .regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/, values.release.expected);
