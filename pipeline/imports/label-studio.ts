/**
 * Label Studio's JSON: tasks with annotations, whose results are regions of a text, relations between them, and choices
 * and texts about a region, which share its id. Regions are made in a browser: offsets count UTF-16 units.
 */
import { z } from "zod";
import type { Issue } from "../../schemas/issue.ts";
import { readJson } from "./json.ts";
import { placeAll } from "./offsets.ts";
import type { Exporter, ForeignLink, ForeignReading, ForeignText, Importer } from "./records.ts";

const region = z.object({
  id: z.string(),
  type: z.string(),
  from_name: z.string().optional(),
  value: z.record(z.string(), z.unknown()),
});
const relation = z.object({
  type: z.literal("relation"),
  from_id: z.string(),
  to_id: z.string(),
  labels: z.array(z.string()).optional(),
});
const task = z.object({
  data: z.record(z.string(), z.unknown()),
  annotations: z.array(z.object({ result: z.array(z.union([relation, region])) })),
});
const tasks = z.union([z.array(task), task.transform((only) => [only])]);
const marked = z.object({
  start: z.number(),
  end: z.number(),
  text: z.string().optional(),
  labels: z.array(z.string()).min(1),
});

type Task = z.output<typeof task>;
type Result = Task["annotations"][number]["result"][number];

/** Regions with the labels of a text, what is said of them, and the relations between them. */
export const readLabelStudio: Importer = (file, content, about) => {
  const read = readJson(file, content, tasks, "Label Studio");
  if ("issue" in read) return { records: { spans: [], links: [] }, issues: [read.issue] };
  const own = tasksAbout(read.value, about);
  if (own.length === 0) return { records: { spans: [], links: [] }, issues: [noTask(file)] };
  return readResults(file, own, about);
};

function readResults(file: string, own: readonly Task[], about: ForeignText): ForeignReading {
  const results = own.flatMap(({ annotations }) => annotations.flatMap(({ result }) => result));
  const issues: Issue[] = [];
  const links = results.flatMap(linkOf);
  const regions = results.flatMap((result) => {
    if (result.type !== "labels" || !("value" in result)) return [];
    const { data } = marked.safeParse(result.value);
    if (data === undefined) issues.push(unread(file, result.id));
    return data === undefined ? [] : [{ id: result.id, ...data }];
  });
  const kinds = new Set(["labels", "relation", "choices", "textarea"]);
  for (const result of results) if (!kinds.has(result.type)) issues.push(otherKind(file, result.type));
  const printed = textsOf(own[0] as Task).find((text) => isAbout(text, about));
  const claimed = regions.map(({ start, end, text }) => ({
    start,
    end,
    words: text ?? printed?.slice(start, end),
  }));
  const placed = placeAll(file, claimed, about, "UTF-16 units", { counted: printed });
  const spans = regions.flatMap(({ id, labels }, at) =>
    labels.map((label, n) => ({
      id: n === 0 ? id : `${id}-${n + 1}`,
      label,
      ranges: placed.ranges.slice(at, at + 1),
      values: saidOf(results, id),
    })),
  );
  return { records: { spans, links }, issues: [...issues, ...placed.issues] };
}

function linkOf(result: Result, at: number): ForeignLink[] {
  if (!("from_id" in result)) return [];
  const { from_id, to_id, labels = [] } = result;
  const roles = [
    { role: "from", target: from_id },
    { role: "to", target: to_id },
  ];
  return [{ id: `relation-${at + 1}`, label: labels.join(" ") || "relation", roles, values: {} }];
}

/** Choices and texts about a region, by the name of their control. */
function saidOf(results: readonly Result[], id: string): Record<string, string> {
  const said = results.flatMap((result): [string, string][] => {
    if (!("value" in result) || result.id !== id || !/^(?:choices|textarea)$/.test(result.type)) return [];
    const { choices, text } = result.value;
    return [[result.from_name ?? result.type, [choices ?? text ?? []].flat().join("\n")]];
  });
  return Object.fromEntries(said);
}

/** The tasks of this text; where there is one only, its words decide. */
function tasksAbout(all: readonly Task[], about: ForeignText): readonly Task[] {
  return all.length === 1 ? all : all.filter((each) => textsOf(each).some((text) => isAbout(text, about)));
}

function textsOf({ data }: Task): string[] {
  return Object.values(data).filter((value) => typeof value === "string");
}

function isAbout(text: string, about: ForeignText): boolean {
  return text === about.text || text === about.printed;
}

function noTask(file: string): Issue {
  return {
    code: "import-record",
    place: { file },
    found: "tasks of other texts",
    expected: "a task with the text of this article",
    mend: "Name the source that the file annotates, or export its task alone.",
  };
}

function unread(file: string, id: string): Issue {
  return {
    code: "import-record",
    place: { file },
    found: `the region ${id} without a start, an end and labels that are numbers and words`,
    expected: "a region of a plain text, as the tags Text and Labels make it",
    mend: "Annotate the plain text; regions of pictures, sound and HTML have no place in it.",
  };
}

function otherKind(file: string, type: string): Issue {
  return {
    code: "import-record",
    place: { file },
    found: `a result of the type ${type}`,
    expected: "labels, relation, choices or textarea",
    mend: "Take those results out of the export: they have no place in a plain text.",
  };
}

/** One task with one annotation; what is said of a region is a text about it. */
export const writeLabelStudio: Exporter = ({ spans, links }, text, source) => {
  const about = { to_name: "text", origin: "manual" };
  const regions = spans.flatMap(({ id, label, ranges, values }) => {
    const { start = 0, end = 0 } = ranges[0] ?? {};
    const value = { start, end, text: text.slice(start, end) };
    const said = Object.entries(values).map(([name, words]) => ({
      id,
      from_name: name,
      ...about,
      type: "textarea",
      value: { ...value, text: [words] },
    }));
    return [
      { id, from_name: "label", ...about, type: "labels", value: { ...value, labels: [label] } },
      ...said,
    ];
  });
  const relations = links.map(({ label, roles }) => ({
    type: "relation",
    from_id: roles[0]?.target,
    to_id: roles[1]?.target,
    direction: "right",
    labels: [label],
  }));
  const made = [{ data: { text, source }, annotations: [{ result: [...regions, ...relations] }] }];
  return `${JSON.stringify(made, null, 2)}\n`;
};
