/** Numbers that say somebody's age without a unit. */
import { Trait } from "../names/trait.ts";
import { traits } from "../names/traits.ts";
import { valuesOf } from "../tokens/word-column.ts";
import { type Sentence, Shape, shapeAt, wordAt } from "../tokens.ts";
import { isPluralNoun } from "./nouns.ts";
import { type Parts, type Place, rangeOf } from "./parts.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const be = set("was is be turned turns turning am");
const turn = set("turned turns turning");
const people = set("he she who i him her");

/** "who was 10", "he will be 35", "aged 45", "the age of 21", "Mary Jones, 45, a baker". */
export function saysAge({ tokens, at }: Place, parts: Parts): boolean {
  const before = (back: number): string => wordAt(tokens, at - back) ?? "";
  if (!/^(?:1[01])?\d{1,2}$|^[a-z]/.test(wordAt(tokens, at) as string)) return false;
  // "aged 25 to 34", "aged between 18 and 27"
  if (/^(?:aged|ages?)$/.test(before(/^(?:between|from)$/.test(before(1)) ? 2 : 1))) return true;
  if (before(1) === "of" && before(2) === "ages") return true;
  if (rangeOf(parts, "high") !== null) return false;
  if (before(1) === "of" && before(2) === "age") return true;
  if (before(1) === "at" && /^(?:died?|dies|dead)$/.test(before(2)))
    return /^(?:[.,;]|of|from|in|after)$/.test(wordAt(tokens, at + 1) ?? ".");
  if (before(1) === "at" && at === 1 && wordAt(tokens, 2) === ",")
    return /^(?:he|she|i)$/.test(wordAt(tokens, 3) ?? "");
  // "as old as 80", "Daniloff, now 81 and retired"
  if (before(1) === "as" && /^(?:old|young)$/.test(before(2))) return true;
  if (/^(?:now|then)$/.test(before(1)) && before(2) === ",")
    return (
      shapeAt(tokens, at - 3) === Shape.capitalised &&
      /^(?:[,.;]|and|but)$/.test(wordAt(tokens, at + 1) ?? ".")
    );
  if (before(1) === ",") return isNameWithAge(tokens, at);
  if (turn.has(before(1)) && wordAt(tokens, at + 1) !== "to") return true;
  // "before they were 30"
  if (before(1) === "were" && before(2) === "they") return /^[.,;]$/.test(wordAt(tokens, at + 1) ?? ".");
  // "when he was around 10"
  if (/^(?:around|about|only|just|nearly|almost|barely)$/.test(before(1)) && be.has(before(2)))
    return /^(?:he|she|i|who)$/.test(before(3)) && /^[.,;]$/.test(wordAt(tokens, at + 1) ?? ".");
  return be.has(before(1)) && [before(2), before(3), before(4)].some((word) => people.has(word));
}

/** "children under 12 pay nothing", "those 60 and older": an age, whatever the next word looks like. */
export function isAgeOfThem({ tokens, at }: Place, parts: Parts): boolean {
  if (!/^(?:1[01])?\d{1,2}$/.test(wordAt(tokens, at) as string)) return isWordLimit(tokens, at, parts);
  if (/^(?:aged|ages?)$/.test(wordAt(tokens, at - 1) ?? ""))
    return !isPluralNoun(wordAt(tokens, parts.end) ?? "");
  if (rangeOf(parts, "high") !== null) return false;
  if (older.test(`${wordAt(tokens, parts.end)} ${wordAt(tokens, parts.end + 1)}`)) return true;
  if (/^(?:younger|older) than$/.test(`${wordAt(tokens, at - 2)} ${wordAt(tokens, at - 1)}`))
    return endsLimit.test(wordAt(tokens, parts.end) ?? ".");
  const isLimit = /^(?:under|over|below|above)$/.test(wordAt(tokens, at - 1) ?? "");
  const whose = wordAt(tokens, at - 2) ?? "";
  if (!isLimit || !(groups.has(whose) || whose === "aged")) return false;
  const next = wordAt(tokens, parts.end) ?? "";
  // "anyone over 65 travels free": of one, who counts nothing
  return (/one$/.test(whose) || !isPluralNoun(next)) && !isScaled.test(next);
}

/** "children under five travel free": in words where a group of people stands before it. */
const isWordLimit = (tokens: Sentence, at: number, { end }: Parts): boolean =>
  end === at + 1 &&
  /^(?:under|over)$/.test(wordAt(tokens, at - 1) ?? "") &&
  groups.has(wordAt(tokens, at - 2) ?? "") &&
  !isPluralNoun(wordAt(tokens, end) ?? "") &&
  !isScaled.test(wordAt(tokens, end) ?? "");

const older = /^(?:and|or) (?:older|younger)$/;
const endsLimit = /^(?:[.,;)]|and|or|who|were|was|are|is|in|at|with|from|to|have|had|has)$/;
const isScaled = /^(?:%|percent|per|thousand|million|billion|hundred|-)$/;
const groups = set(
  "children child kids adults people men women anyone everyone those boys girls pupils students babies infants teenagers persons citizens residents players patients drivers workers users voters respondents employees jobseekers mothers fathers americans britons europeans immigrants",
);

// Things first, by the list of nouns for persons.
const alsoPersons = set("chair founder driver keeper head captain model star");

const traitsAt = ({ vocabulary, ids }: Sentence, at: number): number =>
  valuesOf(traits, vocabulary)[ids[at] as number] as number;

function isPerson(tokens: Sentence, at: number): boolean {
  const noun = wordAt(tokens, at) as string;
  const bits = traitsAt(tokens, at);
  // "The workers, 54, were sent home": so many
  return ((bits & Trait.personNoun) !== 0 && !isPluralNoun(noun)) || alsoPersons.has(noun);
}

const particles = /^(?:de|da|di|del|della|dos|du|van|von|der|den|al|el|bin|ben|la|le)$/;

/** "said Gibbs, 22, had been": a verb of the named behind it. */
const isSaidToBe = (tokens: Sentence, at: number): boolean =>
  !isPlace(tokens, at - 2) &&
  /^(?:had|has|was|is|told|said|says|died|will|would)$/.test(wordAt(tokens, at + 2) ?? "");

const place = Trait.city | Trait.town | Trait.region | Trait.country;
const isPlace = (tokens: Sentence, at: number): boolean =>
  (traitsAt(tokens, at) & (place | Trait.calendar)) !== 0;

/** "his two sons, Lachlan, 44, and James, 43": a given name that is no place nor word. */
function isGiven(tokens: Sentence, at: number): boolean {
  const bits = traitsAt(tokens, at);
  return (bits & Trait.given) !== 0 && (bits & (place | Trait.ordinary)) === 0;
}

/** A name, or what a person is called ("The minister, 54, resigned"), a comma, two digits and a comma. */
function isNameWithAge(tokens: Sentence, at: number): boolean {
  if (!/^[1-9]\d$/.test(wordAt(tokens, at) as string) || at < 2) return false;
  const next = wordAt(tokens, at + 1) ?? ".";
  if (next !== "," && (next !== "." || at < 3 || shapeAt(tokens, at - 3) !== Shape.capitalised)) return false;
  // "Lee Jae-yong, 55,"
  if (wordAt(tokens, at - 3) === "-" && shapeAt(tokens, at - 4) === Shape.capitalised) return next === ",";
  if (shapeAt(tokens, at - 2) !== Shape.capitalised) return next === "," && isPerson(tokens, at - 2);
  // "In Sulawesi she met Ahmad, 31, who dives"
  if (next === "," && /^(?:who|whose|an?)$/.test(wordAt(tokens, at + 2) ?? "")) return true;
  return (
    at === 2 ||
    /^[-.“”"’]$/.test(wordAt(tokens, at - 3) as string) ||
    particles.test(wordAt(tokens, at - 3) as string) ||
    isGiven(tokens, at - 2) ||
    isSaidToBe(tokens, at) ||
    shapeAt(tokens, at - 3) === Shape.capitalised
  );
}
