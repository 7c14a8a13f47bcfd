/** Numbers that say somebody's age without a unit. */
import { type Sentence, Shape, shapeAt, wordAt } from "../tokens.ts";
import { type Parts, type Place, rangeOf } from "./parts.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const be = set("was is be turned turns turning am");
const turn = set("turned turns turning");
const people = set("he she who i him her");

/** "who was 10", "he will be 35", "aged 45", "the age of 21", "Mary Jones, 45, a baker". */
export function saysAge({ tokens, at }: Place, parts: Parts): boolean {
  const before = (back: number): string => wordAt(tokens, at - back) ?? "";
  if (rangeOf(parts, "high") !== null || !/^(?:1[01])?\d{1,2}$|^[a-z]/.test(wordAt(tokens, at) as string))
    return false;
  if (before(1) === "aged" || before(1) === "age") return true;
  if (before(1) === "of" && before(2) === "age") return true;
  if (before(1) === "at" && at === 1 && wordAt(tokens, 2) === ",")
    return /^(?:he|she|i)$/.test(wordAt(tokens, 3) ?? "");
  if (before(1) === ",") return isNameWithAge(tokens, at);
  if (turn.has(before(1)) && wordAt(tokens, at + 1) !== "to") return true;
  return be.has(before(1)) && [before(2), before(3), before(4)].some((word) => people.has(word));
}

// "The minister, 54, resigned": a post or a relative stands where a name may stand.
const person =
  /^(?:minister|president|chairman|chairwoman|chair|director|executive|founder|owner|boss|secretary|governor|mayor|senator|ambassador|commissioner|officer|general|colonel|judge|lawyer|doctor|nurse|teacher|professor|engineer|economist|analyst|farmer|driver|worker|miner|welder|clerk|trader|manager|spokesman|spokeswoman|businessman|businesswoman|entrepreneur|billionaire|tycoon|wife|husband|son|daughter|brother|sister|father|mother|widow|partner|man|woman|boy|girl|student|pensioner|victim|suspect|defendant|singer|actor|actress|author|writer|player|candidate|leader|deputy|successor|predecessor)$/;

/** A name or a post, a comma, two digits and a comma. */
function isNameWithAge(tokens: Sentence, at: number): boolean {
  if (!/^[1-9]\d$/.test(wordAt(tokens, at) as string) || at < 2) return false;
  const next = wordAt(tokens, at + 1) ?? ".";
  if (next !== "," && (next !== "." || at < 3 || shapeAt(tokens, at - 3) !== Shape.capitalised)) return false;
  if (shapeAt(tokens, at - 2) !== Shape.capitalised)
    return next === "," && person.test(wordAt(tokens, at - 2) as string);
  return (
    at === 2 ||
    /^[-.]$/.test(wordAt(tokens, at - 3) as string) ||
    shapeAt(tokens, at - 3) === Shape.capitalised
  );
}
