import fc from "fast-check";
import { expect, test } from "vitest";
import { readInceptionJson } from "../../pipeline/imports/inception-json.ts";
import { readInceptionTsv } from "../../pipeline/imports/inception-tsv.ts";
import { readLangExtract } from "../../pipeline/imports/langextract.ts";

const text = "Zoë said 💶 50 of [old] שלום\nwent_to Ferry Lines.";
const printed = text.replace(/\n/g, "\r\n");
const tokens = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
  start: index,
  end: index + word.length,
}));
const wordsOf = ({ start = 0, end = 0 }: { start?: number; end?: number } = {}) => text.slice(start, end);
const someTokens = fc.uniqueArray(fc.nat(tokens.length - 1), { minLength: 1, maxLength: 5 });

const layer = "de.example.ner.type.NamedEntity";

test("CAS JSON: spans with their features, and relations, in either form, with the line ends of either text", () => {
  fc.assert(
    fc.property(someTokens, fc.constantFrom(text, printed), fc.boolean(), (picked, sofa, byId) => {
      const shift = (at: number): number =>
        sofa === text ? at : text.slice(0, at).replace(/\n/g, "\r\n").length;
      const spans = picked.map((at, n) => ({
        "%ID": n + 10,
        "%TYPE": layer,
        "@sofa": 1,
        begin: shift(tokens[at]?.start ?? 0),
        end: shift(tokens[at]?.end ?? 0),
        value: "PER",
        identifier: "https://example.org/x",
      }));
      const all = [
        { "%ID": 1, "%TYPE": "uima.cas.Sofa", sofaString: sofa },
        { "%ID": 2, "%TYPE": "de.example.segmentation.type.Token", begin: 0, end: 3 },
        ...spans,
        {
          "%ID": 99,
          "%TYPE": "webanno.custom.Says",
          begin: 0,
          end: 3,
          "@Governor": 10,
          "@Dependent": 10,
          label: "so",
        },
      ];
      const structures = byId
        ? Object.fromEntries(all.map(({ "%ID": id, ...rest }) => [String(id), rest]))
        : all;
      const content = JSON.stringify({ "%FEATURE_STRUCTURES": structures });
      const { records, issues } = readInceptionJson("f", content, { text, printed });
      expect(issues).toEqual([]);
      expect(records.spans.map(({ id, label, ranges, values }) => [id, label, ranges[0], values])).toEqual(
        picked.map((at, n) => [
          `${n + 10}`,
          "NamedEntity PER",
          tokens[at],
          { identifier: "https://example.org/x" },
        ]),
      );
      expect(records.links).toEqual([
        {
          id: "99",
          label: "Says so",
          roles: [
            { role: "Governor", target: "10" },
            { role: "Dependent", target: "10" },
          ],
          values: {},
        },
      ]);
    }),
  );
});

const escaped = (words: string): string => words.replace(/[[\]|_\\;*]|->/g, "\\$&");

/** A file with one layer of spans and one of relations; `cells` by token. */
function tsv(cells: readonly (readonly string[])[], counted = text): string {
  const shift = (at: number): number =>
    text.slice(0, at).replace(/\n/g, counted === text ? "\n" : "\r\n").length;
  const head = [
    "#FORMAT=WebAnno TSV 3.3",
    `#T_SP=${layer}|identifier|value`,
    `#T_RL=webanno.custom.Says|label|BT_${layer}`,
    "",
    "",
    ...text.split("\n").map((line) => `#Text=${escaped(line)}`),
  ];
  const lines = tokens.map((token, at) =>
    [
      `1-${at + 1}`,
      `${shift(token.start)}-${shift(token.end)}`,
      escaped(wordsOf(token)),
      ...(cells[at] ?? ["_", "_", "_", "_"]),
      "",
    ].join("\t"),
  );
  return [...head, ...lines, ""].join("\n");
}

test.each([[text], [printed]])("TSV: one token, several, stacked, escaped; relations", (counted) => {
  const cells = [
    ["Q1", "PER", "_", "_"],
    ["*[1]|*[2]", "ORG[1]|A\\|B\\_\\[c\\][2]", "so", "1-1[0_1]"],
    ["*[1]", "ORG[1]", "_", "_"],
  ];
  const { records, issues } = readInceptionTsv("f", tsv(cells, counted), { text, printed });
  expect(issues).toEqual([]);
  expect(
    records.spans.map(({ id, label, ranges, values }) => [id, label, wordsOf(ranges[0]), values]),
  ).toEqual([
    ["NamedEntity@1-1", "NamedEntity PER", "Zoë", { identifier: "Q1" }],
    ["NamedEntity#1", "NamedEntity ORG", "said 💶", {}],
    ["NamedEntity#2", "NamedEntity A|B_[c]", "said", {}],
  ]);
  expect(records.links).toMatchObject([
    {
      label: "Says so",
      roles: [
        { role: "from", target: "NamedEntity@1-1" },
        { role: "to", target: "NamedEntity#1" },
      ],
    },
  ]);
});

test("TSV: every token's words must stand at its offsets", () => {
  const moved = tsv([]).replace("\tFerry\t", "\tFairy\t");
  expect(readInceptionTsv("f", moved, { text, printed: text }).issues[0]).toMatchObject({
    code: "import-words",
  });
});

const aligned = (at: number, from = text) => {
  const { start = 0, end = 0 } = tokens[at] ?? {};
  const points = (to: number): number =>
    [...text.slice(0, to).replace(/\n/g, from === text ? "\n" : "\r\n")].length;
  return {
    extraction_class: "party",
    extraction_text: wordsOf(tokens[at]),
    char_interval: { start_pos: points(start), end_pos: points(end) },
    alignment_status: "match_exact",
    attributes: { role: ["buyer", "seller"], empty: null },
  };
};

test("LangExtract: extractions with their attributes, counted in code points", () => {
  fc.assert(
    fc.property(someTokens, fc.constantFrom(text, printed), (picked, from) => {
      const line = JSON.stringify({
        document_id: "d",
        text: from,
        extractions: picked.map((at) => aligned(at, from)),
      });
      const other = JSON.stringify({ text: "another text", extractions: null });
      const { records, issues } = readLangExtract("f", `${other}\n${line}\n`, { text, printed });
      expect(issues).toEqual([]);
      expect(records.spans.map(({ ranges: [range] }) => range)).toEqual(picked.map((at) => tokens[at]));
      expect(records.spans[0]?.values).toEqual({ role: "buyer; seller" });
    }),
  );
});

test("LangExtract: what the model did not find in the text is refused", () => {
  const fuzzy = { ...aligned(0), alignment_status: "match_fuzzy" };
  const invented = { ...aligned(1), char_interval: null, alignment_status: null };
  const line = JSON.stringify({ text, extractions: [fuzzy, invented, aligned(2)] });
  const { records, issues } = readLangExtract("f", line, { text, printed: text });
  expect(issues.map(({ found }) => found)).toEqual([
    '"Zoë", aligned with the text as match_fuzzy',
    '"said", aligned with the text as none',
  ]);
  expect(records.spans.length).toBe(1);
});

test.each([
  [readInceptionJson, "{"],
  [readInceptionJson, '{"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaString":"x"}]}'],
  [readInceptionTsv, "1-1\t0-4\tThis"],
  [readInceptionTsv, "#FORMAT=WebAnno TSV 3.3\n#T_CH=de.example.Coref|link|type"],
  [readInceptionTsv, "#FORMAT=WebAnno TSV 3.3\n1-1\tThis"],
  [readLangExtract, '{"text":"other"}'],
  [readLangExtract, "[]"],
])("%o: %s is refused", (importer, content) => {
  const { issues } = importer("f", content, { text: "a b", printed: "a b" });
  expect(issues.map(({ code }) => code)).toEqual(["import-record"]);
});
