import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText, decodeText, sliceSpan, toRange, toSpan } from "../../schemas/document.ts";
import { words } from "../../schemas/scalar.ts";
import { textArbitrary } from "../text-arbitrary.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);

describe("decodeText", () => {
  test.each([
    ["a leading byte order mark goes", "\uFEFFab", "ab"],
    ["a later one stays", "a\uFEFFb", "a\uFEFFb"],
    ["CRLF and CR become LF", "a\r\nb\rc\n", "a\nb\nc\n"],
    ["nothing is normalised or trimmed", " e\u0301 “x”\u00A0", " e\u0301 “x”\u00A0"],
  ])("%s", (_, written, canonical) => {
    expect(decodeText(Buffer.from(written))).toBe(canonical);
  });

  test("changes nothing in a text that a column may hold: a record's text is read as it stands", () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        if (words.safeParse(text).success) expect(decodeText(Buffer.from(text))).toBe(text);
      }),
    );
    expect(words.safeParse("a\r\nb").success).toBe(false);
    expect(words.safeParse("\uFEFFa").success).toBe(false);
  });

  test.each([
    ["a byte that is not UTF-8", bytes(0x61, 0xff, 0x62), 1, "byte 0xFF"],
    ["an overlong sequence", bytes(0x61, 0xc0, 0x80), 1, "byte 0xC0"],
    ["a surrogate in UTF-8", bytes(0xed, 0xa0, 0x80), 1, "byte 0xA0"],
    ["a character cut at the end", bytes(0x61, 0xe2, 0x82), 3, "end of file inside a character"],
    ["a NUL", bytes(0x61, 0x62, 0x00), 2, "control character U+0000"],
  ])("%s is a fault with its place", (_, written, byteOffset, found) => {
    expect(decodeText(written)).toMatchObject({ byteOffset, found });
  });
});

describe("spans", () => {
  test("count code points, as Python does", () => {
    const canonical = canonicalText("DeepSeek 💩 raised $8.2 billion");
    const start = canonical.text.indexOf("$8.2");
    expect(start).toBe(19);
    expect(toSpan(canonical, { start, end: start + 4 })).toEqual({ start: 18, end: 22 });
  });

  test("slice the same characters as an array of code points does, and turn back into the same range", () => {
    fc.assert(
      fc.property(textArbitrary, fc.nat(), fc.nat(), (text, a, b) => {
        const canonical = canonicalText(text.toWellFormed());
        const points = [...canonical.text];
        expect(canonical.codePoints).toBe(points.length);
        const [start, end] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        expect(sliceSpan(canonical, { start, end })).toBe(points.slice(start, end).join(""));
        expect(toSpan(canonical, toRange(canonical, { start, end }))).toEqual({ start, end });
      }),
    );
  });

  test("outside the text have no characters", () => {
    const canonical = canonicalText("abc");
    expect(sliceSpan(canonical, { start: 1, end: 4 })).toBeUndefined();
    expect(sliceSpan(canonical, { start: 2, end: 1 })).toBeUndefined();
    expect(sliceSpan(canonical, { start: -1, end: 1 })).toBeUndefined();
  });
});
