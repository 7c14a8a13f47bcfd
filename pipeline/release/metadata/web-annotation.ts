import type { AnyRow, Table } from "../../../schemas/table.ts";
import type { Bibliography, Release } from "./bibliography.ts";

type Json = Readonly<Record<string, unknown>>;

const namespace = "urn:industrial-playbook";

/** Why somebody marked the words: a motivation of the Web Annotation vocabulary, by table. */
const motivations: Readonly<Record<string, string>> = {
  mentions: "identifying",
  restorations: "editing",
  analogies: "linking",
};
const otherMotivation = "describing";

/**
 * `annotations.jsonld`: every row with a receipt as a W3C Web Annotation
 * (https://www.w3.org/TR/annotation-model/), in one page of a collection, one annotation a line.
 *
 * The target is the canonical text, selected twice: by position, in Unicode code points as the model demands and
 * the rows have it, and by quotation. The quotation has no prefix and no suffix: they would publish more of a text
 * than the rows do. The body is the row; where the row says it in a sentence, so does a second body.
 */
export function webAnnotations(release: Release, about: Bibliography): string {
  const withReceipt = release.tables.filter(
    ({ columns }) => "exact" in columns && "source_digest" in columns,
  );
  const items = withReceipt.flatMap((table) =>
    release.rowsOf(table.name).map((row) => JSON.stringify(annotation(table, row, about.version))),
  );
  const id = `${namespace}:annotations:${about.version}`;
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    label: `${about.title}, version ${about.version}: the words that each row was read from`,
    total: items.length,
  };
  if (items.length === 0) return `${JSON.stringify(collection)}\n`;
  const page = { id: `${id}:1`, type: "AnnotationPage", startIndex: 0, partOf: id };
  const head = JSON.stringify({ ...collection, last: page.id, first: page }).slice(0, -2);
  return `${head},"items":[\n${items.join(",\n")}\n]}}\n`;
}

function annotation({ name }: Table, row: AnyRow, version: string): Json {
  const body = { id: rowId(row["id"]) };
  const { statement } = row;
  return {
    id: `${namespace}:annotation:${row["id"]}`,
    type: "Annotation",
    motivation: motivations[name] ?? otherMotivation,
    creator: creatorOf(row, version),
    body:
      typeof statement === "string"
        ? [
            body,
            {
              type: "TextualBody",
              value: statement,
              format: "text/plain",
              language: "en",
              purpose: "describing",
            },
          ]
        : body,
    target: {
      source: textId(row),
      selector: [
        { type: "TextPositionSelector", start: row["start"], end: row["end"] },
        { type: "TextQuoteSelector", exact: row["exact"] },
      ],
    },
  };
}

function rowId(id: unknown): string {
  return `${namespace}:row:${id}`;
}

/** The canonical text of one version of a source: offsets count in that and no other. */
function textId(row: AnyRow): string {
  return `${namespace}:text:${row["source_id"]}:${row["source_digest"]}`;
}

function creatorOf({ method, origin, curator }: AnyRow, version: string): Json {
  if (method === "rule") {
    return { id: `${namespace}:software:${version}:${encodeURIComponent(String(origin))}`, type: "Software" };
  }
  const name = String(curator ?? origin);
  return { id: `${namespace}:curator:${encodeURIComponent(name)}`, name };
}
