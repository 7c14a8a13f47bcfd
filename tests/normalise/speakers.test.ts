/** Who said something, where a text names an entity of the registry in its speaker. */
import { expect, test } from "vitest";
import { indexReference } from "../../pipeline/extract/article.ts";
import { extractLine } from "../../pipeline/extract-lines.ts";
import type { EntityRecord, Reference } from "../../schemas/reference.ts";

const entity = (id: string, kind: EntityRecord["kind"], name: string): EntityRecord => ({
  id,
  kind,
  name,
  description: name,
});

const reference: Reference = {
  entities: [
    entity("sweden", "place", "Sweden"),
    entity("acme", "company", "Acme Motor"),
    entity("ann-holm", "person", "Ann Holm"),
  ],
  restorations: [],
  metricGroups: [],
  metrics: [],
  schemes: [],
  mappings: [],
  vocabularies: [],
  rateSources: [],
  rateSeries: [],
};
const known = indexReference(reference);

function speakerOf(text: string): unknown {
  const line = JSON.stringify({ id: "a", text, published_on: "2024-05-01" });
  const { quotations } = extractLine(line, reference, known) as { quotations: { speaker_id: unknown }[] };
  return quotations[0]?.speaker_id;
}

test.each([
  ["“It is too late,” Ann Holm said.", "ann-holm"],
  ["“It is too late,” said Acme Motor in a statement.", "acme"],
  ["“It is too late,” said a spokesman for Acme Motor.", "acme"],
  ["“It is too late,” said Ann Holm, a fellow of Acme Motor.", "ann-holm"],
  // whose people speak does not speak
  ["“It is too late,” said Sweden officials.", null],
  ["“It is too late,” Acme Motor executives said.", null],
])("%s", (text, speaker) => {
  expect(speakerOf(text)).toBe(speaker);
});
