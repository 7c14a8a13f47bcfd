import { type AnnotationList, annotationsFile } from "../../schemas/annotation.ts";
import type { ImportMap, LabelRule } from "../../schemas/import-map.ts";
import type { Issue } from "../../schemas/issue.ts";
import { visible } from "../../schemas/visible.ts";
import { quoteOf } from "../annotations/quote.ts";
import type { ForeignRecords, ForeignSpan } from "./records.ts";

/** What a record becomes, as it is written into annotations.yaml. */
export type Drafted = {
  readonly list: AnnotationList;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
};

export type Drafts = {
  readonly drafts: readonly Drafted[];
  /** Records that make no annotation, each with the reason. */
  readonly issues: readonly Issue[];
  /** How many were left out because their label is mapped to none, or because they are there already. */
  readonly leftOut: number;
  readonly already: number;
};

export type Setting = {
  readonly tool: string;
  readonly file: string;
  readonly text: string;
  readonly map: ImportMap;
  /** Entities by each of their names. */
  readonly entities: ReadonlyMap<string, string>;
  /** The ids that stand in annotations.yaml, as <list>/<id>, and the records that were imported before. */
  readonly ids: ReadonlySet<string>;
  readonly imported: ReadonlySet<string>;
};

/** Annotations of a tool's records, as the map has it; a record that makes none is an issue. */
export function draftAnnotations(records: ForeignRecords, setting: Setting): Drafts {
  const { map, file } = setting;
  const ids = new Set(setting.ids);
  const drafts: Drafted[] = [];
  const issues: Issue[] = [...unmapped(records, setting), ...linksOf(records, setting)];
  let leftOut = 0;
  let already = 0;
  const parts = linkedParts(records);
  for (const span of records.spans) {
    const rule = ownRule(map, span.label);
    if (rule === undefined) continue;
    if (rule.table === "none") leftOut++;
    else if (setting.imported.has(originOf(setting, span))) already++;
    else {
      const made = draftOf(span, rule, rule.table, parts(span.id), setting, ids);
      if ("list" in made) drafts.push(made);
      else issues.push({ ...made, place: { file, ...(span.line === undefined ? {} : { line: span.line }) } });
    }
  }
  return { drafts, issues, leftOut, already };
}

function ownRule({ labels }: ImportMap, label: string): LabelRule | undefined {
  return Object.hasOwn(labels, label) ? labels[label] : undefined;
}

function originOf({ tool, file }: Setting, { id }: { readonly id: string }): string {
  return `${tool} ${file.slice(file.lastIndexOf("/") + 1)}#${id}`;
}

type Fault = Omit<Issue, "place">;

function draftOf(
  span: ForeignSpan,
  rule: LabelRule,
  list: AnnotationList,
  parts: Readonly<Record<string, ForeignSpan>>,
  setting: Setting,
  ids: Set<string>,
): Drafted | Fault {
  const [range] = span.ranges;
  if (range === undefined || span.ranges.length > 1) {
    return fault(
      `${span.id}, of ${span.ranges.length} parts`,
      "one run of words: a row quotes one place of its text",
      "Map its label to none, or mark one run of words in the tool.",
    );
  }
  if (range.start === range.end)
    return fault(`${span.id}, which marks no words`, "words", "Mark words in the tool.");
  const words = setting.text.slice(range.start, range.end);
  const named: Record<string, unknown> = { ...rule.set };
  for (const [field, from] of Object.entries(rule.take ?? {})) {
    const value = takenFrom(setting.text, field, from, span, parts);
    if (value !== undefined) named[field] = value;
  }
  if (rule.entity !== undefined) {
    const entity = setting.entities.get(words);
    if (entity === undefined) {
      return fault(
        `${span.id}: ${visible(JSON.stringify(words))}, which no entity has as a name`,
        "a name of sources/reference/entities.yaml",
        "Add the name to the registry, or map the label to none.",
      );
    }
    named["entity"] = entity;
  }
  const id = freshId(`${setting.tool}-${span.id}`, list, ids);
  const fields = {
    id,
    ...quoteOf(setting.text, range),
    ...named,
    imported_from: originOf(setting, span),
  };
  const { error } = annotationsFile.shape[list].safeParse([fields]);
  if (error === undefined) {
    ids.add(`${list}/${id}`);
    return { list, id, fields };
  }
  const wrong = error.issues.map(({ path }) => path.slice(1).join(".")).filter((path) => path !== "");
  return fault(
    `${span.id}: ${wrong.length === 0 ? "a field that this list does not have" : `${wrong.join(", ")} missing or not allowed`}`,
    `what an annotation under ${list} must have`,
    "Give the field in the map, under set: or take:, or map the label to none.",
  );
}

/** An attribute or note of that name, or the words that have that role in the same relation or event. */
function takenFrom(
  text: string,
  field: string,
  from: string,
  { values }: ForeignSpan,
  parts: Readonly<Record<string, ForeignSpan>>,
): unknown {
  const [, said] =
    Object.entries(values).find(([name]) => name === from || name.replace(/^\S+ /, "") === from) ?? [];
  if (said !== undefined) return said;
  const range = parts[from]?.ranges.length === 1 ? parts[from].ranges[0] : undefined;
  if (range === undefined) return undefined;
  return field === "speaker_quote" ? quoteOf(text, range) : text.slice(range.start, range.end);
}

/** By span: the first span of each other role in the links that it has a part in. */
function linkedParts({
  spans,
  links,
}: ForeignRecords): (id: string) => Readonly<Record<string, ForeignSpan>> {
  const byId = new Map(spans.map((span) => [span.id, span]));
  const parts = new Map<string, Record<string, ForeignSpan>>();
  for (const { roles } of links) {
    for (const { target } of roles) {
      const own = parts.get(target) ?? {};
      for (const other of roles) {
        const span = byId.get(other.target);
        if (other.target !== target && span !== undefined) own[other.role] ??= span;
      }
      parts.set(target, own);
    }
  }
  return (id) => parts.get(id) ?? {};
}

function freshId(wanted: string, list: AnnotationList, ids: ReadonlySet<string>): string {
  const plain = wanted
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter((word) => word !== "")
    .join("-");
  for (let n = 1; ; n++) {
    const id = n === 1 ? plain : `${plain}-${n}`;
    if (!ids.has(`${list}/${id}`)) return id;
  }
}

function unmapped({ spans, links }: ForeignRecords, { map, file }: Setting): Issue[] {
  const labels = new Set([...spans, ...links].map(({ label }) => label));
  return [...labels]
    .filter((label) => ownRule(map, label) === undefined)
    .map((label) => ({
      code: "import-map" as const,
      place: { file },
      found: `the label ${visible(label)}, which the map does not name`,
      expected: "every label of the file in the map, or mapped to none",
      mend: `Add ${visible(label)}: with table: none, or with the table that its records go to.`,
    }));
}

/** A relation or event is read for the roles that it gives its spans; it makes no row of its own. */
function linksOf({ spans, links }: ForeignRecords, { map, file }: Setting): Issue[] {
  const wanted = links.filter(({ label }) => (ownRule(map, label)?.table ?? "none") !== "none");
  const spanLabels = new Set(spans.map(({ label }) => label));
  return wanted
    .filter(({ label }) => !spanLabels.has(label))
    .map(({ id, label, line }) => ({
      code: "import-map" as const,
      place: { file, ...(line === undefined ? {} : { line }) },
      found: `${id}, a relation or event of the label ${visible(label)}, mapped to a table`,
      expected: "none: a row quotes words, and a relation or event has none of its own",
      mend: "Map its label to none, and take what its roles say with take: in the map of a span's label.",
    }));
}

function fault(found: string, expected: string, mend: string): Fault {
  return { code: "import-record", found, expected, mend };
}
