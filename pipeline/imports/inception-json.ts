/**
 * INCEpTION's UIMA CAS JSON (version 0.4): feature structures, of which those with `begin` and `end` are spans and those
 * that name two others are relations. Offsets count UTF-16 units, as UIMA does.
 */
import { z } from "zod";
import type { Issue } from "../../schemas/issue.ts";
import { readJson } from "./json.ts";
import { placeAll } from "./offsets.ts";
import type { ForeignLink, ForeignSpan, Importer } from "./records.ts";

const structure = z.looseObject({ "%ID": z.number(), "%TYPE": z.string() });
const named = z.record(z.string(), z.looseObject({ "%TYPE": z.string() }));
const cas = z.object({
  "%FEATURE_STRUCTURES": z.union([
    z.array(structure),
    named.transform((byId) => Object.entries(byId).map(([id, fields]) => ({ ...fields, "%ID": Number(id) }))),
  ]),
});
const place = z.object({ begin: z.number(), end: z.number() });

type Structure = { readonly "%ID": number; readonly "%TYPE": string; readonly [feature: string]: unknown };

/** What every document has and nobody annotated. */
const segmentation =
  /^uima\.|\.segmentation\.type\.(?:Token|Sentence|Paragraph)$|\.metadata\.type\.|\.CASMetadata$|\.(?:Layer|Feature)Definition$/;

/** Spans with the features that somebody filled in, and relations with the spans that they join. */
export const readInceptionJson: Importer = (file, content, about) => {
  const none = { spans: [], links: [] };
  const read = readJson(file, content, cas, "INCEpTION");
  if ("issue" in read) return { records: none, issues: [read.issue] };
  const all: readonly Structure[] = read.value["%FEATURE_STRUCTURES"];
  const text = all.map((each) => each["sofaString"]).find((each) => typeof each === "string");
  if (text !== about.text && text !== about.printed) return { records: none, issues: [otherText(file)] };
  const annotated = all.filter((each) => !segmentation.test(each["%TYPE"]));
  const relations = annotated.filter((each) => endsOf(each).length === 2);
  const marked = annotated.flatMap((each) => {
    const { data } = place.safeParse(each);
    return data === undefined || relations.includes(each) ? [] : [{ each, start: data.begin, end: data.end }];
  });
  const claimed = marked.map(({ start, end }) => ({ start, end, words: text.slice(start, end) }));
  const { ranges, issues } = placeAll(file, claimed, about, "UTF-16 units", { counted: text });
  const spans = marked.map(
    ({ each }, at): ForeignSpan => ({
      id: String(each["%ID"]),
      label: labelOf(each),
      ranges: ranges.slice(at, at + 1),
      values: valuesOf(each),
    }),
  );
  return { records: { spans, links: relations.map(linkOf) }, issues };
};

/** The features that name another structure: a relation has two of them. */
function endsOf(each: Structure): [role: string, target: string][] {
  return Object.entries(each).flatMap(([name, value]): [string, string][] =>
    name.startsWith("@") && name !== "@sofa" && typeof value === "number"
      ? [[name.slice(1), String(value)]]
      : [],
  );
}

function linkOf(each: Structure): ForeignLink {
  const roles = endsOf(each).map(([role, target]) => ({ role, target }));
  return { id: String(each["%ID"]), label: labelOf(each), roles, values: valuesOf(each) };
}

/** The layer's name, and the tag where it has one: "NamedEntity PER". */
function labelOf(each: Structure): string {
  const type = each["%TYPE"];
  const layer = type.slice(type.lastIndexOf(".") + 1);
  const tag = each["value"] ?? each["label"];
  return typeof tag === "string" && tag !== "" ? `${layer} ${tag}` : layer;
}

function valuesOf(each: Structure): Record<string, string> {
  const said = Object.entries(each).filter(
    ([name, value]) =>
      /^[A-Za-z_]/.test(name) &&
      !["begin", "end", "value", "label"].includes(name) &&
      ["string", "number", "boolean"].includes(typeof value),
  );
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
}

function otherText(file: string): Issue {
  return {
    code: "import-record",
    place: { file },
    found: "a document of another text",
    expected: "the text of this article as sofaString",
    mend: "Name the source that the file annotates.",
  };
}
