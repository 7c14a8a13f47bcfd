/**
 * What people get wrong in sources/, and every word that they are told. The messages stand in messages.txt, which is
 * written by `npx vitest run tests/validate/messages.test.ts --update` and read by whoever reviews a change of it.
 */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { describeIssue, paint } from "../../pipeline/report.ts";
import { build } from "../../pipeline/run.ts";
import { compareIssues, type Issue, issueCodes } from "../../schemas/issue.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "wired-2025-01-30-deepseek-automakers";
const folder = `sources/articles/${id}`;
const annotations = `${folder}/annotations.yaml`;
const source = `${folder}/source.yaml`;
const article = `${folder}/article.txt`;
const entities = "sources/reference/entities.yaml";
const metrics = "sources/reference/metrics.yaml";
const mappings = "sources/reference/mappings.yaml";
const rates = "sources/reference/rates.yaml";
const sources = projectFiles("sources");
const dataset = { name: "test", version: "0.0.0", description: "test" };
const textOf = (path: string): string => Buffer.from(sources.get(path) as Uint8Array).toString();

/** One edit: in which file, which words, and what stands there instead. */
type Edit = readonly [file: string, words: string, instead: string];
/** What is wrong, by an edit or by a file that is there, is not there, or holds other bytes. */
type Fault = readonly [name: string, made: Edit | ((files: Files) => void), code: Issue["code"]];

const fund =
  / {2}- id: ai-fund\n {4}exact: "\$8\.2 billion"\n(?: {4}.*\n)+/.exec(textOf(annotations))?.[0] ?? "?";
const record = JSON.stringify({
  source: {
    ...parse(textOf(source).replace(/\.\.\.\n$/, ""), { schema: "failsafe" }),
    id: "a-2025-01-01-b",
    published_on: "1 January 2025",
  },
  text: "x",
});
const [reason = "no reason"] = /^max_published_share_reason: >-\n(?: {2}.+\n)+/m.exec(textOf(source)) ?? [];
const field = (name: string): string => new RegExp(`^${name}:.*\n`, "m").exec(textOf(source))?.[0] ?? "?";
const bytes =
  (path: string, ...values: readonly number[]) =>
  (files: Files) => {
    files.set(path, Uint8Array.from(values));
  };
const file = (path: string, text: string) => (files: Files) => {
  files.set(path, Buffer.from(text));
};

const faults: readonly Fault[] = [
  // fields and their values
  ["a field is misspelt", [annotations, "    unit: USD", "    unti: USD"], "field-unknown"],
  ["a field is unlike any other", [annotations, "    unit: USD", "    frobnicate: USD"], "field-unknown"],
  [
    "a field is missing",
    [annotations, '    comparator: "~"\n    value: 20\n', "    value: 20\n"],
    "field-missing",
  ],
  ["the record of a source lacks its title", [source, field("title"), ""], "field-missing"],
  ["a word of a list is misspelt", [annotations, "kind: money", "kind: mony"], "field-value"],
  ["a word is of no list", [annotations, "kind: money", "kind: potatoes"], "field-value"],
  ["a number is in words", [annotations, "value: 8200000000", "value: eight billion"], "field-value"],
  ["a number has separators", [annotations, "value: 8200000000", 'value: "8,200,000,000"'], "field-value"],
  ["a number has an exponent", [annotations, "value: 8200000000", "value: 8.2e9"], "field-value"],
  ["a text is empty", [annotations, 'exact: "$8.2 billion"', 'exact: ""'], "field-value"],
  ["an id has capitals", [annotations, "id: ai-fund\n", "id: AI-fund\n"], "field-value"],
  [
    "a list is a text",
    [source, /^authors:\n(?: {2}- .*\n)+/m.exec(textOf(source))?.[0] ?? "?", "authors: Jo\n"],
    "field-value",
  ],
  ["a hop is no number", [annotations, "hop: 1", "hop: first"], "field-value"],
  [
    "a day is written in words",
    [source, field("published_on"), "published_on: 30 January 2025\n"],
    "field-value",
  ],
  [
    "a day is not in the calendar",
    [source, field("published_on"), "published_on: 2025-02-30\n"],
    "field-value",
  ],
  [
    "a hash is cut off",
    [source, field("raw_sha256"), `${field("raw_sha256").slice(0, -3)}\n`],
    "field-value",
  ],
  ["an address is none", [source, field("url"), "url: wired.com/story\n"], "field-value"],
  ["an address runs a script", [source, field("url"), 'url: "javascript:alert(1)"\n'], "field-value"],
  [
    "a truth value is in words",
    [source, field("text_may_be_republished"), "text_may_be_republished: no\n"],
    "field-value",
  ],
  ["a share is above one", [source, "max_published_share: 0.9", "max_published_share: 1.5"], "field-value"],
  ["a share is nothing", [source, "max_published_share: 0.9", "max_published_share: 0"], "field-value"],
  ["a licence has a space", [source, field("license"), "license: all rights reserved\n"], "field-value"],
  ["a country is written out", [entities, "country: CN", "country: China"], "field-value"],
  [
    "a Wikidata item is an address",
    [
      entities,
      /wikidata_id: Q\d+/.exec(textOf(entities))?.[0] ?? "?",
      "wikidata_id: https://www.wikidata.org/wiki/Q1",
    ],
    "field-value",
  ],
  ["a TIMEX3 value is in words", [annotations, "value: 2025-W05", "value: last week"], "field-value"],
  ["a target names no list", [annotations, "target: quotations/", "target: quotation/"], "field-value"],
  [
    "a text holds half a character",
    [annotations, 'exact: "$8.2 billion"', 'exact: "\\uD800"'],
    "field-value",
  ],
  [
    "a text turns its direction",
    [annotations, 'exact: "$8.2 billion"', 'exact: "$8.2 \u202Ebillion"'],
    "quote-not-found",
  ],
  [
    "a claim is only begun",
    [
      annotations,
      "\n# Findings of rules",
      '\ndrafts:\n  - id: fund\n    exact: "$8.2 billion"\n    kind: quantity\n\n# Findings of rules',
    ],
    "draft-open",
  ],
  // files that are no YAML, or more than is allowed
  [
    "a quotation mark is not closed",
    [annotations, 'exact: "$8.2 billion"', 'exact: "$8.2 billion'],
    "yaml-syntax",
  ],
  [
    "a line begins with a tab",
    [annotations, '    exact: "$8.2 billion"', '\texact: "$8.2 billion"'],
    "yaml-syntax",
  ],
  ["a field stands twice", [source, field("language"), `${field("language")}language: fr\n`], "yaml-syntax"],
  ["a second document begins", [source, "...\n", "---\nid: x\n...\n"], "yaml-syntax"],
  [
    "a colon stands in a text",
    [source, field("title"), "title: DeepSeek: a lesson: for all\n"],
    "yaml-syntax",
  ],
  ["a comment follows a value", [source, field("title"), "title: Lesson #1 of many\n"], "yaml-feature"],
  ["an anchor stands before a value", [source, field("title"), "title: &t Lesson\n"], "yaml-feature"],
  ["an alias stands for a value", [source, field("title"), "title: *t\n"], "yaml-feature"],
  ["a tag stands before a value", [source, field("title"), "title: !!binary Lesson\n"], "yaml-feature"],
  ["a directive begins the file", [source, "# yaml", "%YAML 1.1\n---\n# yaml"], "yaml-feature"],
  ["a key is reserved", [source, field("title"), `${field("title")}__proto__: x\n`], "yaml-feature"],
  ["a space before a key is none", [source, field("language"), `\u00A0${field("language")}`], "yaml-feature"],
  ["a key is a list", [source, field("title"), `${field("title")}? [a, b]\n: c\n`], "yaml-feature"],
  ["the last line is missing", [annotations, "\n...\n", "\n"], "yaml-truncated"],
  // anchors
  [
    "a quote has another number",
    [annotations, 'exact: "$8.2 billion"', 'exact: "$8.3 billion"'],
    "quote-not-found",
  ],
  [
    "a quote has another apostrophe",
    [annotations, 'exact: "corporations’ skills', "exact: \"corporations' skills"],
    "quote-not-found",
  ],
  [
    "a garbled phrase is not in the text",
    [annotations, 'exact: "Nice Wall Motor"', 'exact: "Nicest Wall Motor"'],
    "quote-not-found",
  ],
  ["a quote stands twice", [annotations, 'exact: "Polestar"', 'exact: "Geely"'], "quote-ambiguous"],
  ["reporting words do not stand there", [annotations, 'cue: "estimate"', 'cue: "guess"'], "cue-not-found"],
  // double entry and the ledger
  [
    "curator and rule read two values",
    [annotations, "value: 8200000000", "value: 8300000000"],
    "double-entry",
  ],
  [
    "no rule reads a number there",
    [annotations, 'exact: "20-year-old"', 'exact: "automaker that gained"'],
    "double-entry-unread",
  ],
  [
    "an override is not needed",
    [annotations, '    unit: "a{age}"', '    unit: "a{age}"\n    override: no reason'],
    "override-unneeded",
  ],
  [
    "a statement has another number",
    [annotations, "BYD is 20 years old", "BYD is 21 years old"],
    "statement-number",
  ],
  [
    "a number is used and dismissed",
    [annotations, '    unit: "a{age}"', '    unit: "a{age}"\n    dismissed: no claim uses it'],
    "ledger",
  ],
  [
    "a number is entered twice",
    [
      annotations,
      fund,
      fund
        .replace("$8.2 billion", "over $200 billion")
        .replace('"="', '">"')
        .replace("8200000000", "200000000000\n    value_min: 200000000000"),
    ],
    "ledger",
  ],
  [
    "a claim compares twice",
    [annotations, "    quantity: byd-age\n", '    quantity: byd-age\n    comparator: ">"\n'],
    "claim-kind",
  ],
  ["a comparison has nothing to be held against", [annotations, "    object: tesla\n", ""], "claim-kind"],
  ["a change goes nowhere", [annotations, "    trend: down\n", ""], "claim-kind"],
  [
    "a number adds up over a span that nobody tells",
    [annotations, "    aggregation: unstated\n", ""],
    "claim-aggregation",
  ],
  [
    "a metric is said of something else",
    [
      annotations,
      "    subject: byd-auto\n    metric: ev-production",
      "    subject: susan-helper\n    metric: ev-production",
    ],
    "term-entity",
  ],
  [
    "a predicate ties something else",
    [annotations, "object: case-western-reserve-university\n    statement", "object: china\n    statement"],
    "term-entity",
  ],
  [
    "a tie stands twice",
    [
      annotations,
      "object: polestar\n    time: moment\n    statement",
      "object: volvo-cars\n    time: moment\n    statement",
    ],
    "relation-twice",
  ],
  [
    "a metric is in a group that is not there",
    [metrics, "group: production\n", "group: produktion\n"],
    "term-wrong",
  ],
  [
    "a metric is broader than itself",
    [
      metrics,
      "    group: production\n    unit_kind: amount",
      "    group: production\n    broader: ev-production\n    unit_kind: amount",
    ],
    "term-wrong",
  ],
  [
    "a mapping names no scheme",
    [mappings, "    scheme: FollowTheMoney\n", "    scheme: FollowMoney\n"],
    "term-wrong",
  ],
  ["a rate names no source", [rates, "    source: h10-series\n", "    source: h10-serie\n"], "term-wrong"],
  [
    "a rate is not against the dollar",
    [rates, "base: USD\n    quote: CNY", "base: EUR\n    quote: CNY"],
    "term-wrong",
  ],
  [
    "a rate stands twice",
    [rates, "      2024-10: 7.0881\n", "      2024-10: 7.0881\n      2025-01-30: 7.24\n"],
    "term-wrong",
  ],
  ["a rate is of no day", [rates, "      2025-01-30:", "      2025-02-30:"], "field-value"],
  ["a rate is no number", [rates, "2024-10: 7.0881", "2024-10: 7,0881"], "field-value"],
  ["a currency is no code", [rates, "quote: CNY", "quote: yuan"], "field-value"],
  ["a metric measures something else", [annotations, "metric: fund-size", "metric: age"], "metric-unit"],
  // ids and what they name
  [
    "an id stands twice in a list",
    [annotations, "id: auto-trade-of-observers\n", "id: auto-trade-observers\n"],
    "id-duplicate",
  ],
  [
    "an id stands twice in the reference data",
    [metrics, "...\n", `${/ {2}- id: age\n(?: {4}.*\n)+/.exec(textOf(metrics))?.[0]}...\n`],
    "id-duplicate",
  ],
  ["an entity is misspelt", [annotations, "object: tesla", "object: telsa"], "reference-unknown"],
  ["a time is misspelt", [annotations, "time: year-2024", "time: year-2042"], "reference-unknown"],
  ["a publisher is misspelt", [source, "publisher: wired", "publisher: wierd"], "reference-unknown"],
  ["a code is misspelt", [annotations, "predicate: based_in", "predicate: based_on"], "term-unknown"],
  ["two entities have one name", [entities, "name: Polestar", "name: Volvo"], "name-ambiguous"],
  ["a hop is left out", [annotations, "hop: 1", "hop: 2"], "attribution-chain"],
  [
    "a phrase is not its entry's",
    [annotations, 'exact: "Nice Wall Motor"', 'exact: "researchers estimate"'],
    "restoration-mismatch",
  ],
  [
    "a phrase is read as another entry's",
    [annotations, "entry: great-wall-motor", "entry: csis"],
    "double-entry",
  ],
  // rights
  [
    "the rows reproduce too much",
    [source, "max_published_share: 0.9", "max_published_share: 0.6"],
    "published-share",
  ],
  ["a limit has no reason", [source, reason, ""], "published-share"],
  // files
  ["the text was changed", [article, "$8.2", "$8.3"], "text-changed"],
  ["the folder has another name", [source, `id: ${id}`, `id: ${id}s`], "source-folder"],
  ["the annotations are missing", (files) => files.delete(annotations), "file-missing"],
  ["the rates are missing", (files) => files.delete(rates), "file-missing"],
  ["the metrics are missing", (files) => files.delete(metrics), "file-missing"],
  ["a stranger stands in an article's folder", file(`${folder}/notes.txt`, "x"), "file-unexpected"],
  ["a stranger stands beside the articles", file("sources/articles/x.txt", "x"), "file-unexpected"],
  ["a stranger stands in output/", file("output/thesis.txt", "x"), "output-foreign"],
  ["the text is not UTF-8", bytes(article, 0x41, 0x0a, 0x42, 0xff), "text-encoding"],
  ["the text holds a control", bytes(article, 0x41, 0x1b, 0x42), "text-encoding"],
  ["the text is empty", file(article, "\n"), "text-empty"],
  ["a record of a collection is no JSON", file("sources/collections/a.jsonl", "{\n"), "field-value"],
  [
    "a record of a collection has a day in words",
    file("sources/collections/a.jsonl", `${record}\n`),
    "field-value",
  ],
  [
    "there is no article",
    (files) => {
      for (const path of [...files.keys()]) if (path.startsWith(folder)) files.delete(path);
    },
    "no-sources",
  ],
];

function edited(made: readonly Fault[1][]): Files {
  const files: Files = new Map(sources);
  for (const each of made) {
    if (typeof each === "function") {
      each(files);
      continue;
    }
    const [path, words, instead] = each;
    const text = Buffer.from(files.get(path) as Uint8Array).toString();
    expect(text.includes(words), `${path}: ${words}`).toBe(true);
    files.set(path, Buffer.from(text.replace(words, () => instead)));
  }
  return files;
}

async function issuesOf(files: Files): Promise<readonly Issue[]> {
  const own = files.has("output/thesis.txt") ? 1 : 0;
  const report = await build({ dataset, concurrency: 1 }, memoryEffects(files));
  expect(report.outcome).toBe("refused");
  expect([...files.keys()].filter((path) => path.startsWith("output/"))).toHaveLength(own);
  return report.issues;
}

const told = new Map<string, readonly Issue[]>();
for (const [name, made] of faults) told.set(name, await issuesOf(edited([made])));
const texts = [...told].map(
  ([name, issues]) =>
    `## ${name}\n\n${issues.map((issue) => describeIssue(issue, paint(false))).join("\n\n")}\n`,
);

test("every fault is told as messages.txt has it", async () => {
  await expect(texts.join("\n")).toMatchFileSnapshot(join(import.meta.dirname, "messages.txt"));
});

test.each(faults.map(([name, , code]) => [name, code] as const))("%s: %s, and nothing else", (name, code) => {
  const issues = told.get(name) as readonly Issue[];
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  const [issue] = issues as [Issue];
  // where there is a line, it is named
  if (
    !/missing|stands in|stands beside|no article|empty|not UTF-8|twice in the reference|one name|a metric is in|is broader than|mapping names|rate names|against the dollar|rate stands/.test(
      name,
    )
  )
    expect(issue.place.line, JSON.stringify(issue)).toBeGreaterThan(0);
});

describe("messages", () => {
  test("hold no sentence of a library and no regular expression", () => {
    const odd = texts.filter((text) =>
      /\b[Ii]nvalid\b|\breceived\b|must match|YAML\.parse|[Ee]xpected string|\^\[|\$\/|\[object/.test(text),
    );
    expect(odd).toEqual([]);
  });

  test("end a remedy with a full stop or a question mark, and never help with a form alone", () => {
    const remedies = [...told.values()].flat().map(({ mend }) => mend);
    expect(remedies.filter((mend) => !/^[A-Z`].*[.?]$/.test(mend) || /of that form/.test(mend))).toEqual([]);
  });
});

test("all mistakes of a run come together, sorted by place", async () => {
  const together = [
    "a stranger stands in an article's folder",
    "a stranger stands beside the articles",
    "a stranger stands in output/",
    "curator and rule read two values",
    "a statement has another number",
    "a code is misspelt",
    "two entities have one name",
    "a hop is left out",
  ];
  const chosen = faults.filter(([name]) => together.includes(name));
  const issues = await issuesOf(edited(chosen.map(([, made]) => made)));
  expect(issues.map(({ code }) => code).toSorted()).toEqual(chosen.map(([, , code]) => code).toSorted());
  expect(issues).toEqual(issues.toSorted(compareIssues));
});

test("every code that a build can give is met by a fault above, but for those that need a race or a defect", () => {
  const met = new Set(faults.map(([, , code]) => code));
  const unmet = Object.keys(issueCodes).filter((code) => !met.has(code as Issue["code"]));
  expect(
    unmet.filter(
      (code) =>
        !/^(?:output-(?!foreign)|dataset|archive|import-|change-|explanation-|redirect-|version-|release-|text-leak)/.test(
          code,
        ),
    ),
  ).toEqual([
    "source-moving",
    "rejection-unneeded",
    "interval-order",
    "quotation-verbatim",
    "receipt",
    "row-invalid",
    "article-unworkable",
  ]);
});
