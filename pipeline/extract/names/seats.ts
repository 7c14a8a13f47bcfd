/** Party and state of a lawmaker, which look like a name. */
import { wordAt } from "../tokens.ts";
import { named } from "./beside-words.ts";
import { has, namedAt, type Stretch, type Text } from "./text.ts";
import { Trait } from "./trait.ts";

const hyphen = named("-");
const opensSeat = new Set(["(", ","]);
const parties = new Set(["r", "d", "i"]);

/** "(R-Tenn.)", ", D-Ohio,": the party and the state of a lawmaker. */
export function isSeat(text: Text, { first, end }: Stretch): boolean {
  return (
    end - first > 2 &&
    has(text, first, Trait.initial) &&
    namedAt(text, first + 1) === hyphen &&
    opensSeat.has(wordAt(text.tokens, first - 1) as string) &&
    parties.has(wordAt(text.tokens, first) as string)
  );
}
