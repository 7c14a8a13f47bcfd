import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { unzipSync, unzlibSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { firstState, readState, type State, writeState } from "../../pipeline/explorer/client/state.ts";
import { codeOf, csvOf } from "../../pipeline/explorer/client/taken.ts";
import { type DatasetContent, datasetOf } from "../../pipeline/explorer/dataset.ts";
import { amountOf, daysOf, numberOf, timexWords } from "../../pipeline/explorer/facts.ts";
import { packedRows, unpackedRows, wordsOf } from "../../pipeline/explorer/packed.ts";
import { receiptOf } from "../../pipeline/explorer/receipt.ts";
import { guardedTexts, leaks } from "../../pipeline/release/leaks.ts";
import { siteAssets } from "../../pipeline/site.ts";
import { readArticle } from "../../pipeline/sources/articles.ts";
import { tables } from "../../schemas/index.ts";
import type { AnyRow } from "../../schemas/table.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";
import { builtEstimates } from "../run/estimates.ts";
import { client, content, contentOf, siteOf } from "./built-site.ts";
import { grown } from "./grown.ts";

const dataset = datasetOf(content);
const site = siteOf(content);
const wordsIn = (page: string | undefined): string =>
  (page ?? "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("every row with a span has a receipt whose marked words are the row's, and whose source's hash is the row's", () => {
  let receipts = 0;
  for (const { isSpanned, rows } of dataset.tables) {
    for (const row of isSpanned ? rows : []) {
      const receipt = receiptOf(dataset, String(row["id"]));
      expect(receipt?.excerpt.marked, String(row["id"])).toBe(row["exact"]);
      expect(String(receipt?.source["text_sha256"]).slice(0, 16)).toBe(row["source_digest"]);
      receipts++;
    }
  }
  expect(receipts).toBeGreaterThan(300);
});

test("the same dataset makes the same bytes", () => {
  expect(siteOf(content)).toEqual(site);
});

test("every link leads to a page of the site and to a place that is there", () => {
  const broken: string[] = [];
  let links = 0;
  for (const [path, html] of site) {
    if (!path.endsWith(".html") || path === "explorer.html") continue;
    for (const [, href = ""] of html.matchAll(/ href="([^"]*)"/g)) {
      if (/^https?:/.test(href)) continue;
      const target = new URL(href.replaceAll("&amp;", "&"), `http://site/${path}`);
      const page = site.get(target.pathname.slice(1));
      const place = decodeURIComponent(target.hash.slice(1));
      const isThere =
        page !== undefined && (place === "" || place.startsWith("/") || page.includes(` id="${place}"`));
      if (!isThere) broken.push(`${path} → ${href}`);
      links++;
    }
  }
  expect(broken).toEqual([]);
  expect(links).toBeGreaterThan(2000);
});

test("no page holds words of a guarded text beyond what a row quotes", async () => {
  const effects = memoryEffects(projectFiles("sources"));
  const article = readArticle(effects, { id: "wired-2025-01-30-deepseek-automakers" }).value;
  const rowsOf = (name: string): readonly AnyRow[] => dataset.table(name)?.rows ?? [];
  const guarded = guardedTexts([article!], tables, rowsOf);
  const files = [...site].map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  // what is inlined is compressed
  for (const [at, [, part = ""]] of [
    ...(site.get("explorer.html") ?? "").matchAll(/id="data-\d+">([^<]*)</g),
  ].entries())
    files.push({ path: `data-${at}.json`, bytes: Buffer.from(unzlibSync(Buffer.from(part, "base64"))) });
  expect(files.length).toBe(site.size + tables.length + 2);
  expect(await leaks(files, guarded)).toEqual([]);
});

test("script and style are small", () => {
  expect(gzipSync(client.script).length).toBeLessThan(25 * 1024);
  expect(gzipSync(client.style).length).toBeLessThan(5 * 1024);
});

test.each([
  [{ value: 2e11, comparator: ">", unit: "USD" }, "more than $200 billion"],
  [{ value: 3.3e6, comparator: "=", unit: "vehicle" }, "3.3 million vehicles"],
  [{ value: null, value_min: 3, value_max: 5, comparator: "=", unit: "EUR" }, "€3 to €5"],
  [{ value: 20, comparator: "~", unit: "a" }, "about 20 years"],
  [{ value: 1, comparator: "=", unit: "person" }, "1 person"],
  [{ value: 12500, comparator: "<=", unit: "person" }, "at most 12,500 people"],
  [{ value: 0.5, comparator: "=", unit: "1" }, "0.5"],
  [{ value: 40, comparator: "=", unit: "kW.h" }, "40 kW.h"],
  [{ value: null, comparator: ">", unit: null }, ""],
] as const)("%j is %s", (row, words) => {
  expect(amountOf(row)).toBe(words);
});

test.each([
  [8.2e9, "8.2 billion"],
  [999_999, "999,999"],
  [1234.5, "1,234.5"],
  [-3.5e9, "-3.5 billion"],
])("%d is %s", (value, words) => {
  expect(numberOf(value)).toBe(words);
});

test.each([
  ["P20Y", "20 years"],
  ["P1M", "1 month"],
  ["PXY", "some years"],
  ["PXX", "some length of time"],
  ["2025-W05", "week 5 of 2025"],
  ["198", "the 1980s"],
  ["PAST_REF", "some time in the past"],
  ["2025-01", "2025-01"],
])("the period %s is %s", (value, words) => {
  expect(timexWords(value)).toBe(words);
});

const name = fc.constantFrom("kind", "metric", "subject_id");
const state: fc.Arbitrary<State> = fc.record({
  page: fc.constantFrom("index", "table", "entity", "nowhere"),
  of: fc.string().map((text) => text.toWellFormed()),
  words: fc.string(),
  sort: fc.constantFrom("", "value", "-value"),
  facets: fc.dictionary(name, fc.string({ minLength: 1 })),
  columns: fc.uniqueArray(fc.constantFrom("kind", "unit", "period"), { maxLength: 3 }),
  row: fc.constantFrom("", "a-2024-01-01-b/claims/c"),
});

test("what is looked at comes back from its address", () => {
  fc.assert(
    fc.property(state, (given) => {
      const wellFormed = (text: string): string => text.toWellFormed();
      const facets = Object.fromEntries(
        Object.entries(given.facets).map(([key, value]) => [key, wellFormed(value)]),
      );
      const sent = { ...given, words: wellFormed(given.words), facets };
      expect(readState(writeState(sent))).toEqual(sent);
    }),
  );
  expect(readState("")).toEqual(firstState);
});

test("filtered rows are taken as CSV and as code", () => {
  const table = dataset.table("claims")!;
  const rows = table.rows.slice(0, 1);
  expect(csvOf(table, rows).split("\n")).toHaveLength(3);
  const given = { table, rows, repository: "https://example.org/x" };
  const filtered = { ...given, state: { words: "", facets: { kind: "it's" }, sort: "-value" } };
  expect(codeOf("SQL", filtered)).toBe(
    `SELECT * FROM 'https://example.org/x/releases/latest/download/claims.parquet'\nWHERE "kind" IN ('it''s')\nORDER BY "value" DESC NULLS LAST;\n`,
  );
  expect(codeOf("Python", filtered)).toContain(`claims = claims[(claims["kind"] == "it's")]\n`);
  expect(codeOf("Python", filtered)).toContain(`sort_values("value", ascending=False, kind="stable")`);
  expect(codeOf("R", filtered)).toContain(`claims <- claims[claims$kind %in% c("it's"), ]\n`);
  const searched = { ...given, state: { words: "cars", facets: {}, sort: "" } };
  expect(codeOf("SQL", searched)).toContain(`WHERE "id" IN ('${rows[0]!["id"]}');`);
  const sources = { ...given, table: dataset.table("sources")! };
  const truth = { ...sources, state: { words: "", facets: { text_may_be_republished: "false" }, sort: "" } };
  expect(codeOf("Python", truth)).toContain(`(sources["text_may_be_republished"] == False)`);
});

test("rows come back from where they are packed, whatever their texts", () => {
  const words = "\u{1F600}é\u{20000} words";
  const odd = (row: AnyRow): AnyRow =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [column, column === "statement" ? words : cell]),
    );
  const spans = [
    [0, 9],
    [0, 3],
    [2, 3],
    [4, 9],
    [20, 21],
  ] as const;
  const letters = Array.from("\u{1F600}é\u{20000} words……………………");
  for (const { tables: all } of [content, grown(content, 100)]) {
    const told = wordsOf(all);
    for (const table of all)
      expect(
        unpackedRows(table, packedRows(table), () => told),
        table.name,
      ).toEqual(table.rows);
  }
  const claims = dataset.table("claims")!;
  const rows = spans.map(([start, end], at) => ({
    ...odd(claims.rows[at]!),
    ...{ start, end, exact: letters.slice(start, end).join("") },
  }));
  const table = { ...claims, rows };
  expect(unpackedRows(table, packedRows(table), () => wordsOf([table]))).toEqual(rows);
});

test("there is a page for each entity, source, claim group and table", () => {
  const pagesIn = (below: string): number =>
    [...site.keys()].filter((path) => path.startsWith(`${below}/`)).length;
  for (const [below, table] of [
    ["entity", "entities"],
    ["source", "sources"],
    ["comparison", "claim_groups"],
  ] as const)
    expect(pagesIn(below), below).toBe(dataset.table(table)?.rows.length);
  expect(pagesIn("table")).toBe(tables.length);
});

test("the page of a group that holds one claim shows that claim, and no two pages the same", () => {
  const shown = (dataset.table("claim_groups")?.rows ?? []).map(
    ({ id }) => /<li><a href="[^"#]*#([^"]+)"/.exec(site.get(`comparison/${id}.html`) ?? "")?.[1],
  );
  expect(new Set(shown)).toEqual(new Set(dataset.table("claims")?.rows.map(({ id }) => id)));
});

test.each([
  ["2024-01-01", "2024-12-31", "2024"],
  ["1985-01-01", "1989-12-31", "1985 to 1989"],
  ["2005-01-01", "2025-01-30", "2005 to 2025-01-30"],
  ["2024-02-01", "2024-02-29", "2024-02"],
  ["2025-01-27", "2025-02-02", "2025-01-27 to 2025-02-02"],
  ["2025-01-27", "2025-01-27", "2025-01-27"],
  ["", "2020-03-01", "until 2020-03-01"],
  ["2020-03-01", "", "2020-03-01"],
  ["", "", ""],
])("from %s to %s is %s", (from, to, words) => {
  expect(daysOf(from, to)).toBe(words);
});

describe("where several sources speak of the same thing", () => {
  let estimates: DatasetContent;
  beforeAll(async () => {
    const { files } = await builtEstimates();
    estimates = await contentOf(files);
  });

  test("sums of different currencies are shown with the rate that they were compared at", () => {
    const page = siteOf(estimates).get("comparisons.html") ?? "";
    expect(page.replace(/<[^>]+>/g, "")).toContain(
      "Compared at 7.3045 CNY for one USD (2025-02-10, Federal Reserve Board",
    );
  });

  test("a comparison shows who says what, from whom, and how the claims stand to each other", () => {
    const page = siteOf(estimates).get("comparisons.html") ?? "";
    const words = page.replace(/<[^>]+>/g, "");
    expect(words).toContain("4 claims in 4 sources, 3 voices: some agree and some differ.");
    expect(words).toContain(
      "$230 billion“230 billion dollars”Kyle Chan, in WIRED of 2025-02-10; differs from 1; lies within 2 and 4",
    );
  });

  test("a receipt leads to the claims that agree with it or differ from it, from either side", () => {
    const compared = datasetOf(estimates);
    const pairs = compared.table("claim_pairs")?.rows ?? [];
    expect(pairs.length).toBeGreaterThan(5);
    const opposite: Readonly<Record<string, string>> = { "lies within": "includes", includes: "lies within" };
    for (const { left_id, right_id, same_origin } of pairs) {
      const standing = (from: unknown, to: unknown) =>
        receiptOf(compared, String(from))?.standings.find(({ other }) => other === to);
      const [left, right] = [standing(left_id, right_id), standing(right_id, left_id)];
      expect(left?.sameOrigin).toBe(same_origin);
      expect(right?.phrase).toBe(opposite[left?.phrase ?? ""] ?? left?.phrase);
    }
    const page = siteOf(estimates).get("source/wired-2025-01-30-deepseek-automakers.html") ?? "";
    expect(page).toMatch(
      /<dt>Others on the same<\/dt>.*?<strong>differs from<\/strong> <a href="[^"]+#[^"]+">/,
    );
  });
});

test("an entity's page has what others say about it, and apart from that what it says itself", () => {
  const mentions = dataset.table("mentions")?.rows ?? [];
  const quotations = dataset.table("quotations")?.rows ?? [];
  const about = (id: string, row: AnyRow) =>
    row["speaker_id"] !== id &&
    mentions.some(
      ({ entity_id, start, end }) =>
        entity_id === id && Number(start) >= Number(row["start"]) && Number(end) <= Number(row["end"]),
    );
  let found = 0;
  for (const { id } of dataset.table("entities")?.rows ?? []) {
    const page = site.get(`entity/${id}.html`) ?? "";
    const section = page.split("<h2>Said about it ")[1]?.split("</ul>")[0] ?? "";
    const rows = quotations.filter((row) => about(String(id), row)).map((row) => String(row["id"]));
    const linked = [...section.matchAll(/#([^"]+)"/g)].map(([, row]) => row);
    expect(linked.toSorted(), String(id)).toEqual(rows.toSorted());
    found += rows.length;
  }
  expect(found).toBeGreaterThan(5);
});

test("the dataset is cited in four forms, on the page and as files beside it", () => {
  const [text, bib, ris, csl] = ["txt", "bib", "ris", "json"].map(
    (form) => site.get(`citation.${form}`) ?? "",
  );
  expect(text).toMatch(
    /^Industrial Playbook contributors \(20\d\d\)\. .+ \(Version 0\.1\.0\) \[Data set\]\. https:/,
  );
  expect(bib).toContain("version = {0.1.0}");
  expect(ris?.split("\n").slice(0, 2)).toEqual(["TY  - DATA", "AU  - Industrial Playbook contributors,"]);
  expect(ris).toMatch(/\nER {2}- \n$/);
  expect(JSON.parse(csl ?? "")).toMatchObject([
    { type: "dataset", version: "0.1.0", issued: { "date-parts": [[2026, 11, 23]] } },
  ]);
  const page = wordsIn(site.get("download.html"));
  for (const form of [text, ris]) expect(page).toContain(wordsIn(form).trim());
});

test.each([
  ["no release", null, "belong to no release, so there is nothing to compare with"],
  ["the first release", { previous: null, rows: [] }, "is the first release"],
  ["nothing new", { previous: "0.0.9", rows: [] }, "Nothing differs between version 0.1.0 and version 0.0.9"],
])("the page of changes says plainly where there are none: %s", (_, history, said) => {
  expect(wordsIn(siteOf(content, history).get("changes.html"))).toContain(said);
});

test("the page of changes counts what came and lists what changed or is gone, the newest release first", () => {
  const id = String(dataset.table("claims")?.rows[0]?.["id"]);
  const change = (version: string, more: AnyRow): AnyRow => ({
    ...{ version, previous_version: "0.9.0", table_name: "claims", row_id: id, column_name: null },
    ...{ before: null, after: null, reason: "refined", note: null, ...more },
  });
  const rows = [
    change("0.10.0", {
      change: "changed",
      column_name: "value",
      before: "1",
      after: "2",
      note: "A <b> slip",
    }),
    change("0.10.0", { change: "added", reason: "new-source" }),
    change("0.10.0", { change: "removed", row_id: "a/claims/gone" }),
    change("0.9.0", { change: "added", row_id: null, table_name: "events", reason: "schema-change" }),
  ];
  const page = siteOf(content, { previous: "0.9.0", rows }).get("changes.html") ?? "";
  const words = wordsIn(page);
  expect(words).toContain("claims new source 1 – – claims refined – 1 1");
  expect(words).toContain(`claims.value changed ${id} 1 → 2 refined: A &lt;b> slip`);
  expect(page).toContain(`#${id}"><code>`);
  expect(page).not.toMatch(/<a[^>]*><code>a\/claims\/gone/);
  expect(words.indexOf("0.10.0, after")).toBeLessThan(words.indexOf("0.9.0, after"));
});

test("a release has explorer.html, and an archive of all pages with the same bytes each time", () => {
  const [explorer, archive] = siteAssets(site);
  expect([explorer?.path, archive?.path]).toEqual(["explorer.html", "site.zip"]);
  expect(siteAssets(site)).toEqual([explorer, archive]);
  const unpacked = unzipSync(archive?.bytes ?? new Uint8Array());
  expect(Object.keys(unpacked).toSorted()).toEqual([...site.keys()].map((path) => `site/${path}`).toSorted());
  expect(Buffer.from(unpacked["site/index.html"] ?? []).toString()).toBe(site.get("index.html"));
});
