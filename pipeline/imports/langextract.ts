/** LangExtract's JSON lines: a document a line, whose extractions have their words and a place in code points. */
import { z } from "zod";
import type { Issue } from "../../schemas/issue.ts";
import { readJson } from "./json.ts";
import { placeAll } from "./offsets.ts";
import type { ForeignReading, ForeignText, Importer } from "./records.ts";

const said = z.record(z.string(), z.unknown());
const interval = z.object({ start_pos: z.number().nullable(), end_pos: z.number().nullable() });
const extraction = z.object({
  extraction_class: z.string(),
  extraction_text: z.string(),
  char_interval: interval.nullish(),
  alignment_status: z.string().nullish(),
  attributes: said.nullish(),
});
const document = z.object({ text: z.string(), extractions: z.array(extraction).nullish() });

type Document = z.output<typeof document>;

/** The extractions of the line, or lines, that hold this text. One that the model did not find in it is an issue. */
export const readLangExtract: Importer = (file, content, about) => {
  const readings = content.split("\n").flatMap((line, at): ForeignReading[] => {
    if (line.trim() === "") return [];
    const read = readJson(file, line, document, "LangExtract", at + 1);
    if ("issue" in read) return [{ records: { spans: [], links: [] }, issues: [read.issue] }];
    const { text } = read.value;
    return text === about.text || text === about.printed ? [readLine(file, read.value, at + 1, about)] : [];
  });
  if (readings.length === 0) return { records: { spans: [], links: [] }, issues: [noLine(file)] };
  return {
    records: { spans: readings.flatMap(({ records }) => records.spans), links: [] },
    issues: readings.flatMap(({ issues }) => issues),
  };
};

function readLine(
  file: string,
  { text, extractions }: Document,
  line: number,
  about: ForeignText,
): ForeignReading {
  const issues: Issue[] = [];
  const placed = (extractions ?? []).flatMap((each, at) => {
    const { start_pos, end_pos } = each.char_interval ?? {};
    const exact = (each.alignment_status ?? "match_exact") === "match_exact";
    if (typeof start_pos === "number" && typeof end_pos === "number" && exact)
      return [{ each, at, start: start_pos, end: end_pos }];
    issues.push(unaligned(file, line, each.extraction_text, each.alignment_status ?? "none"));
    return [];
  });
  const claimed = placed.map(({ each, start, end }) => ({ start, end, words: each.extraction_text, line }));
  const found = placeAll(file, claimed, about, "code points", { counted: text, same });
  const spans = placed.map(({ each, at }, nth) => ({
    id: `${line}-${at + 1}`,
    label: each.extraction_class,
    ranges: found.ranges.slice(nth, nth + 1),
    values: Object.fromEntries(
      Object.entries(each.attributes ?? {}).flatMap(([name, value]): [string, string][] =>
        value === null ? [] : [[name, Array.isArray(value) ? value.join("; ") : String(value)]],
      ),
    ),
    line,
  }));
  return { records: { spans, links: [] }, issues: [...issues, ...found.issues] };
}

/** Its exact match is one of words, whatever their case and the blanks between them. */
function same(found: string, words: string): boolean {
  const folded = (text: string): string => text.toLowerCase().replace(/\s/g, "");
  return folded(found) === folded(words);
}

function unaligned(file: string, line: number, words: string, status: string): Issue {
  return {
    code: "import-record",
    place: { file, line },
    found: `${JSON.stringify(words.slice(0, 80))}, aligned with the text as ${status}`,
    expected: "words of the text: match_exact",
    mend: "Take the extraction out of the file, or put the words there that the text prints.",
  };
}

function noLine(file: string): Issue {
  return {
    code: "import-record",
    place: { file },
    found: "lines of other texts",
    expected: "a line with the text of this article",
    mend: "Name the source that the file annotates.",
  };
}
