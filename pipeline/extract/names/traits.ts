/** What is known of a word by itself, as bits, worked out once a word. */
import { organisationNames } from "../../lists/name-lists.ts";
import { Shape } from "../tokens/shape.ts";
import type { Word } from "../tokens/word.ts";
import { integerColumn } from "../tokens/word-column.ts";
import { listed } from "./listed.ts";
import { isOrdinary } from "./ordinary.ts";
import { plainForm } from "./plain-form.ts";
import { Trait } from "./trait.ts";
import { calendar } from "./words.ts";

/** The bits of each word. */
export const traits = integerColumn(traitsOf);

const surnameEnding =
  /(?:[^aeiou]ov|[^aeiou]ev|[iy]n|ova|eva|ina|sky|ski|skiy|skaya|ska|enko|chuk|sson|ssen|nsen|son|sen|ez|ini|etti|elli|oni|ucci|ic|ich|vic|escu|iu|akis|ides|opoulos|idis|oglu|yan|ian|dze|vili|stein|berg|mann|meyer|bauer|huber|strom|quist|gren|dahl|sma|stra|man|moto|yama|mura|naka|saki|ashi|uchi|guchi|singh|deep|araj|wan|wicz|czyk|ek|ak|auer|eau|eux|ard|oux|ault|aga|ong|ung)$/;
const placeEnding =
  /(?:stan|burg|burgh|bourg|ville|ton|shire|grad|pur|pore|abad|town|ford|ham|bury|borough|land|lands|mouth|field|stadt|dorf|heim|hafen|haven|polis|sk|kov|ice|any|ovo|ino|tepe|chester|cester|wick|worth|minster|port|bridge|vale|dale|ia)$/;

/** "FY25", "Q3", "3Q24": a period, and no name; but "H1-B". */
const period = /^(?:FY\d{2}(?:\d{2})?|Q[1-4]|[1-4]Q(?:\d{2}){0,2}|[12]H(?:\d{2}){0,2})$/;

function traitsOf({ surface, word, shape }: Word): number {
  if (shape === Shape.mark) return Trait.mark;
  if (shape === Shape.number) return Trait.number | (calendar.has(word) ? Trait.calendar : 0);
  if (period.test(surface)) return Trait.number | Trait.calendar;
  const plain = plainForm(word);
  const hasCapital = shape === Shape.lower ? isNamedLow(surface, plain) : /^\p{Lu}/u.test(surface);
  const bits = listed(plain, word) | (isOrdinary(plain) ? Trait.ordinary : 0);
  return hasCapital ? bits | capitals(surface, shape) | endingsOf(plain) : bits;
}

function endingsOf(plain: string): number {
  return (
    (plain.length > 4 && surnameEnding.test(plain) ? Trait.surnameEnding : 0) |
    (plain.length > 5 && placeEnding.test(plain) ? Trait.placeEnding : 0)
  );
}

function capitals(surface: string, shape: Shape): number {
  if (surface.length === 1) return Trait.capital | Trait.initial;
  return Trait.capital | (shape === Shape.upper ? Trait.upper : isMixed(surface) ? Trait.mixed : 0);
}

/** "DeepSeek"; but "McDonald", "LeBron". */
const isMixed = (surface: string): boolean =>
  /\p{Ll}\p{Lu}/u.test(surface) &&
  !/^(?:Ma?c|D[aeiu]|L[aeiou]|Fitz|Van|Von|St|Des|Del|Al)\p{Lu}\p{Ll}+$/u.test(surface);

/** "easyJet", "xAI": a company whose name begins with a small letter, as lists or its trade tell. */
const isNamedLow = (surface: string, plain: string): boolean =>
  /^\p{Ll}+\p{Lu}/u.test(surface) && (surface.endsWith("AI") || organisationNames().has(plain));
