import fc from "fast-check";
import { expect, test } from "vitest";
import { shareCovered } from "../../schemas/published-share.ts";

const span = fc.record({ start: fc.integer({ min: 0, max: 40 }), end: fc.integer({ min: 0, max: 40 }) });

test("the share is that of the characters that lie in some span", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), fc.integer({ min: 40, max: 60 }), (spans, length) => {
      const covered = new Set<number>();
      for (const { start, end } of spans) for (let at = start; at < end; at++) covered.add(at);
      expect(shareCovered(spans, length)).toBe(Math.round((covered.size / length) * 10_000) / 10_000);
    }),
  );
});

test("nothing covers nothing, and there is no share of no text", () => {
  expect(shareCovered([], 10)).toBe(0);
  expect(shareCovered([{ start: 0, end: 1 }], 0)).toBe(0);
});
