import { findTimes } from "../pipeline/extract/times.ts";
import { tokenise } from "../pipeline/extract/tokens.ts";
import { readTimes } from "../pipeline/normalise/time.ts";

/** A temporal expression as tests speak of it: `until` is the words that end the span which it begins. */
export type TimeFound = {
  readonly exact: string;
  readonly type: string;
  readonly value: string;
  readonly mod: string | null;
  readonly days: string;
  readonly until: string | null;
};

/** The temporal expressions of a text in order; days are written "first..last", with "" for an open end. */
export function timesOf(text: string, publishedOn: string): TimeFound[] {
  const findings = findTimes(tokenise(text));
  const readings = readTimes(findings, publishedOn);
  const exactAt = (at: number): string => text.slice(findings[at]?.start, findings[at]?.end);
  return readings.map(({ type, value, mod, starts_on, ends_on, isSpan }, at) => ({
    exact: exactAt(at),
    type,
    value,
    mod,
    days: `${starts_on ?? ""}..${ends_on ?? ""}`,
    until: isSpan ? exactAt(at + 1) : null,
  }));
}
