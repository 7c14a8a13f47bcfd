/** What people get wrong in sources/, and what the build says of it: code, file, line and how to mend it. */
import { describe, expect, test } from "vitest";
import { build } from "../../pipeline/run.ts";
import { compareIssues, type Issue } from "../../schemas/issue.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "wired-2025-01-30-deepseek-automakers";
const folder = `sources/articles/${id}`;
const annotations = `${folder}/annotations.yaml`;
const sources = projectFiles("sources");
const dataset = { name: "test", version: "0.0.0", description: "test" };

/** One edit: in which file, which words, and what stands there instead. */
type Edit = readonly [file: string, words: string, instead: string];

function edited(edits: readonly Edit[]): Files {
  const files: Files = new Map(sources);
  for (const [file, words, instead] of edits) {
    const text = Buffer.from(files.get(file) as Uint8Array).toString();
    expect(text.includes(words), `${file}: ${words}`).toBe(true);
    files.set(file, Buffer.from(text.replace(words, () => instead)));
  }
  return files;
}

async function issuesOf(files: Files): Promise<readonly Issue[]> {
  const report = await build({ dataset, concurrency: 1 }, memoryEffects(files));
  expect(report.outcome).toBe("refused");
  expect([...files.keys()].some((path) => path.startsWith("output/"))).toBe(false);
  return report.issues;
}

const quantity = '  - id: ai-fund\n    exact: "$8.2 billion"\n';

const [reason = "no reason"] =
  /^max_published_share_reason: >-\n(?: {2}.+\n)+/m.exec(
    Buffer.from(sources.get(`${folder}/source.yaml`) as Uint8Array).toString(),
  ) ?? [];

const edits: readonly (readonly [Issue["code"], Edit, found: RegExp, mend: RegExp])[] = [
  ["field-unknown", [annotations, "    unit: USD", "    unti: USD"], /unti/, /spelling/],
  [
    "field-missing",
    [annotations, '    comparator: "~"\n    value: 20\n', "    value: 20\n"],
    /no field .*comparator/,
    /Add comparator/,
  ],
  ["field-value", [annotations, "kind: money", "kind: mony"], /mony/, /Did you mean money\?/],
  [
    "id-duplicate",
    [annotations, quantity, quantity.replace("ai-fund", "ai-investment")],
    /ai-investment a second time/,
    /id of its own/,
  ],
  ["reference-unknown", [annotations, "object: tesla", "object: telsa"], /telsa/, /Did you mean tesla\?/],
  [
    "reference-unknown",
    [annotations, "time: year-2024", "time: year-2042"],
    /year-2042/,
    /Did you mean year-2024\?/,
  ],
  [
    "term-unknown",
    [annotations, "predicate: based_in", "predicate: based_on"],
    /based_on/,
    /Did you mean based_in\?/,
  ],
  [
    "quote-not-found",
    [annotations, 'exact: "$8.2 billion"', 'exact: "$8.3 billion"'],
    /nearest: "\$8\.2 billion"/,
    /Copy the quote/,
  ],
  [
    "quote-ambiguous",
    [annotations, 'exact: "Polestar"', 'exact: "Geely"'],
    /"Geely" 2 times/,
    /prefixes or suffixes/,
  ],
  ["cue-not-found", [annotations, 'cue: "estimate"', 'cue: "guess"'], /guess/, /Copy the reporting words/],
  ["double-entry", [annotations, "value: 8200000000", "value: 8300000000"], /8300000000/, /override/],
  [
    "double-entry-unread",
    [annotations, 'exact: "20-year-old"', 'exact: "automaker that gained"'],
    /no rule reads/,
    /whole expression/,
  ],
  [
    "override-unneeded",
    [annotations, '    unit: "a{age}"', '    unit: "a{age}"\n    override: no reason'],
    /agree/,
    /Delete/,
  ],
  [
    "statement-number",
    [annotations, "BYD is 20 years old", "BYD is 21 years old"],
    /the number 21/,
    /Correct the number/,
  ],
  [
    "ledger",
    [annotations, '    unit: "a{age}"', '    unit: "a{age}"\n    dismissed: no claim uses it'],
    /claim byd-age uses/,
    /Delete dismissed/,
  ],
  [
    "ledger",
    [annotations, 'exact: "$8.2 billion"', 'exact: "over $200 billion"'],
    /ai-investment quotes too|ai-fund quotes too/,
    /each number on its own/,
  ],
  ["attribution-chain", [annotations, "hop: 1", "hop: 2"], /hop 2/, /without a gap/],
  [
    "restoration-mismatch",
    [annotations, "entry: great-wall-motor", "entry: csis"],
    /Nice Wall Motor/,
    /phrase of the entry/,
  ],
  ["text-changed", [`${folder}/article.txt`, "$8.2", "$8.3"], /SHA-256/, /Put the text back/],
  ["source-folder", [`${folder}/source.yaml`, `id: ${id}`, `id: ${id}s`], /automakerss/, /same name/],
  [
    "id-duplicate",
    ["sources/reference/metrics.yaml", "id: ev-production", "id: age"],
    /age a second time/,
    /another id/,
  ],
  [
    "name-ambiguous",
    ["sources/reference/entities.yaml", "name: Polestar", "name: Volvo"],
    /"Volvo" for/,
    /anchor the others' mentions/,
  ],
  [
    "claim-comparator",
    [annotations, "    quantity: byd-age\n", '    quantity: byd-age\n    comparator: ">"\n'],
    /beside the quantity byd-age/,
    /Delete the comparator/,
  ],
  ["metric-unit", [annotations, "metric: fund-size", "metric: age"], /kind money/, /Choose the metric/],
  [
    "reference-unknown",
    [`${folder}/source.yaml`, "publisher: wired", "publisher: wierd"],
    /publisher: wierd/,
    /Did you mean wired\?/,
  ],
  [
    "published-share",
    [`${folder}/source.yaml`, "max_published_share: 0.9", "max_published_share: 0.6"],
    /reproduce 0\.8\d+ of the text/,
    /Shorten the quotes/,
  ],
  [
    "published-share",
    [`${folder}/source.yaml`, "max_published_share: 0.9\n", ""],
    /reproduce 0\.8\d+ of the text/,
    /raise max_published_share/,
  ],
  [
    "published-share",
    [`${folder}/source.yaml`, reason, ""],
    /without a reason/,
    /Say in max_published_share_reason why/,
  ],
  [
    "field-value",
    [`${folder}/source.yaml`, "max_published_share: 0.9", "max_published_share: 1.5"],
    /1\.5/,
    /./,
  ],
  ["yaml-truncated", [annotations, "\n...\n", "\n"], /ends here/, /add a line/],
];

describe("one mistake", () => {
  test.each(
    edits.map(
      ([code, edit, found, mend]) => [code, edit[2].trim().split("\n")[0], edit, found, mend] as const,
    ),
  )("%s: %s", async (code, _, edit, found, mend) => {
    const issues = await issuesOf(edited([edit]));
    const [issue] = issues.filter((each) => each.code === code && found.test(each.found));
    expect(issue, JSON.stringify(issues.slice(0, 3), null, 1)).toBeDefined();
    expect(issue?.mend).toMatch(mend);
    expect(issue?.place.file).toMatch(/^sources\//);
    if (code !== "id-duplicate" && code !== "name-ambiguous") expect(issue?.place.line).toBeGreaterThan(0);
  });
});

test("all mistakes of a run come together, sorted by place", async () => {
  const codes = ["double-entry", "statement-number", "term-unknown", "attribution-chain"];
  const several = edits.filter(([code]) => codes.includes(code)).map(([, edit]) => edit);
  const issues = await issuesOf(edited(several));
  expect(codes.filter((code) => !issues.some((issue) => issue.code === code))).toEqual([]);
  expect(issues).toEqual(issues.toSorted(compareIssues));
});

describe("files that are not as they must be", () => {
  const without = (path: string): Files => new Map([...sources].filter(([each]) => each !== path));
  test.each<[string, Files, Issue["code"]]>([
    ["no annotations", without(annotations), "file-missing"],
    ["no metrics", without("sources/reference/metrics.yaml"), "file-missing"],
    [
      "a stray file in an article",
      new Map(sources).set(`${folder}/notes.txt`, Buffer.from("x")),
      "file-unexpected",
    ],
    [
      "a stray file beside the articles",
      new Map(sources).set("sources/articles/x.txt", Buffer.from("x")),
      "file-unexpected",
    ],
    [
      "an article that is not UTF-8",
      new Map(sources).set(`${folder}/article.txt`, Uint8Array.of(0xff)),
      "text-encoding",
    ],
    [
      "an article without text",
      new Map(sources).set(`${folder}/article.txt`, Buffer.from("\n")),
      "text-empty",
    ],
    ["no article at all", new Map([...sources].filter(([path]) => !path.startsWith(folder))), "no-sources"],
  ])("%s", async (_, files, code) => {
    expect((await issuesOf(files)).map((issue) => issue.code)).toContain(code);
  });
});
