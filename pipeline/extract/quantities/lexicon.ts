import { currencyCodes } from "../../lists/currencies.ts";
import { namesWhenGlued, wordsFirst } from "../../lists/currency-words.ts";
import { lexicon } from "../language/lexicon.ts";
import { type ClassTest, oneOf } from "../language/one-of.ts";
import { Shape } from "../tokens.ts";
import { type QuantityClass, quantityWords } from "./words.ts";

// Western ("1,000,000") and Indian ("10,00,000") grouping. Longer digit strings are numbers of posts and accounts.
const plain = /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,12}|\d{1,2}(?:,\d{2}){1,12},\d{3})(?:\.\d{1,40})?$/;
// European: 1.127,54 and 1.500.000.
const european = /^\d{1,3}(?:\.\d{3}){1,12},\d{1,40}$|^\d{1,3}(?:\.\d{3}){2,12}$/;
const three = /^\d{3}(?:\.\d{1,40})?$/;
const yearLike = /^(?:1[5-9]|20)\d\d$/;

const glued = [...currencyCodes].filter((code) => !wordsFirst.has(code) && !namesWhenGlued.has(code));

/** A currency code written together with its amount, one token for the tokeniser: "USD10", "RM79". */
export const gluedMoney = new RegExp(
  `^(?:${glued.join("|")}|US|HK|AU|CA|NZ|SG|R(?:MB|mb|[Mmps])|SFr|[DNS]Kr|[KTU]?[Ss]hs?|Dhs?|Tk|PS|NT|S|A|C|R|Y|N|P)(?=\\d)(?!0\\d|\\d{10})`,
);

/** The classes of words that rules of quantities are written in. */
export const quantities = lexicon<QuantityClass>({
  words: quantityWords,
  unlisted: ({ surface, word, shape }) => {
    switch (shape) {
      case Shape.number:
        if (yearLike.test(word)) return "yearDigits";
        if (three.test(word)) return "threeDigits";
        return plain.test(word) || european.test(word) ? "digits" : "blank";
      case Shape.lower:
        return "lower";
      case Shape.mark:
        return "mark";
      default:
        if (!gluedMoney.test(surface)) return shape === Shape.upper ? "upper" : "capitalised";
        return hasDigit(surface, 1) ? "undecided" : "gluedMoney";
    }
  },
});

function hasDigit(surface: string, at: number): boolean {
  const unit = surface.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

/** Whether a token's class is one of these; beside a sentence stands "edge". */
export function isOneOf(...names: readonly (QuantityClass | "edge")[]): ClassTest {
  return oneOf(quantities, ...names);
}
