/**
 * W3C Web Annotation as JSON-LD (one annotation, a list, or a page of items), and the rows that Hypothes.is answers
 * with. Words are found by their quote; positions, in code points, decide where the quote occurs more than once.
 */
import { z } from "zod";
import type { TextRange } from "../../schemas/document.ts";
import type { Issue } from "../../schemas/issue.ts";
import { visible } from "../../schemas/visible.ts";
import { quoteOf } from "../annotations/quote.ts";
import { readJson } from "./json.ts";
import { placeAll } from "./offsets.ts";
import type { Exporter, ForeignSpan, ForeignText, Importer } from "./records.ts";

const many = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), item.transform((only) => [only])]).optional();
const selector = z.object({
  type: z.string(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.number().optional(),
  end: z.number().optional(),
});
const body = z.object({ value: z.string().optional(), purpose: z.string().optional() });
const annotation = z.object({
  id: z.string(),
  body: many(body),
  target: many(z.object({ selector: many(selector) })),
  // Hypothes.is has tags and a note in the place of bodies
  tags: z.array(z.string()).optional(),
  text: z.string().optional(),
});
const list = z.array(annotation);
const file = z.union([
  list,
  z.object({ items: list }).transform(({ items }) => items),
  z.object({ rows: list }).transform(({ rows }) => rows),
  annotation.transform((only) => [only]),
]);

type Annotation = z.output<typeof annotation>;
type Selector = z.output<typeof selector>;

/** The label is the first tag; other bodies are kept by their purpose. */
export const readWebAnnotation: Importer = (name, content, about) => {
  const read = readJson(name, content, file, "Web Annotation");
  if ("issue" in read) return { records: { spans: [], links: [] }, issues: [read.issue] };
  const issues: Issue[] = [];
  const spans = read.value.flatMap((each): ForeignSpan[] => {
    const selectors = (each.target ?? []).flatMap((target) => target.selector ?? []);
    const range = rangeOf(name, selectors, about);
    if (range === undefined) issues.push(unplaced(name, each, selectors));
    return range === undefined ? [] : [{ id: each.id, ...saidOf(each), ranges: [range] }];
  });
  return { records: { spans, links: [] }, issues };
};

function rangeOf(name: string, selectors: readonly Selector[], about: ForeignText): TextRange | undefined {
  const quote = selectors.find(({ exact }) => exact !== undefined);
  const { start, end } = selectors.find((each) => each.start !== undefined && each.end !== undefined) ?? {};
  const exact = quote?.exact?.replace(/\r\n?/g, "\n");
  if (start !== undefined && end !== undefined && exact !== undefined) {
    const placed = placeAll(name, [{ start, end, words: exact }], about, "code points");
    if (placed.issues.length === 0) return placed.ranges[0];
  }
  if (exact === undefined) return undefined;
  return onlyPlace(about.text, exact, quote?.prefix ?? "", quote?.suffix ?? "");
}

function onlyPlace(text: string, exact: string, prefix: string, suffix: string): TextRange | undefined {
  for (const [before, after] of [
    [prefix, suffix],
    ["", ""],
  ] as const) {
    const searched = (before + exact + after).replace(/\r\n?/g, "\n");
    const first = text.indexOf(searched);
    if (first < 0 || text.indexOf(searched, first + 1) >= 0) continue;
    const start = first + before.replace(/\r\n?/g, "\n").length;
    return { start, end: start + exact.length };
  }
  return undefined;
}

function saidOf({ body: bodies = [], tags = [], text }: Annotation): Pick<ForeignSpan, "label" | "values"> {
  const isTag = ({ purpose }: z.output<typeof body>): boolean => purpose === "tagging";
  const labels = [...tags, ...bodies.filter(isTag).flatMap(({ value }) => value ?? [])];
  const said: [string, string][] = bodies
    .filter((each) => !isTag(each))
    .map(({ purpose = "", value = "" }, at) => {
      const [, key = "", rest = ""] = /^([^:\n]+): ([\s\S]*)$/.exec(value) ?? [];
      return purpose === "describing" && key !== "" ? [key, rest] : [`${purpose || "body"} ${at + 1}`, value];
    });
  const [label = "untagged", ...others] = labels;
  if (others.length > 0) said.push(["tags", others.join("\n")]);
  if (text) said.push(["text", text]);
  return { label, values: Object.fromEntries(said) };
}

function unplaced(name: string, { id }: Annotation, selectors: readonly Selector[]): Issue {
  const exact = selectors.find((each) => each.exact !== undefined)?.exact;
  return {
    code: "import-words",
    place: { file: name },
    found: `${visible(id)}, which quotes ${exact === undefined ? "no words" : visible(JSON.stringify(exact))}`,
    expected: "a quote that occurs once, or stands at its position",
    mend: "Check that the annotation is of this source's text; leave out notes on whole pages and replies.",
  };
}

/** A list of annotations, each with a quote and a position; what is said of a span is a describing body. */
export const writeWebAnnotation: Exporter = ({ spans }, text, source) => {
  const made = spans.map(({ id, label, ranges, values }) => {
    const range = ranges[0] ?? { start: 0, end: 0 };
    const start = [...text.slice(0, range.start)].length;
    const end = start + [...text.slice(range.start, range.end)].length;
    const described = Object.entries(values).map(([key, value]) => ({
      type: "TextualBody",
      purpose: "describing",
      value: `${key}: ${value}`,
    }));
    return {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id,
      type: "Annotation",
      body: [{ type: "TextualBody", purpose: "tagging", value: label }, ...described],
      target: {
        source,
        selector: [
          { type: "TextQuoteSelector", ...quoteOf(text, range) },
          { type: "TextPositionSelector", start, end },
        ],
      },
    };
  });
  return `${JSON.stringify(made, null, 2)}\n`;
};
