import { describe, expect, test } from "vitest";
import { differ } from "../../pipeline/release/difference.ts";
import { explain } from "../../pipeline/release/explanations.ts";
import { readExplanations } from "../../pipeline/sources/explanations.ts";
import { readRedirects } from "../../pipeline/sources/redirects.ts";
import type { Change } from "../../schemas/release/changes.ts";
import { changes as changesTable } from "../../schemas/release/changes.ts";
import { rowSchema } from "../../schemas/table.ts";
import { memoryEffects } from "../memory-effects.ts";
import { released, type SomeRow, type SomeRows } from "./released.ts";

const source = {
  id: "s",
  text_sha256: "1",
  code_points: 10,
  published_share: 0.5,
  text_may_be_republished: false,
};
const claim = {
  ...{ id: "s/claims/a", source_id: "s", source_digest: "1", start: 0, end: 5, exact: "words" },
  ...{ method: "curated", origin: "annotations.yaml#claims/a", value: 1, quantity_id: "s/quantities/q" },
};
const quantity = { ...claim, id: "s/quantities/q", quantity_id: null, status: "open" };
const base: SomeRows = {
  sources: [source],
  claims: [claim],
  quantities: [quantity],
  entities: [{ id: "e", name: "E" }],
};

const yaml = (more: string, reason = "misinterpretation", since = "0.1.0"): string =>
  `since: ${since}\nreason: ${reason}\nnote: "Why it is so."\nrows:\n${more}...\n`;
const entry = (table: string, id: string, columns?: string): string =>
  `  - table: ${table}\n    id: "${id}"\n${columns === undefined ? "" : `    columns: [${columns}]\n`}`;

/** What `explain` says of base → after, with these files in sources/changes/. */
function explained(after: SomeRows, files: Readonly<Record<string, string>> = {}, before: SomeRows = base) {
  const world = memoryEffects(
    new Map(Object.entries(files).map(([name, text]) => [`sources/changes/${name}.yaml`, Buffer.from(text)])),
  );
  const { value, issues } = readExplanations(world);
  expect(issues).toEqual([]);
  return explain(differ(released("0.1.0", before), released("0.2.0", after)), value);
}

const short = ({ table_name, row_id, column_name, before, after, reason }: Change): string =>
  `${table_name} ${row_id} ${column_name ?? "-"} ${before ?? "-"} ${after ?? "-"} ${reason}`;

const withClaim = (change: SomeRow): SomeRows => ({ ...base, claims: [{ ...claim, ...change }] });
const another = (id: string, source_id: string, change: SomeRow = {}): SomeRow => ({
  ...claim,
  id,
  source_id,
  quantity_id: null,
  ...change,
});
const redirect = (
  table_name: string,
  retired_id: string,
  kind: string,
  target_id: string | null,
  reason: string,
): SomeRow => ({
  ...{ id: `${table_name}/${retired_id}`, table_name, retired_id, kind, target_id },
  ...{ last_version: "0.1.0", reason, note: "So." },
});

describe("a reason that a curator writes", () => {
  test.each<[string, string, string[]]>([
    [
      "for a row",
      entry("claims", "s/claims/a"),
      ["claims s/claims/a unit - km misinterpretation", "claims s/claims/a value 1 2 misinterpretation"],
    ],
    [
      "for a column of all rows below a prefix",
      entry("claims", "s/*", "value, unit"),
      ["claims s/claims/a unit - km misinterpretation", "claims s/claims/a value 1 2 misinterpretation"],
    ],
    [
      "for all rows of a table",
      entry("claims", "*"),
      ["claims s/claims/a unit - km misinterpretation", "claims s/claims/a value 1 2 misinterpretation"],
    ],
  ])("%s", (_, rows, expected) => {
    const { changes, issues } = explained(withClaim({ value: 2, unit: "km" }), { one: yaml(rows) });
    expect(issues).toEqual([]);
    expect(changes.map(short)).toEqual(expected);
    expect(changes.map(({ note }) => note)).toEqual(["Why it is so.", "Why it is so."]);
    for (const change of changes)
      expect(rowSchema(changesTable).safeParse(change)).toMatchObject({ success: true });
  });

  test("goes before one that follows from the data", () => {
    const after = withClaim({ reviewed_on: "2025-01-01" });
    const { changes } = explained(after, { one: yaml(entry("claims", "s/claims/a"), "outdated") });
    expect(changes.map(({ reason }) => reason)).toEqual(["outdated"]);
  });
});

/** What follows from the data: the new dataset, and the changes that need nobody to explain them. */
const derived: readonly [string, after: SomeRows, string[], before?: SomeRows][] = [
  [
    "a new article, and the entity that only its rows name",
    {
      ...base,
      sources: [source, { ...source, id: "t" }],
      claims: [claim, another("t/claims/b", "t", { subject_id: "new" })],
      entities: [
        { id: "e", name: "E" },
        { id: "new", name: "N" },
      ],
      entity_names: [{ id: "new/n", entity_id: "new", name: "N." }],
    },
    [
      "claims t/claims/b - - - new-source",
      "entities new - - - new-source",
      "entity_names new/n - - - new-source",
      "sources t - - - new-source",
    ],
  ],
  [
    "a review",
    withClaim({ curator: "Ada", reviewed_on: "2025-01-01" }),
    ["claims s/claims/a curator - Ada reviewed", "claims s/claims/a reviewed_on - 2025-01-01 reviewed"],
  ],
  [
    "a share that is counted again",
    { ...base, sources: [{ ...source, published_share: 0.6 }] },
    ["sources s published_share 0.5 0.6 recomputed"],
  ],
  [
    "a merged entity, and the cell that names the other now",
    {
      ...base,
      entities: [{ id: "f", name: "F" }],
      claims: [{ ...claim, subject_id: "f" }],
      id_redirects: [redirect("entities", "e", "merged", "f", "entity-merged")],
    },
    ["entities e - - - entity-merged", "claims s/claims/a subject_id e f entity-merged"],
    {
      ...base,
      entities: [
        { id: "e", name: "E" },
        { id: "f", name: "F" },
      ],
      claims: [{ ...claim, subject_id: "e" }],
    },
  ],
  [
    "a row that moved to another id",
    {
      ...base,
      claims: [another("s/claims/b", "s")],
      id_redirects: [redirect("claims", "s/claims/a", "moved", "s/claims/b", "refined")],
    },
    ["claims s/claims/a - - - refined", "claims s/claims/b - - - refined"],
  ],
];

describe("a reason that follows from the data", () => {
  test.each(derived)("%s", (_, after, expected, before) => {
    const { changes, issues } = explained(after, {}, before);
    expect(issues).toEqual([]);
    expect(changes.map(short).sort()).toEqual(expected.toSorted());
  });

  test("an entity that an old article's new row names as well needs a reason, and so does that row", () => {
    const after = {
      ...base,
      sources: [source, { ...source, id: "t" }],
      claims: [
        claim,
        another("t/claims/b", "t", { subject_id: "new" }),
        another("s/claims/c", "s", { subject_id: "new" }),
      ],
      entities: [
        { id: "e", name: "E" },
        { id: "new", name: "N" },
      ],
    };
    expect(explained(after).issues.map(({ found }) => found)).toEqual([
      "claims: s/claims/c added",
      "entities: new added",
      "2 changes of 2 rows without a reason",
    ]);
  });
});

test("a corrected text explains the rows that moved with it, and its hash is not repeated on each of them", () => {
  const after = {
    ...base,
    sources: [{ ...source, text_sha256: "2", code_points: 12 }],
    claims: [{ ...claim, source_digest: "2", start: 2, end: 7 }],
    quantities: [{ ...quantity, source_digest: "2" }],
  };
  const { changes, issues } = explained(after, {
    one: yaml(entry("sources", "s", "text_sha256"), "source-corrected"),
  });
  expect(issues).toEqual([]);
  expect(changes.map(short)).toEqual([
    "claims s/claims/a end 5 7 source-corrected",
    "claims s/claims/a start 0 2 source-corrected",
    "sources s code_points 10 12 source-corrected",
    "sources s text_sha256 1 2 source-corrected",
  ]);
});

test("a corrected quantity explains the claim that has its number, and no other cell of it", () => {
  const after = {
    ...base,
    claims: [{ ...claim, value: 2, exact: "word" }],
    quantities: [{ ...quantity, value: 2 }],
  };
  const { changes, issues } = explained(after, { one: yaml(entry("quantities", "s/quantities/q")) });
  expect(changes.map(({ id }) => id)).toEqual([
    "0.2.0/claims.value/s/claims/a",
    "0.2.0/quantities.value/s/quantities/q",
  ]);
  expect(issues[0]?.found).toBe('claims: s/claims/a exact "words" → "word"');
});

describe("what keeps a release back", () => {
  const changed = withClaim({ value: 2 });
  const own = entry("claims", "s/claims/a");
  test.each<[string, SomeRows, Record<string, string>, code: string, found: RegExp, mend: RegExp]>([
    [
      "no reason",
      changed,
      {},
      "change-unexplained",
      /claims: s\/claims\/a value "1" → "2"/,
      /table: claims\n {4}id: s\/claims\/a\n {4}columns: \[value\]/,
    ],
    [
      "a row that nobody explains",
      { ...base, claims: [claim, another("s/claims/b", "s")] },
      {},
      "change-unexplained",
      /s\/claims\/b added/,
      /id: s\/claims\/b/,
    ],
    [
      "a reason for another column",
      changed,
      { one: yaml(entry("claims", "s/claims/a", "unit")) },
      "change-unexplained",
      /value/,
      /value/,
    ],
    [
      "a reason for nothing",
      base,
      { one: yaml(own) },
      "explanation-unneeded",
      /claims: s\/claims\/a/,
      /delete the entry/,
    ],
    [
      "a reason against a release that never was",
      base,
      { one: yaml(own, "outdated", "0.1.1") },
      "explanation-unneeded",
      /since 0\.1\.1/,
      /Correct since/,
    ],
    [
      "two reasons",
      changed,
      { one: yaml(own), two: yaml(entry("claims", "*")) },
      "explanation-twice",
      /one\.yaml:6/,
      /Delete one/,
    ],
    [
      "an id that is gone",
      { ...base, claims: [] },
      {},
      "redirect-missing",
      /s\/claims\/a is gone/,
      /kind: withdrawn/,
    ],
    [
      "an id that is gone, whatever its reason",
      { ...base, claims: [] },
      { one: yaml(own) },
      "redirect-missing",
      /s\/claims\/a is gone/,
      /last_version: 0\.1\.0/,
    ],
    [
      "an id that is gone where another stands",
      { ...base, claims: [another("s/claims/b", "s")] },
      {},
      "redirect-missing",
      /is gone/,
      /kind: moved\n {4}targets: \[s\/claims\/b\]/,
    ],
    [
      "a redirect of what never was",
      { ...base, id_redirects: [redirect("claims", "s/claims/z", "withdrawn", null, "withdrawn")] },
      {},
      "explanation-unneeded",
      /s\/claims\/z/,
      /Delete the redirect/,
    ],
    [
      "a redirect that leads nowhere",
      {
        ...base,
        claims: [],
        id_redirects: [redirect("claims", "s/claims/a", "moved", "s/claims/z", "refined")],
      },
      {},
      "redirect-wrong",
      /s\/claims\/z/,
      /target/,
    ],
  ])("%s", (_, after, files, code, found, mend) => {
    const [first] = explained(after, files).issues.filter((issue) => issue.code === code);
    expect(first).toMatchObject({
      code,
      found: expect.stringMatching(found),
      mend: expect.stringMatching(mend),
    });
  });

  test("is counted to the last where only some of it is shown", () => {
    const claims = Array.from({ length: 300 }, (_, index) => another(`s/claims/c-${1000 + index}`, "s"));
    const { issues } = explained({ ...base, claims: [claim, ...claims] });
    expect(issues).toHaveLength(21);
    expect(issues.at(-1)?.found).toBe("300 changes of 300 rows without a reason, 20 of them shown");
    expect(issues.at(-1)?.mend).toContain("# and 100 more");
  });
});

test("the lines that an issue offers are what mends it", () => {
  const after = {
    ...base,
    claims: [another("s/claims/b", "s", { quantity_id: "s/quantities/q" })],
    quantities: [{ ...quantity, value: 2 }],
  };
  const offered = (code: string): string =>
    (explained(after).issues.findLast((issue) => issue.code === code)?.mend ?? "").replace(/^.*\n/, "");
  const filled = offered("change-unexplained").replace("REASON", "refined");
  const world = memoryEffects(
    new Map([
      ["sources/redirects.yaml", Buffer.from(offered("redirect-missing").replace("REASON", "refined"))],
    ]),
  );
  const { value, issues } = readRedirects(world);
  expect(issues).toEqual([]);
  const rows = (value ?? []).map(({ table, id, kind, targets, reason }) =>
    redirect(table, id, kind, targets?.[0] ?? null, reason),
  );
  expect(explained({ ...after, id_redirects: rows }, { one: filled }).issues).toEqual([]);
});

describe("the table of changes", () => {
  const old = (id: string, more: SomeRow = {}): SomeRow => ({
    ...{ id, version: "0.1.0", previous_version: "0.0.9", table_name: "claims", row_id: "s/claims/a" },
    ...{
      column_name: "unit",
      change: "changed",
      before: "secret",
      after: "also",
      reason: "refined",
      note: null,
      ...more,
    },
  });
  const before = { ...base, changes: [old("0.1.0/claims.unit/s/claims/a")] };

  test("carries on what former releases say, and is empty in the first", () => {
    const { changes, issues } = explained(base, {}, before);
    expect([changes, issues]).toEqual([before.changes, []]);
    expect(explain(differ(undefined, released("0.1.0", base)), [])).toEqual({ changes: [], issues: [] });
  });

  test("does not repeat what was redacted, neither now nor in what it carries on", () => {
    const files = { one: yaml(entry("claims", "s/claims/a", "unit"), "redacted") };
    const { changes } = explained(withClaim({ unit: null }), files, {
      ...before,
      claims: [{ ...claim, unit: "also" }],
    });
    expect(changes.map(short)).toEqual([
      "claims s/claims/a unit - - refined",
      "claims s/claims/a unit - - redacted",
    ]);
  });

  test.each([
    [false, "claims s/claims/a exact - - misinterpretation"],
    [true, "claims s/claims/a exact words word misinterpretation"],
  ])("repeats words of a text only where it may be republished: %s", (text_may_be_republished, expected) => {
    const sources = [{ ...source, text_may_be_republished }];
    const { changes } = explained(
      { ...withClaim({ exact: "word" }), sources },
      { one: yaml(entry("claims", "*")) },
      { ...base, sources },
    );
    expect(changes.map(short)).toEqual([expected]);
  });

  test("says once that a table came, and not for each row", () => {
    const now = released("0.2.0", base);
    const old = released("0.1.0", base);
    const without = { ...old, tables: new Map([...old.tables].filter(([name]) => name !== "claims")) };
    const { changes, issues } = explain(differ(without, now), []);
    expect(issues).toEqual([]);
    expect(changes.map(({ id, row_id, reason }) => [id, row_id, reason])).toEqual([
      ["0.2.0/claims.table", null, "schema-change"],
    ]);
  });

  test("says once that a column came, and not for each cell", () => {
    const now = released("0.2.0", base);
    const claims = now.tables.get("claims");
    if (claims === undefined) throw new Error("no claims");
    const wider = {
      ...claims,
      fields: [...claims.fields, { name: "mood", type: "string", required: false }],
      rows: claims.rows.map((row) => ({ ...row, mood: "good" })),
    };
    const difference = differ(released("0.1.0", base), {
      ...now,
      tables: new Map(now.tables).set("claims", wider),
    });
    expect(difference.rows).toMatchObject([{ cells: [{ column: "mood", before: null, after: "good" }] }]);
    const { changes, issues } = explain(difference, []);
    expect(issues).toEqual([]);
    expect(changes).toMatchObject([
      {
        id: "0.2.0/claims.mood.column",
        row_id: null,
        column_name: "mood",
        change: "added",
        reason: "schema-change",
      },
    ]);
    for (const change of changes)
      expect(rowSchema(changesTable).safeParse(change)).toMatchObject({ success: true });
  });
});

test("an explanation against an older release is history", () => {
  const files = { old: yaml(entry("claims", "s/claims/a"), "outdated", "0.0.9") };
  expect(explained(base, files)).toEqual({ changes: [], issues: [] });
});

test.each<[string, string, string]>([
  ["an unknown reason", yaml(entry("claims", "a"), "outdatd"), "field-value"],
  ["a star inside", yaml(entry("claims", "a*b")), "field-value"],
  ["no note", yaml(entry("claims", "a")).replace(/note.*\n/, ""), "field-missing"],
  ["a cut file", yaml(entry("claims", "a")).replace("...\n", ""), "yaml-truncated"],
])("sources/changes/: %s", (_, text, code) => {
  const { issues } = readExplanations(
    memoryEffects(new Map([["sources/changes/one.yaml", Buffer.from(text)]])),
  );
  expect(issues.map((issue) => issue.code)).toEqual([code]);
});
