import { describe, expect, it } from "vitest";
import { findQuotations } from "../../pipeline/extract/quotations.ts";
import { tokenise } from "../../pipeline/extract/tokens.ts";

/** kind, words, speaker, cue of every quotation found. */
function found(text: string): (string | null)[][] {
  return findQuotations(tokenise(text)).map(({ kind, start, end, speaker, cue }) => [
    kind,
    text.slice(start, end),
    speaker && text.slice(speaker.start, speaker.end),
    cue && text.slice(cue.start, cue.end),
  ]);
}

describe("findQuotations", () => {
  it("reads a quotation, its speaker and its cue", () => {
    expect(found("“We will build it here,” said Jo Field, a dairy farmer.")).toEqual([
      ["direct", "We will build it here,", "Jo Field", "said"],
    ]);
  });
});
