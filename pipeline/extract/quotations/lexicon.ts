import { isPastForm } from "../../lists/verb-forms.ts";
import { lexicon } from "../language/lexicon.ts";
import { type ClassTest, oneOf } from "../language/one-of.ts";
import { Shape } from "../tokens.ts";
import { namesInCapitals, type QuotationClass, quotationWords } from "./words.ts";

// Nouns and adjectives with an adverb's ending
const notAdverbs = new Set(
  (
    "early daily weekly monthly quarterly yearly elderly family likely unlikely friendly ugly holy supply reply ally " +
    "assembly lonely deadly costly lovely orderly bully rally anomaly belly fly jelly lively silly timely scholarly " +
    "cowardly worldly ghostly homely sickly stately burly curly woolly butterfly monopoly tally folly"
  ).split(" "),
);

/** The classes of words and other items (see view.ts) that rules of quotations are written in. */
export const quotations = lexicon<QuotationClass>({
  words: quotationWords,
  printed: { capitalised: { capitalised: namesInCapitals } },
  unlisted: ({ word, shape }) => {
    switch (shape) {
      case Shape.lower:
        if (word.endsWith("ly") && !notAdverbs.has(word)) return "adverb";
        return isPastForm(word) ? ["lower", "past"] : "lower";
      case Shape.mark:
        return word === "'" ? "possessive" : "mark";
      default:
        return shape === Shape.number ? "number" : "capitalised";
    }
  },
});

/** Whether an item's class is one of these; beside the text stands "edge". */
export function isOneOf(...names: readonly (QuotationClass | "edge")[]): ClassTest {
  return oneOf(quotations, ...names);
}

/** Verbs that somebody reports, asks or judges with. */
export const reportingVerbs = ["saying", "telling", "believing", "undertaking", "judging"] as const;

/** What stands before a phrase that opens a clause. */
export const beforeClause = [
  "comma",
  "and",
  "but",
  "because",
  "when",
  "that",
  "sentenceEnd",
  "paragraphEnd",
  "openEnd",
  "edge",
] as const;

/** A verb that has a subject, as far as lists tell. */
export const isFiniteVerb = isOneOf("auxiliary", "be", ...reportingVerbs);
