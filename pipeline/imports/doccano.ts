/** doccano's JSON lines: `label` or `labels` as [start, end, label], or `entities` and `relations` with ids; code points. */
import { z } from "zod";
import { readJson } from "./json.ts";
import { placeAll } from "./offsets.ts";
import type { ForeignReading, ForeignText, Importer } from "./records.ts";

const triple = z.tuple([z.number(), z.number(), z.string()]);
const id = z.union([z.string(), z.number()]).transform(String);
const entity = z.object({ id, label: z.string(), start_offset: z.number(), end_offset: z.number() });
const relation = z.object({ id, from_id: id, to_id: id, type: z.string() });
const document = z.object({
  text: z.string(),
  label: z.array(triple).optional(),
  labels: z.array(triple).optional(),
  entities: z.array(entity).optional(),
  relations: z.array(relation).optional(),
});

/** The spans and relations of the line, or lines, that hold this text. */
export const readDoccano: Importer = (file, content, about) => {
  const readings = content.split("\n").flatMap((line, at): ForeignReading[] => {
    if (line.trim() === "") return [];
    const read = readJson(file, line, document, "doccano", at + 1);
    if ("issue" in read) return [{ records: { spans: [], links: [] }, issues: [read.issue] }];
    const { text } = read.value;
    return text === about.text || text === about.printed ? [readLine(file, read.value, at + 1, about)] : [];
  });
  if (readings.length === 0) return { records: { spans: [], links: [] }, issues: [noLine(file)] };
  return {
    records: {
      spans: readings.flatMap(({ records }) => records.spans),
      links: readings.flatMap(({ records }) => records.links),
    },
    issues: readings.flatMap(({ issues }) => issues),
  };
};

function readLine(
  file: string,
  { text, label = [], labels = [], entities = [], relations = [] }: z.output<typeof document>,
  line: number,
  about: ForeignText,
): ForeignReading {
  const own = [
    ...[...label, ...labels].map(([start, end, name], at) => ({ id: `${line}-${at + 1}`, name, start, end })),
    ...entities.map((each) => ({
      id: each.id,
      name: each.label,
      start: each.start_offset,
      end: each.end_offset,
    })),
  ];
  const characters = [...text];
  const claimed = own.map(({ start, end }) => ({
    start,
    end,
    words: characters.slice(start, end).join(""),
    line,
  }));
  const { ranges, issues } = placeAll(file, claimed, about, "code points", { counted: text });
  const spans = own.map((each, at) => ({
    id: each.id,
    label: each.name,
    ranges: ranges.slice(at, at + 1),
    values: {},
    line,
  }));
  const links = relations.map((each) => ({
    id: each.id,
    label: each.type,
    roles: [
      { role: "from", target: each.from_id },
      { role: "to", target: each.to_id },
    ],
    values: {},
    line,
  }));
  return { records: { spans, links }, issues };
}

function noLine(file: string) {
  return {
    code: "import-record" as const,
    place: { file },
    found: "lines of other texts",
    expected: "a line with the text of this article",
    mend: "Name the source that the file annotates.",
  };
}
