import fc from "fast-check";

// Stock strings never make halves of surrogate pairs or byte order marks, nor marks and numbers that meet.
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(..."abzABZ019 .,'’\"“”‘`-–()[]!?…:;$%\n\t") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "U.S.",
      "a.m.",
      "Mr.",
      "J.",
      "'s",
      "’s ",
      "''",
      "``",
      "\n\n",
      "\n \n",
      "3.5",
      "1,000",
      " and ",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "\uFEFF",
      "\u2028",
      "\u00A0",
      "💩",
      "𝒳",
      "\uD83D",
      "\uDCA9",
      "é",
      "e\u0301",
      "İ",
      "ß",
      "中",
      "\0",
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
);

/** Any text, with what breaks readers of text in realistic proportion; not always well formed. */
export const textArbitrary = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
