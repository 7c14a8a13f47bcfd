/** What opens a line in capitals: where a text was written, or what it is about. */
import { named } from "./beside-words.ts";
import { knownName } from "./known-names.ts";
import { has, namedAt, type Text } from "./text.ts";
import { isName, Trait } from "./trait.ts";

const [comma, colon, opening] = [",", ":", "("].map(named);
const dashes = ["--", "—", "–", "-"].map(named);

/** "PRESS DIGEST - Ireland": what a line is about, in capitals, and common words. */
export function isSlug(text: Text, first: number, end: number): boolean {
  if (text.begins[first] === 0 || !dashes.includes(namedAt(text, end))) return false;
  for (let at = first; at < end; at++)
    if (!has(text, at, Trait.upper) || !has(text, at, Trait.ordinary) || has(text, at, isName)) return false;
  return true;
}

/** "VANCOUVER, British Columbia", "LOS ANGELES (AP)", "NEW DELHI:": a line that begins with where it was written. */
export function isDateline(text: Text, first: number, end: number): boolean {
  const { begins, shouted } = text;
  if (begins[first] === 0 || shouted[first] === 2 || !has(text, first, Trait.upper)) return false;
  if (!has(text, end - 1, Trait.upper)) return false;
  // "PRESS DIGEST - Ireland"
  if (has(text, end - 1, Trait.ordinary) && !has(text, end - 1, isName)) return false;
  const next = namedAt(text, end);
  return (
    next === opening ||
    dashes.includes(next) ||
    (next === colon && isPlaceAlone(text, first, end)) ||
    (next === comma && has(text, end + 1, Trait.capital) && endsInDash(text, end))
  );
}

/** "BEIJING", "NEW DELHI": a place that lists have, and no person. */
function isPlaceAlone(text: Text, first: number, end: number): boolean {
  if (end - first > 1) return (knownName(text, first, end) ?? "organisation") !== "organisation";
  return has(text, first, Trait.city | Trait.country | Trait.region) && !has(text, first, Trait.surname);
}

/** Whether a dash stands in the few words behind the comma. */
function endsInDash(text: Text, from: number): boolean {
  for (let at = from + 2; at < from + 7; at++) if (dashes.includes(namedAt(text, at))) return true;
  return false;
}
