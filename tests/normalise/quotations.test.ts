/** Which entity says a quotation that only rules found. */
import { expect, test } from "vitest";
import { indexReference } from "../../pipeline/extract/article.ts";
import { extractLine } from "../../pipeline/extract-lines.ts";
import { entity, registryOf } from "../registry.ts";

const reference = registryOf(
  entity("sweden", "place", "Sweden"),
  entity("acme", "company", "Acme Motor"),
  entity("ann-holm", "person", "Ann Holm"),
);

function speakersIn(text: string): unknown[] {
  const line = JSON.stringify({ id: "a", text, published_on: "2025-01-30" });
  const { quotations } = extractLine(line, reference, indexReference(reference));
  return (quotations as { speaker_id: unknown }[]).map(({ speaker_id }) => speaker_id);
}

test.each([
  // a surname means whom the text has named in full, and so does a pronoun
  ["Ann Holm runs the yard. “It is late,” Holm said. “Very late,” she added.", ["ann-holm", "ann-holm"]],
  ["Acme Motor said the plant was late.", ["acme"]],
  ["A spokesman for Acme Motor said the plant was late.", ["acme"]],
  // a firm does not say what a person beside its name says, whom nobody has registered
  ["Acme Motor president Karl Bergmann said the plant was late.", [null]],
  ["Acme Motor president Ann Holm said the plant was late.", ["ann-holm"]],
  ["“It is too late,” said Ann Holm, a fellow of Acme Motor.", ["ann-holm"]],
  ["“It is too late,” Acme Motor's chairwoman, Ann Holm, said.", ["ann-holm"]],
  // whose people speak does not speak
  ["“It is too late,” said Sweden officials.", [null]],
  ["“It is too late,” Acme Motor executives said.", [null]],
] as const)("%s", (text, expected) => {
  expect(speakersIn(text)).toEqual(expected);
});
