/** Pieces of the attribution rules: patterns over a view's classes (classes.ts), and how their matches are read. */
import { groupOf, type Match } from "../named-groups.ts";
import type { Items, Reading } from "./attribution.ts";

// A noun phrase, read from its end: a core of up to ten words, and up to two phrases with "of", "at", "and" …
export const noun = "[DlCtnyxMm.]";
export const subject = `(?<subject>[PW]|(?:${noun}{1,10}[pao]){0,2}${noun}{0,9}[DlCtyxMm.])`;
// Between subject and verb: "(D-Ohio)"; ", an economist in Oslo,"; "who sold the yard"; "has also"
const apposition = "[,-][^,|¶/Q:;]{1,40}[,-]|[,-][^|¶/Q:;]{1,40}[,-]";
const relative = ",?W[^,|¶/Q:;]{0,24}[^AR,|¶/Q:;]";
export const gap = `(?<gap>(?:\\([^()|¶/Q]{1,8}\\))?(?:${apposition}|${relative})?[AR]{0,4})`;
export const person = `(?<person>P|${noun}{1,10}(?:[pao]${noun}{1,8}){0,2})`;
// "a survey by the ministry": sources of "according to" say whose they are
export const source = `(?:P|${noun}{1,10}(?:[pab]${noun}{1,8}){0,2})`;
// The noun phrase after the verb is all there is: no verb follows it ("said the plan was …")
export const afterPerson = `(?=[,|¶/WGKwd:;(-]|\\.[|¶/]|\\.?$|[pko][^,|¶/AEVTBIN]{0,20}(?:[,|¶/]|$))`;
// "to reporters on Tuesday", "in a statement"
export const circumstance = `(?:[dR]|[po][DlCtnyxMmPd]{1,8}){0,4}`;
// A clause or a passage, as against a plain object: "that …", "he was …", "the plan would …", ": “…”"
export const clause = `h|[,:]?Q|P[^.|¶/,]|[DCltnyxMmp]{1,8}R?[AEVTBIN]|[dpR][^|¶/]{0,20}(?:h|[,:]Q)`;
export const hearer = `(?:P|${noun}{0,5}[DlCtnyxMm])?`;

const apposedName = /^,([tC][tC.]{1,5}),/;

/**
 * What a match with the groups `subject` and `gap` says. The cue stands at `at`, by default where the match begins,
 * and may go on for `tail` items.
 */
export function readParts(
  match: Match,
  tail: number,
  side: Reading["side"] = "after",
  at: number = match.at,
): Reading & { readonly speaker: Items } {
  const subject = groupOf(match, "subject") as string;
  const between = groupOf(match, "gap") as string;
  const to = at - between.length - 1;
  const from = to - subject.length + 1;
  const cue = { from: at, to: at + tail };
  // "the company's head, Jo Field, said": the name in apposition says more than the description
  const name = subject.startsWith("D") ? apposedName.exec(between)?.[1] : undefined;
  const speaker = name === undefined ? { from, to } : { from: to + 2, to: to + 1 + name.length };
  return { side, speaker, cue, frame: { from, to: cue.to } };
}

/** Speaker, cue and frame of a match with the group `person` directly after a cue of `length` items at `at`. */
export function readPersonAfter(match: Match, length = 1, at: number = match.at): Omit<Reading, "side"> {
  const cue = { from: at, to: at + length - 1 };
  const speaker = { from: cue.to + 1, to: cue.to + (groupOf(match, "person") as string).length };
  return { speaker, cue, frame: { from: cue.from, to: speaker.to } };
}
