import fc from "fast-check";
import { expect, test } from "vitest";
import { matchAt } from "../../pipeline/extract/named-groups.ts";
import { compilePlaced } from "../../pipeline/extract/placed-groups.ts";
import { attributionRules } from "../../pipeline/extract/quotations/attribution-rules.ts";
import { openingsOf } from "../../pipeline/extract/quotations/openings.ts";
import { classCharacter, wordsOfClass } from "../../pipeline/extract/times/classes.ts";
import { rulesAt } from "../../pipeline/extract/times/dispatch.ts";
import { compilePattern } from "../../pipeline/extract/times/pattern-language.ts";
import { timeRules } from "../../pipeline/extract/times/rules.ts";

test("an attribution rule matches nowhere but at its openings", () => {
  const all = [..."VTBINvMGjgmAERPWDtClndpobaKkwhsSuqxy-,:;().Q|/¶*"];
  for (const [place, { name, opens, follows, precedes, pattern }] of attributionRules.entries()) {
    const near = [...opens, ...(follows ?? ""), ...(precedes ?? ""), ..."DCl"];
    const classes = fc.string({ unit: fc.constantFrom(...all, ...near, ...near, ...near), maxLength: 30 });
    fc.assert(
      fc.property(classes, (text) => {
        const { count, items, rules } = openingsOf(text);
        const openings = [...items.subarray(0, count)].filter(
          (_, opening) => ((rules[opening] as number) & (1 << place)) !== 0,
        );
        for (let at = 0; at <= text.length; at++) {
          if (matchAt(pattern, text, at) === null) continue;
          expect(openings, `${name}: ${text}`).toContain(at);
        }
      }),
      { numRuns: 300 },
    );
  }
});

test("a rule of time matches nowhere but where it is tried", () => {
  for (const { name, pattern } of timeRules) {
    const { expression } = compilePlaced(compilePattern(pattern));
    const named = (pattern.match(/[a-zA-Z]+/g) ?? []).filter((word) => word in wordsOfClass);
    const near = named.map(classCharacter);
    const all = [...near, ...near, ...Object.keys(wordsOfClass).map(classCharacter), " "];
    // condensed texts end with a space
    const classes = fc
      .string({ unit: fc.constantFrom(...near, ...all), maxLength: 12 })
      .map((text) => `${text} `);
    fc.assert(
      fc.property(classes, (text) => {
        for (let at = 0; at < text.length; at++) {
          expression.lastIndex = at;
          if (!expression.test(text)) continue;
          expect(
            rulesAt(text, at).map((rule) => rule.name),
            `${name} at ${at}`,
          ).toContain(name);
        }
      }),
    );
  }
});
