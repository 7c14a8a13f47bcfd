/** The one language of rules: what a pattern means, where it is tried, and what it is told to be none. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classCodes, classesOf } from "../../../pipeline/extract/language/classify.ts";
import { openings, type Rule, ruleBook } from "../../../pipeline/extract/language/dispatch.ts";
import { type Lexicon, lexicon } from "../../../pipeline/extract/language/lexicon.ts";
import { isMet, standingIn } from "../../../pipeline/extract/language/needs.ts";
import { oneOf } from "../../../pipeline/extract/language/one-of.ts";
import {
  compile,
  endOfMatch,
  matchAt,
  rangeOf,
  searchFrom,
} from "../../../pipeline/extract/language/pattern.ts";
import { quantities } from "../../../pipeline/extract/quantities/lexicon.ts";
import { refusals } from "../../../pipeline/extract/quantities/refusals.ts";
import { quantityRules } from "../../../pipeline/extract/quantities/rules.ts";
import { attributionRules } from "../../../pipeline/extract/quotations/attribution-rules.ts";
import { quotations } from "../../../pipeline/extract/quotations/lexicon.ts";
import { times } from "../../../pipeline/extract/times/lexicon.ts";
import { timeRules } from "../../../pipeline/extract/times/rules.ts";
import { Shape, tokenise } from "../../../pipeline/extract/tokens.ts";

type Name = "article" | "animal" | "ridden" | "colour" | "verb" | "number" | "other";
const words = lexicon<Name>({
  words: {
    article: "a the",
    animal: "cat dog horse",
    ridden: "horse",
    colour: "red  green\n blue",
    verb: "sees hears",
    number: "",
    other: "",
  },
  printed: { upper: { colour: "tan" } },
  unlisted: ({ shape }) => (shape === Shape.number ? "number" : "other"),
});

const read = (text: string): string => classesOf(classCodes(tokenise(text), words));

/** What a pattern matches of a text, at each place where it matches something, by tokens. */
function matches(pattern: string, text: string): string[] {
  const compiled = compile(words, "test", pattern);
  const classes = read(text);
  const tokens = text.split(" ");
  return [...classes].flatMap((_, at) => {
    const end = endOfMatch(compiled, classes, at);
    return end < 0 ? [] : [tokens.slice(at, end).join(" ")];
  });
}

describe("a pattern", () => {
  test.each([
    ["a class", "animal", "the cat sees a dog", ["cat", "dog"]],
    ["a word of two classes, by either", "ridden", "a horse sees the cat", ["horse"]],
    ["a word of two classes, by the other", "animal", "a horse sees the cat", ["horse", "cat"]],
    ["one after another", "article animal", "the cat sees a dog", ["the cat", "a dog"]],
    ["what may be left out", "article? animal", "the cat", ["the cat", "cat"]],
    ["the first alternative that fits", "(article | article animal) verb?", "the cat", ["the"]],
    ["repeats within bounds", "article colour{1,2} animal", "the red green cat", ["the red green cat"]],
    ["repeats beyond bounds", "article colour{1,2} animal", "the red green blue cat", []],
    ["a word of another class", "not (animal | verb)", "the cat sees 5", ["the", "5"]],
    ["any word", "verb any", "cat sees 5", ["sees 5"]],
    ["what is ahead, not taken", "animal (?= verb)", "cat sees dog", ["cat"]],
    ["what must not be ahead", "animal (?! verb)", "cat sees dog", ["dog"]],
    ["what is behind", "(?<= verb article?) animal", "cat sees the dog", ["dog"]],
    ["what must not be behind", "(?<! verb) animal", "cat sees dog", ["cat"]],
    ["the beginning", "^ article", "the cat sees the dog", ["the"]],
    ["the end", "animal $", "cat sees dog", ["dog"]],
    ["a word printed in one way", "colour", "TAN tan Red", ["TAN", "Red"]],
  ])("%s", (_, pattern, text, found) => expect(matches(pattern, text)).toEqual(found));

  test("tells where its parts are, in the order of the text or behind the place where it is tried", () => {
    const classes = read("the red cat sees 5 dogs");
    const placed = compile(words, "test", "article (hue: colour)? (who: animal) (what: verb)");
    const match = matchAt(placed, classes, 0);
    expect(match && ["hue", "who", "what"].map((role) => rangeOf(match, role))).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    const bare = matchAt(placed, read("a dog sees"), 0);
    expect(bare && rangeOf(bare, "hue")).toBeNull();
    const behind = compile(words, "test", "(?<= (who: animal)) (what: verb)");
    const found = matchAt(behind, classes, 3);
    expect(found && ["who", "what"].map((role) => rangeOf(found, role))).toEqual([
      [2, 3],
      [3, 4],
    ]);
  });

  test("is looked for from a place on", () => {
    const animal = compile(words, "test", "animal");
    const classes = read("cat sees dog");
    expect([0, 1, 3].map((from) => searchFrom(animal, classes, from))).toEqual([0, 2, -1]);
  });

  test.each([
    ["a class that there is not", "artcle animal", /there is no class "artcle"/],
    ["a bracket that is not closed", "(animal", /\( is not closed/],
    ["a bracket that none has opened", "animal)", /closes what is not/],
    ["a letter of a regular expression", "animal+", /means nothing/],
    ["not before a sequence", "not (article animal)", /something else than classes/],
    ["a repeat of nothing", "animal{2,1}", /repeats nothing/],
    ["a part that is repeated", "(who: animal){2}", /no length tells/],
    ["a part within a part", "(who: (what: verb))", /no length tells/],
  ])("%s is told, with the rule", (_, pattern, message) => {
    expect(() => compile(words, "horse-rule", pattern)).toThrow(message);
    expect(() => compile(words, "horse-rule", pattern)).toThrow(/^rule horse-rule: /);
  });

  test("that can match no word at all is no rule", () => {
    const rule: Rule = { name: "empty", reason: "none", pattern: "animal? (?= verb)?" };
    expect(() => ruleBook(words, [rule])).toThrow("rule empty: may match no word");
  });
});

test.each([
  ["article colour? animal", "the red cat", true],
  ["article colour? animal", "the red 4", false],
  // one of each two is needed, but none of one that may be left out
  ["(verb | number animal) article", "4 dog a", true],
  ["(verb | number animal) article", "dog a", false],
  ["(verb | number)? article", "a", true],
  ["article (?= any colour)", "the cat", false],
  ["article (?! any colour)", "the cat", true],
])("what stands in a text decides whether %s is tried in %s: %s", (pattern, text, isTried) => {
  const { needs } = compile(words, "test", pattern);
  expect(isMet(needs, standingIn(read(text), words.size))).toBe(isTried);
});

test("a class is asked for by its name, and beside the text stands the edge", () => {
  const classes = read("the cat");
  const isAnimal = oneOf(words, "animal");
  const isEdge = oneOf(words, "edge");
  expect([-1, 0, 1, 2].map((at) => isAnimal(classes, at))).toEqual([false, false, true, false]);
  expect([-1, 0, 1, 2].map((at) => isEdge(classes, at))).toEqual([true, false, false, true]);
  expect(() => oneOf(words as Lexicon, "animl")).toThrow('there is no class "animl"');
});

test("a word stands once in a list", () => {
  expect(() => lexicon({ words: { a: "red red" } })).toThrow("red stands twice under a");
});

const tables: readonly (readonly [string, Lexicon, readonly Rule[]])[] = [
  ["times", times, timeRules],
  ["quantities", quantities, quantityRules],
  ["refusals", quantities, refusals],
  ["quotations", quotations, attributionRules],
];

/** Texts that come near to matching a rule: mostly of the classes that it names. */
function textsNear({ pattern }: Rule, { codesOfClass, size }: Lexicon): fc.Arbitrary<string> {
  const named = (pattern.match(/[a-zA-Z]+/g) ?? []).flatMap((name) =>
    [...(codesOfClass.get(name) ?? [])].flatMap((is, code) => (is === 1 ? code : [])),
  );
  const all = Array.from({ length: size }, (_, code) => code);
  const code = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...named, 0) }, fc.constantFrom(...all));
  return fc.array(code, { maxLength: 14 }).map((codes) => String.fromCharCode(...codes));
}

describe.each(tables)("the rules of %s", (_, lexicon, rules) => {
  test("match nowhere but where the compiler says that they can", () => {
    for (const [place, rule] of rules.entries()) {
      const book = ruleBook(lexicon, rules);
      const { plain, needs } = compile(lexicon, rule.name, rule.pattern);
      // beyond a place of no class no pattern looks
      const stretchAround = (classes: string, at: number) =>
        [classes.lastIndexOf("\0", at) + 1, `${classes}\0`.indexOf("\0", at)] as const;
      fc.assert(
        fc.property(textsNear(rule, lexicon), (classes) => {
          const { heads, at: found, next } = openings(book, classes);
          const places: number[] = [];
          for (let entry = heads[place] as number; entry >= 0; entry = next[entry] as number)
            places.push(found[entry] as number);
          for (let at = 0; at < classes.length; at++) {
            plain.lastIndex = at;
            if (!plain.test(classes)) continue;
            expect(places, `${rule.name} at ${at}`).toContain(at);
            const standing = standingIn(classes, lexicon.size, ...stretchAround(classes, at));
            expect(isMet(needs, standing), `${rule.name} at ${at}`).toBe(true);
          }
        }),
        { numRuns: 60 },
      );
    }
  });

  test("match the same with parts and without", () => {
    for (const rule of rules) {
      const { plain, placed } = compile(lexicon, rule.name, rule.pattern);
      fc.assert(
        fc.property(textsNear(rule, lexicon), fc.nat(4), (classes, at) => {
          plain.lastIndex = placed.lastIndex = at;
          expect(placed.test(classes)).toBe(plain.test(classes));
          expect(placed.lastIndex).toBe(plain.lastIndex);
        }),
        { numRuns: 60 },
      );
    }
  });
});
