import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchAt } from "../../pipeline/extract/named-groups.ts";
import { compilePlaced, lengthOf, placeOf } from "../../pipeline/extract/placed-groups.ts";
import { classCharacter, wordsOfClass } from "../../pipeline/extract/times/classes.ts";
import { compilePattern } from "../../pipeline/extract/times/pattern-language.ts";
import { timeRules } from "../../pipeline/extract/times/rules.ts";

/** Where the engine says that the named groups of a source match, and what `compilePlaced` makes of it. */
function bothWays(source: string, text: string, at: number) {
  const names: string[] = [];
  const numbered = source.replace(/\(\?<(\w+)>/g, (_, name: string) => `(?<${name}${names.push(name)}>`);
  const engine = new RegExp(numbered, "dy");
  engine.lastIndex = at;
  const indices = engine.exec(text)?.indices ?? [];
  const pattern = compilePlaced(source);
  const match = matchAt(pattern, text, at);
  const named = [...pattern.groups.keys()].filter((group) => pattern.groups[group] !== "");
  const placed = named.map((group) => {
    if (match?.found[group + 1] === undefined) return undefined;
    const place = placeOf(match, group);
    return [place, place + lengthOf(match.found, group)];
  });
  return { engine: names.map((_, group) => indices[group + 1]), placed };
}

describe("groups are where the engine says", () => {
  test.each([
    ["one after another", "(?<a>x+)y?(?<b>z)"],
    ["in what may be left out", "(?<a>x)(?:y(?<b>z))?(?:-|y)?(?<c>x)"],
    ["in alternatives of which one has none", "(?:(?<a>x)y|zz|y(?<b>z))x?(?<c>x)"],
    ["before the match", "(?<=(?<a>x)y?)(?<b>z)"],
    ["behind the match", "(?<a>x)(?=y?(?<b>z))"],
    ["beside what is looked at only", "(?<!y)(?<a>x)(?=y|z)y?(?<b>z)?"],
    ["beside signs that are escaped or listed", "[(|]?\\(?(?<a>x)[)z]{0,2}(?<b>y)"],
  ])("%s", (_, source) => {
    const text = fc.string({ unit: fc.constantFrom(..."xyzx(|)-"), maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(6), (text, at) => {
        const { engine, placed } = bothWays(source, text, at);
        expect(placed).toEqual(engine);
      }),
      { numRuns: 500 },
    );
  });

  test("in every rule of time", () => {
    for (const { pattern } of timeRules) {
      const near = (pattern.match(/[a-zA-Z]+/g) ?? []).filter((word) => word in wordsOfClass);
      const text = fc.string({ unit: fc.constantFrom(...near.map(classCharacter), " "), maxLength: 12 });
      fc.assert(
        fc.property(text, fc.nat(4), (text, at) => {
          const { engine, placed } = bothWays(compilePattern(pattern), text, at);
          expect(placed).toEqual(engine);
        }),
        { numRuns: 100 },
      );
    }
  });
});

test.each(["(?<a>x)+(?<b>y)", "(?<a>x(?<b>y))", "(?<a>x)(?<=(?<b>x))y", "(?=(?<a>x))x(?<b>y)", "(x)(?<a>y)"])(
  "%s is refused: lengths do not tell where its groups are",
  (source) => {
    expect(() => compilePlaced(source)).toThrow("placed groups: ");
  },
);
