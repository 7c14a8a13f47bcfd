/** Two states of the real sources, built: what differs, what must be explained, and what the notes say. */
import { describe, expect, test } from "vitest";
import { datasetOf } from "../../pipeline/release/dataset.ts";
import { differ } from "../../pipeline/release/difference.ts";
import { explain } from "../../pipeline/release/explanations.ts";
import { releaseNotes } from "../../pipeline/release/notes.ts";
import type { ReleasedDataset } from "../../pipeline/release/released.ts";
import { differenceSummary } from "../../pipeline/release/summary.ts";
import { levelOf, versionIssues } from "../../pipeline/release/version.ts";
import { build } from "../../pipeline/run.ts";
import { readExplanations } from "../../pipeline/sources/explanations.ts";
import { changes as changesTable } from "../../schemas/release/changes.ts";
import { rowSchema } from "../../schemas/table.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const first = "wired-2025-01-30-deepseek-automakers";
const second = "harbour-post-2024-05-06-ferries";
const annotations = `sources/articles/${first}/annotations.yaml`;

async function built(files: Files, version: string): Promise<ReleasedDataset> {
  const world = new Map(files);
  const report = await build(
    { dataset: { name: "test", version, description: "Test" }, concurrency: 1 },
    memoryEffects(world),
  );
  expect(report.issues).toEqual([]);
  const output = [...world].filter(([path]) => path.startsWith("output/"));
  const { value, issues } = datasetOf(
    "output",
    new Map(output.map(([path, bytes]) => [path.slice("output/".length), bytes])),
  );
  expect(issues).toEqual([]);
  return value as ReleasedDataset;
}

/** A second article comes in; a claim's aggregation is read otherwise; an unused annotation's id is changed. */
function later(): Files {
  const files = projectFiles("sources");
  for (const [path, bytes] of projectFiles("tests/golden/second-article")) {
    files.set(path.replace("tests/golden/second-article", `sources/articles/${second}`), bytes);
  }
  const text = Buffer.from(files.get(annotations) as Uint8Array).toString();
  const changed = text
    .replace("aggregation: cumulative", "aggregation: point-in-time")
    .replace("id: observers-week", "id: the-week");
  expect(changed).not.toBe(text);
  return files.set(annotations, Buffer.from(changed));
}

const redirects = `redirects:
  - table: times
    id: ${first}/times/observers-week
    kind: moved
    targets: [${first}/times/the-week]
    last_version: 0.1.0
    reason: refined
    note: "A plainer name."
...
`;
const explanation = `since: 0.1.0
reason: misinterpretation
note: "The text gives a total at one time, not a running one."
rows:
  - table: claims
    id: ${first}/claims/ai-investment
    columns: [aggregation]
...
`;

describe("from one state of the sources to the next", async () => {
  const before = await built(projectFiles("sources"), "0.1.0");
  const unexplained = differ(before, await built(later(), "0.2.0"));
  const whole = later()
    .set("sources/redirects.yaml", Buffer.from(redirects))
    .set("sources/changes/ai-investment.yaml", Buffer.from(explanation));
  const difference = differ(before, await built(whole, "0.2.0"));
  const { changes, issues } = explain(difference, readExplanations(memoryEffects(whole)).value);

  test("nothing but what people did needs a word of theirs", () => {
    const codes = explain(unexplained, []).issues.map(({ code, found }) => [
      code,
      found.replaceAll(`${first}/`, ""),
    ]);
    expect(codes).toEqual([
      ["redirect-missing", "times: times/observers-week is gone"],
      ["redirect-missing", "1 id gone without a redirect"],
      ["change-unexplained", 'claims: claims/ai-investment aggregation "cumulative" → "point-in-time"'],
      ["change-unexplained", "times: times/the-week added"],
      ["change-unexplained", "2 changes of 2 rows without a reason"],
    ]);
    expect(levelOf(unexplained)).toBe("major");
  });

  test("with their words everything has a reason, and every change is a row that its table allows", () => {
    expect(issues).toEqual([]);
    for (const change of changes)
      expect(rowSchema(changesTable).safeParse(change)).toMatchObject({ success: true });
    const others = changes.filter(({ reason }) => reason !== "new-source");
    expect(
      others.map(({ table_name, column_name, change, reason }) => [table_name, column_name, change, reason]),
    ).toEqual([
      ["claims", "aggregation", "changed", "misinterpretation"],
      ["times", null, "removed", "refined"],
      ["times", null, "added", "refined"],
    ]);
    const fresh = difference.rows.filter(({ change }) => change === "added").length;
    expect(changes.filter(({ change }) => change === "added")).toHaveLength(
      fresh - difference.after.tables.get("id_redirects")!.rows.length,
    );
  });

  test("the version follows", () => {
    expect(levelOf(difference)).toBe("minor");
    expect(versionIssues("0.1.1", difference).map(({ code }) => code)).toEqual(["version-too-low"]);
    expect(versionIssues("0.2.0", difference)).toEqual([]);
  });

  const notes = releaseNotes({ version: "0.2.0", previous: "0.1.0", difference, changes });
  test.each([
    ["the version and its level", /^# Industrial Playbook 0\.2\.0\n\nThis is a minor release after 0\.1\.0:/],
    ["which articles came", /## New articles\n\n- .+ \(.+, 2024-05-06\)\n/],
    ["numbers", /\| `sources` \| 1 \| 2 \| 1 \| 0 \| 0 \|/],
    [
      "the reason and what it means",
      /### `misinterpretation`\n\nThe words were right and the curator had read them wrongly\. 1 cell in `claims`\./,
    ],
    [
      "the curator's words",
      /The text gives a total at one time, not a running one\.\n\n- `\S+claims\/ai-investment`, `aggregation`: `cumulative` → `point-in-time`/,
    ],
    ["the new article's rows as counts", /### `new-source`\n\n.*1 row in `sources`/],
    [
      "the retired id",
      /## Retired ids\n\n.*\n\n- `\S+\/times\/observers-week`: moved, now `\S+\/times\/the-week`\. A plainer name\./,
    ],
  ])("the notes say %s", (_, said) => {
    expect(notes).toMatch(said);
  });

  test("the notes of a first release count its rows", () => {
    const none = differ(undefined, before);
    const text = releaseNotes({ version: "0.1.0", previous: undefined, difference: none, changes: [] });
    expect(text).toMatch(/This is the first release\.[\s\S]*\| `claims` \| \d+ \|/);
    expect(text).not.toContain("What changed");
  });

  test("the summary shows before and after", () => {
    const summary = differenceSummary(difference);
    expect(summary).toContain("**The dataset changes: minor.** 0.1.0 → 0.2.0");
    expect(summary).toContain("  - `aggregation`: `cumulative` → `point-in-time`");
    expect(differenceSummary(differ(before, before))).toMatch(/^No row/);
  });
});
