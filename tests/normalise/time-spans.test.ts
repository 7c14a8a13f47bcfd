/** Spans of time in the rows: curated or found by rule, and the claims, relations and events that lie in them. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { extract, indexReference } from "../../pipeline/extract/article.ts";
import { normalise } from "../../pipeline/normalise/article.ts";
import { readArticle } from "../../pipeline/sources/articles.ts";
import { readReference } from "../../pipeline/sources/reference.ts";
import { validate } from "../../pipeline/validate/article.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "harbour-post-2024-05-06-ferries";
const golden = projectFiles("tests/golden/second-article");
const reference = readReference(memoryEffects(projectFiles("sources"))).value;
if (reference === undefined) throw new Error("the reference data cannot be read");
const known = indexReference(reference);

/** What the second article yields with "in 2023" changed to other words, and with other annotations of times. */
function worked(words: string, times: string) {
  const text = contentOf("article.txt").replace("in 2023", () => words);
  const source = contentOf("source.yaml").replace(/[0-9a-f]{64}/, () => sha256(text));
  const annotations = contentOf("annotations.yaml")
    .replace(/times:\n[\s\S]*?(?=quotations:)/, () => times)
    .replace("ferries in 2023", "ferries");
  const files: Files = new Map(
    Object.entries({ "article.txt": text, "source.yaml": source, "annotations.yaml": annotations }).map(
      ([name, content]) => [`sources/articles/${id}/${name}`, Buffer.from(content)],
    ),
  );
  const { value, issues } = readArticle(memoryEffects(files), { id });
  if (value === undefined || reference === undefined) throw new Error(JSON.stringify(issues));
  const normalised = normalise(extract(value, known).extraction, reference);
  return { rows: normalised.rows, issues: validate(normalised, reference) };
}

function contentOf(name: string): string {
  return Buffer.from(golden.get(`tests/golden/second-article/${name}`) as Uint8Array).toString();
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

const next = "  - id: next-year\n    exact: next year\n    type: DATE\n    value: 2025\n";
const first = '  - id: in-2023\n    exact: "2021"\n    type: DATE\n    value: 2021\n';
const last = '  - id: last-year\n    exact: "2023"\n    type: DATE\n    value: 2023\n';

describe("a span that a curator anchored", () => {
  const { rows, issues } = worked(
    "from 2021 to 2023",
    `times:\n${first}    until: last-year\n${last}${next}`,
  );

  test("is named by the annotation that ends it", () => {
    expect(issues).toEqual([]);
    expect(rows.times.map(({ exact, until_id }) => [exact, until_id])).toContainEqual([
      "2021",
      `${id}/times/last-year`,
    ]);
  });

  test("is the whole period of a claim that names its beginning", () => {
    expect(rows.claims.find((row) => row.id.endsWith("/ferries-sold"))).toMatchObject({
      period: "2021",
      period_starts_on: "2021-01-01",
      period_ends_on: "2023-12-31",
    });
  });

  test("must end with an annotation, and not before it begins", () => {
    const unknown = worked("from 2021 to 2023", `times:\n${first}    until: last-yaer\n${last}${next}`);
    expect(unknown.issues).toMatchObject([{ code: "reference-unknown", mend: "Did you mean last-year?" }]);
    const backwards = worked("from 2021 to 2023", `times:\n${first}${last}    until: in-2023\n${next}`);
    expect(backwards.issues).toMatchObject([{ code: "interval-order", place: { line: 29 } }]);
    const itself = worked("from 2021 to 2023", `times:\n${first}    until: in-2023\n${last}${next}`);
    expect(itself.issues.map(({ code }) => code)).toEqual(["interval-order"]);
  });
});

describe("a span that a rule found", () => {
  test("ends with the curator's row where a curator anchored its end only", () => {
    const { rows } = worked("from 2021 to 2023", `times:\n${last.replace("last-year", "in-2023")}${next}`);
    expect(rows.times.find(({ exact }) => exact === "2021")?.until_id).toBe(`${id}/times/in-2023`);
  });

  test("has an id that depends on the two spans alone", () => {
    const { rows } = worked(
      "from 2021 to 2022 and in 2023",
      `times:\n${last.replace("last-year", "in-2023")}${next}`,
    );
    const [begins, ends] = rows.times;
    expect([begins?.exact, ends?.exact]).toEqual(["2021", "2022"]);
    expect(begins?.until_id).toBe(ends?.id);
    expect(ends?.id).toBe(`${id}/times/${ends?.start}-${ends?.end}`);
  });
});

describe("a length of time that a curator anchored", () => {
  const length = (value: string): string =>
    `times:\n  - id: in-2023\n    exact: the past ten years\n    type: DURATION\n    value: ${value}\n${next}`;

  test("has the days that the rule reads, where both read the same length", () => {
    const { rows, issues } = worked("in the past ten years", length("P10Y"));
    expect(issues).toEqual([]);
    expect(rows.times[0]).toMatchObject({ starts_on: "2014-01-01", ends_on: "2024-05-06" });
    expect(rows.claims[0]).toMatchObject({ period_starts_on: "2014-01-01", period_ends_on: "2024-05-06" });
  });

  test("has none where the curator reads another", () => {
    const other = length("P9Y").replace("P9Y", "P9Y\n    override: The text means nine.");
    expect(worked("in the past ten years", other).rows.times[0]).toMatchObject({
      starts_on: null,
      ends_on: null,
    });
  });
});
