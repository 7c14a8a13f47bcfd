/** What a newcomer meets: an article whose names and words the reference data do not have yet. */
import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { build } from "../../pipeline/run.ts";
import type { Issue } from "../../schemas/issue.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "harbour-post-2025-03-04-cells";
const folder = `sources/articles/${id}`;

const article = `Norwind will build a works for battery cells in the river port. "We will build 900 ferries," said Ada Berg, who leads Norwind. The province granted Norwind $40 million. It granted $10 million to a rival.`;

const source = `id: ${id}
title: Cells by the river
publisher: wired
authors: [Ben Adler]
published_on: 2025-03-04
url: https://example.org/cells
language: en
condition: original
license: CC-BY-4.0
text_may_be_republished: true
raw_sha256: ${hash("sha256", article, "hex")}
...
`;

/** Five things are missing: the firm Norwind, the metric head-count, and a predicate, a kind of event, an instrument. */
const annotations = `source: ${id}
curator: Ada Berg
reviewed_on: 2025-03-05
mentions:
  - id: norwind
    exact: Norwind
    suffix: " will"
    entity: norwind
  - id: norwind-led
    exact: Norwind
    prefix: "leads "
    entity: norwind
quantities:
  - id: ferries
    exact: 900 ferries
    kind: count
    comparator: "="
    value: 900
    unit: ferry
quotations:
  - id: we-will-build
    exact: We will build 900 ferries,
    kind: direct
    speaker: norwind
    speaker_quote:
      exact: Ada Berg
    cue: said
claims:
  - id: ferries
    exact: build 900 ferries
    kind: quantity
    subject: norwind
    metric: head-count
    quantity: ferries
    stage: announced
    quotation: we-will-build
    statement: Norwind will build 900 ferries.
  - id: works
    exact: will build a works
    kind: state
    subject: norwind
    metric: head-count
    statement: Norwind will build a works.
relations:
  - id: leads
    exact: leads Norwind
    subject: susan-helper
    predicate: is_boss_of
    object: norwind
    statement: Somebody leads Norwind.
  - id: builds
    exact: Norwind will build
    subject: norwind
    predicate: is_boss_of
    object: china
    statement: Norwind will build.
events:
  - id: granted
    exact: The province granted Norwind
    kind: handout
    title: Norwind is granted money
    patient: norwind
  - id: granted-again
    exact: It granted
    kind: handout
    title: A rival is granted money
policies:
  - id: granted
    exact: granted Norwind
    instrument: cheque
    level: award
    issuer: government-of-china
    beneficiary: norwind
    statement: Norwind is granted money.
  - id: granted-again
    exact: granted $10 million
    instrument: cheque
    level: award
    issuer: government-of-china
    statement: A rival is granted money.
...
`;

async function issuesOf(annotations: string): Promise<readonly Issue[]> {
  const files = projectFiles("sources")
    .set(`${folder}/article.txt`, Buffer.from(article))
    .set(`${folder}/source.yaml`, Buffer.from(source))
    .set(`${folder}/annotations.yaml`, Buffer.from(annotations));
  const dataset = { name: "test", version: "0.0.0", description: "test" };
  return (await build({ dataset, concurrency: 1 }, memoryEffects(files))).issues;
}

test("five missing entries are five problems, each where the entry is first named", async () => {
  const issues = await issuesOf(annotations);
  expect(issues.map(({ code, place, found }) => [code, place.line, found])).toEqual([
    ["reference-unknown", 8, "entity_id: norwind, here and in 10 more places"],
    ["reference-unknown", 42, "metric: head-count, here and in 1 more place"],
    ["term-unknown", 54, "predicate: is_boss_of"],
    ["term-unknown", 60, "kind: handout"],
    ["term-unknown", 70, "instrument: cheque"],
  ]);
  for (const { place } of issues) expect(place.file).toBe(`${folder}/annotations.yaml`);
});

test("a bound follows from the comparator, and may be written all the same", async () => {
  const bounded = (fields: string) =>
    annotations
      .slice(0, annotations.indexOf("mentions:"))
      .concat(
        `quantities:\n  - id: ferries\n    exact: at most 900 ferries\n    kind: count\n${fields}    unit: ferry\n...\n`,
      );
  const text = article.replace("900 ferries", "at most 900 ferries");
  const files = (fields: string) =>
    projectFiles("sources")
      .set(`${folder}/article.txt`, Buffer.from(text))
      .set(
        `${folder}/source.yaml`,
        Buffer.from(source.replace(hash("sha256", article, "hex"), hash("sha256", text, "hex"))),
      )
      .set(`${folder}/annotations.yaml`, Buffer.from(bounded(fields)));
  const dataset = { name: "test", version: "0.0.0", description: "test" };
  for (const fields of [
    '    comparator: "<="\n    value: 900\n',
    '    comparator: "<="\n    value: 900\n    value_max: 900\n',
  ]) {
    const world = files(fields);
    expect((await build({ dataset, concurrency: 1 }, memoryEffects(world))).issues).toEqual([]);
    const rows = JSON.parse(Buffer.from(world.get("output/json/quantities.json") as Uint8Array).toString());
    expect(rows.find((row: { id: string }) => row.id === `${id}/quantities/ferries`)).toMatchObject({
      value: 900,
      value_min: null,
      value_max: 900,
    });
  }
  const [issue] = (
    await build(
      { dataset, concurrency: 1 },
      memoryEffects(files('    comparator: "<="\n    value: 900\n    value_max: 901\n')),
    )
  ).issues;
  expect(issue).toMatchObject({ code: "double-entry", found: "value_max 901 by the curator" });
});
