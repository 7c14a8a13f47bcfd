/** Party and state of a lawmaker, which look like a name. */
import { wordAt } from "../tokens.ts";
import { has, type Stretch, type Text } from "./runs.ts";
import { Trait } from "./trait.ts";

const opensSeat = new Set(["(", ","]);
const parties = new Set(["r", "d", "i"]);

/** "(R-Tenn.)", ", D-Ohio,": the party and the state of a lawmaker. */
export function isSeat(text: Text, { first, end }: Stretch): boolean {
  return (
    end - first > 2 &&
    has(text, first, Trait.initial) &&
    wordAt(text.tokens, first + 1) === "-" &&
    opensSeat.has(wordAt(text.tokens, first - 1) as string) &&
    parties.has(wordAt(text.tokens, first) as string)
  );
}
