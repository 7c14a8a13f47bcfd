import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoteOf } from "../../pipeline/annotations/quote.ts";
import { readBrat, writeBrat } from "../../pipeline/imports/brat.ts";
import { readDoccano } from "../../pipeline/imports/doccano.ts";
import { exporters, importers } from "../../pipeline/imports/index.ts";
import type { ForeignSpan } from "../../pipeline/imports/records.ts";

/** Texts with emoji of several code points, combining marks, right-to-left words and line ends. */
const texts = fc
  .array(
    fc.constantFrom(
      "a",
      "ab",
      " ",
      "\n",
      "👩‍🚀",
      "💶",
      "e\u0301",
      "שלום",
      "مرحبا",
      "中",
      ".",
      "The ferry",
      "\t",
      "\u00A0",
    ),
    { minLength: 3, maxLength: 30 },
  )
  .map((pieces) => pieces.join(""))
  .filter((text) => text.trim() !== "");

/** A text with spans of whole characters, none of them empty. */
const marked = texts.chain((text) => {
  const cuts = [0];
  for (const character of text) cuts.push((cuts.at(-1) as number) + character.length);
  const at = fc.nat(cuts.length - 1);
  const ranges = fc.array(fc.tuple(at, at), { minLength: 1, maxLength: 8 }).map((pairs) =>
    pairs
      .filter(([left, right]) => left !== right)
      .map(([left, right]) => ({
        start: cuts[Math.min(left, right)] as number,
        end: cuts[Math.max(left, right)] as number,
      })),
  );
  return fc.record({ text: fc.constant(text), ranges });
});

const spansOf = (ranges: readonly { start: number; end: number }[], values: Record<string, string>) =>
  ranges.map(
    (range, at): ForeignSpan => ({
      id: `T${at + 1}`,
      label: at % 2 ? "Cue" : "Content",
      ranges: [range],
      values,
    }),
  );

/** What a tool can say of a span besides its label. */
const holds: Readonly<Record<string, Record<string, string>>> = {
  brat: { "# AnnotatorNotes": "see 💶", "A Certain": "", "A Level": "high" },
  "label-studio": { id: "s/quotations/a", note: "two\nlines" },
  "web-annotation": { id: "s/quotations/a", note: "two\nlines: 💶" },
  spacy: { kb_id: "tesla" },
};

describe.each(Object.keys(exporters))("%s", (tool) => {
  test("what is written is read again: spans, labels and all that it can say of them", () => {
    fc.assert(
      fc.property(marked, ({ text, ranges }) => {
        const spans = spansOf(ranges, holds[tool] as Record<string, string>);
        const file = exporters[tool]?.({ spans, links: [] }, text, "s") as string;
        const printed = text.replace(/\n/g, "\r\n");
        const read = importers[tool]?.("f", file, { text, printed });
        expect(read?.issues).toEqual([]);
        expect(read?.records.spans.map(({ line: _, ...span }) => span)).toEqual(spans);
      }),
      { numRuns: 300 },
    );
  });
});

test("discontinuous spans, relations and events of brat are read again", () => {
  fc.assert(
    fc.property(marked, ({ text, ranges }) => {
      fc.pre(ranges.length > 1);
      const span = { id: "T1", label: "Split", ranges, values: {} };
      const roles = [
        { role: "Arg1", target: "T1" },
        { role: "Arg2", target: "T1" },
      ];
      const links = [
        { id: "R1", label: "Same", roles, values: { "# AnnotatorNotes": "so" } },
        {
          id: "E1",
          label: "Said",
          roles: [{ role: "", target: "T1" }, ...roles],
          values: { "A Negated": "" },
        },
        { id: "*", label: "Equiv", roles: [{ role: "", target: "T1" }], values: {} },
      ];
      const read = readBrat("f", writeBrat({ spans: [span], links }, text, "s"), { text, printed: text });
      expect(read.issues).toEqual([]);
      expect(read.records.spans.map(({ line: _, ...each }) => each)).toEqual([span]);
      expect(read.records.links.map(({ line: _, ...each }) => each)).toEqual(links);
    }),
    { numRuns: 300 },
  );
});

test("offsets of a text with CRLF, in code points, UTF-16 units or bytes, are those of the canonical text", () => {
  const lengths = {
    characters: (words: string) => [...words].length,
    units: (words: string) => words.length,
    bytes: (words: string) => Buffer.byteLength(words),
  };
  // each word occurs once, so that no other way of counting can put all of them in place
  const text = "Zürich\n👩‍🚀 flew\nשלום e\u0301t\u00E9\nfin";
  const printed = text.replace(/\n/g, "\r\n");
  for (const length of Object.values(lengths)) {
    for (const counted of [text, printed]) {
      const lines = ["flew", "שלום", "fin"].map((words, at) => {
        const start = length(counted.slice(0, counted.indexOf(words)));
        return `T${at + 1}\tWord ${start} ${start + length(words)}\t${words}\n`;
      });
      const { records, issues } = readBrat("f", lines.join(""), { text, printed });
      expect(issues).toEqual([]);
      expect(records.spans.map(({ ranges: [range] }) => text.slice(range?.start, range?.end))).toEqual([
        "flew",
        "שלום",
        "fin",
      ]);
    }
  }
});

test("doccano's lines are read in both of its forms, with the line ends of either text", () => {
  fc.assert(
    fc.property(marked, ({ text, ranges }) => {
      const printed = text.replace(/\n/g, "\r\n");
      const offset = (at: number) => [...text.slice(0, at).replace(/\n/g, "\r\n")].length;
      const triples = ranges.map(({ start, end }) => [offset(start), offset(end), "X"]);
      const entities = triples.map(([start_offset, end_offset], id) => ({
        id,
        label: "X",
        start_offset,
        end_offset,
      }));
      const relations = [{ id: 9, from_id: 0, to_id: 0, type: "same" }];
      for (const said of [{ label: triples }, { labels: triples }, { entities, relations }]) {
        const other = JSON.stringify({ text: "another text", label: [[0, 7, "Y"]] });
        const content = `${other}\n${JSON.stringify({ text: printed, ...said })}\n`;
        const { records, issues } = readDoccano("f", content, { text, printed });
        expect(issues).toEqual([]);
        expect(records.spans.map((span) => span.ranges[0])).toEqual(ranges);
        expect(records.links.length).toBe("relations" in said ? 1 : 0);
      }
    }),
    { numRuns: 200 },
  );
});

test("a quote names its range and nothing else", () => {
  fc.assert(
    fc.property(marked, ({ text, ranges }) => {
      for (const range of ranges) {
        const { exact, prefix = "", suffix = "" } = quoteOf(text, range);
        const at = text.indexOf(prefix + exact + suffix);
        expect(at + prefix.length).toBe(range.start);
        expect(text.indexOf(prefix + exact + suffix, at + 1)).toBe(-1);
        expect(exact).toBe(text.slice(range.start, range.end));
      }
    }),
    { numRuns: 500 },
  );
});

test("Hypothes.is: rows with tags and a note, found by their quote where positions are those of a page", () => {
  const text = "The ferry sailed. The ferry came back.";
  const selector = [
    { type: "TextPositionSelector", start: 1018, end: 1027 },
    { type: "TextQuoteSelector", exact: "The ferry", prefix: "sailed. ", suffix: " came" },
  ];
  const rows = [
    {
      id: "x1",
      tags: ["Ship", "Late"],
      text: "at last",
      target: [{ source: "https://a.example", selector }],
    },
  ];
  const { records, issues } =
    importers["web-annotation"]?.("f", JSON.stringify({ rows }), { text, printed: text }) ?? {};
  expect(issues).toEqual([]);
  expect(records?.spans).toEqual([
    { id: "x1", label: "Ship", ranges: [{ start: 18, end: 27 }], values: { tags: "Late", text: "at last" } },
  ]);
});

test.each([
  ["label-studio", "[]", "import-record"],
  ["label-studio", "{", "import-record"],
  ["doccano", '{"text":"other","label":[]}', "import-record"],
  ["doccano", '{"text":"a b","label":[[0,9]]}', "import-record"],
  ["spacy", '{"text":"x y z","ents":[{"start":0,"end":5,"label":"A"}]}', "import-words"],
  ["web-annotation", '{"id":"n","target":[{"selector":[]}]}', "import-words"],
])("%s: %s is refused", (tool, content, code) => {
  const { issues } = importers[tool]?.("f", content, { text: "a b", printed: "a b" }) ?? {};
  expect(issues?.map((issue) => issue.code)).toEqual([code]);
});
