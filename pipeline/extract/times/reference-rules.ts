import { isAhead, isOfNow } from "./conditions.ts";
import type { TimeRule } from "./rule.ts";

/** Words that point at the time of writing, or vaguely before or after it. */
export const referenceRules: readonly TimeRule[] = [
  {
    name: "present-reference",
    reason: "the time of writing, however long: now, currently, these days",
    form: "present",
    pattern:
      "(name: right? now | currently | (?<= at) the moment | (?<= at) present | these units | current)",
    accept: isOfNow,
  },
  {
    name: "past-reference",
    reason: "a time before that is not said: recently, the past",
    form: "past",
    pattern:
      "(name: (?<! as) recently | previously | recent | the (recent | ongoing)? past (?! common | name) | those units | the other aDay | article same? long time ago | long ago)",
  },
  {
    name: "future-reference",
    reason: "a time to come that is not said: soon, the future",
    form: "future",
    pattern: "(name: (?<! as) soon (?! after) | the ongoing? future (?! of) | article later date)",
    accept: isAhead,
  },
];
