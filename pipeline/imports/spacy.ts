/** spaCy's `Doc.to_json()`: `text`, `ents`, `spans` by key, `tokens`; offsets count code points. */
import { z } from "zod";
import { canonicalText, toSpan } from "../../schemas/document.ts";
import { readJson } from "./json.ts";
import { placeAll } from "./offsets.ts";
import type { Exporter, ForeignSpan, Importer } from "./records.ts";

const span = z.object({
  start: z.number(),
  end: z.number(),
  label: z.string(),
  id: z.string().optional(),
  kb_id: z.string().optional(),
});
const doc = z.object({
  text: z.string(),
  ents: z.array(span).optional(),
  spans: z.record(z.string(), z.array(span)).optional(),
});

/** Entities and the spans of every group; `kb_id` is kept, for it can name an entity. */
export const readSpacy: Importer = (file, content, about) => {
  const read = readJson(file, content, doc, "spaCy");
  if ("issue" in read) return { records: { spans: [], links: [] }, issues: [read.issue] };
  const { text, ents = [], spans: groups = {} } = read.value;
  const own = [
    ...ents.map((each, at) => ({ ...each, id: each.id || `ents-${at + 1}` })),
    ...Object.entries(groups).flatMap(([key, group]) =>
      group.map((each, at) => ({ ...each, id: each.id || `${key}-${at + 1}` })),
    ),
  ];
  const characters = [...text];
  const claimed = own.map(({ start, end }) => ({ start, end, words: characters.slice(start, end).join("") }));
  const { ranges, issues } = placeAll(file, claimed, about, "code points", { counted: text });
  const spans = own.map(
    ({ id, label, kb_id }, at): ForeignSpan => ({
      id,
      label,
      ranges: ranges.slice(at, at + 1),
      values: kb_id ? { kb_id } : {},
    }),
  );
  return { records: { spans, links: [] }, issues };
};

/** The group that spans are written to: entities of a Doc may not overlap, rows do. */
const group = "playbook";

/** A Doc that `Doc.from_json` reads: tokens end where a span does, and spans are in one group. */
export const writeSpacy: Exporter = ({ spans }, text) => {
  const canonical = canonicalText(text);
  const cuts = new Set(spans.flatMap(({ ranges }) => ranges.flatMap(({ start, end }) => [start, end])));
  const starts = new Set(spans.map(({ ranges }) => ranges[0]?.start));
  const ends = new Set(spans.map(({ ranges }) => ranges[0]?.end));
  const tokens: { id: number; start: number; end: number }[] = [];
  let open = false;
  for (const { index, 0: piece } of text.matchAll(/\S+|\s/g)) {
    // one blank after a token belongs to it; any other is a token of its own
    const trailing: boolean = open && piece === " " && !starts.has(index) && !ends.has(index + 1);
    open = !trailing;
    if (trailing) continue;
    for (let from = index; from < index + piece.length; ) {
      let to = from + 1;
      while (to < index + piece.length && !cuts.has(to)) to++;
      tokens.push({ id: tokens.length, ...toSpan(canonical, { start: from, end: to }) });
      from = to;
    }
  }
  const own = spans.map(({ id, label, ranges, values }) => {
    const { start = 0, end = 0 } = toSpan(canonical, ranges[0] ?? { start: 0, end: 0 });
    return { start, end, label, id, kb_id: values["kb_id"] ?? "" };
  });
  return `${JSON.stringify({ text, ents: [], spans: { [group]: own }, tokens })}\n`;
};
