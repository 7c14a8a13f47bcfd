/** Names that nobody has registered: which entity each may mean, and why; and what quality.json tells of them. */
import { describe, expect, test } from "vitest";
import { unregisteredNames } from "../../pipeline/emit/descriptors/unregistered-names.ts";
import { indexReference } from "../../pipeline/extract/article.ts";
import { extractLine } from "../../pipeline/extract-lines.ts";
import { linkOf } from "../../pipeline/normalise/rows/name-links.ts";
import type { NameRow, Normalised } from "../../schemas/normalised.ts";
import { entity, registryOf } from "../registry.ts";

const reference = registryOf(
  entity("acme", "company", "Acme Motor"),
  entity("wgc", "institution", "World Grain Council"),
  entity("tsm", "company", "TSM"),
  entity("ann-holm", "person", "Ann Holm"),
  entity("bo-lund", "person", "Bo Lund"),
  entity("eva-lund", "person", "Eva Lund"),
);

describe("an unregistered name may mean an entity", () => {
  test.each([
    ["Acme Motor Co. Ltd", "organisation", "acme", "form"],
    ["WGC", "organisation", "wgc", "initials"],
    ["Talsi Steel Mills", "organisation", "tsm", "initials-of"],
    ["Holm", "person", "ann-holm", "surname"],
    // likeness, a surname of two, a place of a person's name
    ["Acme Motors", "organisation", null, null],
    ["Lund", "person", null, null],
    ["Holm", "place", null, null],
  ] as const)("%s (%s)", (exact, kind, may_be, because) => {
    expect(linkOf({ exact, kind }, reference)).toEqual({ may_be, because });
  });
});

const text =
  "Senator Mia Berg met officials of the World Grain Council in Tallinn. Berg then met Acme Motor. " +
  "Berg said nothing, and Talsi Steel Mills said less.";

function namesIn(text: string): NameRow[] {
  const line = JSON.stringify({ id: "a", text, published_on: "2025-01-30" });
  const found = extractLine(line, reference, indexReference(reference));
  return found["names"] as NameRow[];
}

test("names go out with the columns of receipts, without what is a mention", () => {
  const names = namesIn(text);
  expect(names.map(({ exact, kind, same_as }) => [exact, kind, same_as])).toEqual([
    ["Mia Berg", "person", null],
    ["Tallinn", "place", null],
    ["Berg", "person", "a/names/8-16"],
    ["Berg", "person", "a/names/8-16"],
    ["Talsi Steel Mills", "organisation", null],
  ]);
  expect(Object.keys(names[0] as NameRow)).toEqual([
    "id",
    "source_id",
    "source_digest",
    "start",
    "end",
    "exact",
    "kind",
    "origin",
    "same_as",
    "may_be",
    "because",
  ]);
});

test.each([
  [true, "8-16 person, 3: Mia Berg"],
  [false, "8-16 person, 3"],
])("quality.json lists them by how often they occur; text that may be republished: %s", (isShown, first) => {
  const article = { source: { text_may_be_republished: isShown } };
  const told = unregisteredNames({ article, names: namesIn(text) } as unknown as Normalised);
  expect(told.unregistered).toBe(3);
  expect(told.unregistered_names?.[0]).toBe(first);
  expect(told.unregistered_names).toHaveLength(3);
});

test("a name that is nothing but an article or marks can be looked up as nothing, and breaks nothing", () => {
  for (const text of ["THE WAR IS OVER. THE END.", "THE", "“A” & “The” met ‘THE’."]) {
    const answer = extractLine(
      JSON.stringify({ id: "a", text, published_on: "2025-01-30" }),
      reference,
      indexReference(reference),
    );
    expect(answer).not.toHaveProperty("error");
  }
});
