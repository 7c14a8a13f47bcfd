/**
 * brat standoff: one annotation a line, T for text bounds, R for relations, E for events, A and M for attributes, N for
 * normalisations, # for notes, * for equivalences. Offsets count characters of the text, which in Python are code points.
 */
import type { TextRange } from "../../schemas/document.ts";
import type { Issue } from "../../schemas/issue.ts";
import { type Claimed, placeAll } from "./offsets.ts";
import type { Exporter, ForeignLink, ForeignSpan, Importer } from "./records.ts";

type Line = { readonly id: string; readonly body: string; readonly words: string; readonly line: number };
type Role = ForeignLink["roles"][number];

/** What a note, an attribute or a normalisation adds is kept under its type and name. */
const describing = /^(?:[AMN]\d+|#\d*)$/;

/** Spans, relations and events of a `.ann` file, with what attributes, notes and normalisations say of them. */
export const readBrat: Importer = (file, content, about) => {
  const lines = linesOf(content);
  const issues: Issue[] = [];
  const values = valuesOf(lines);
  const bounds = lines.filter(({ id }) => /^T\d+$/.test(id));
  const claimed: Claimed[] = [];
  const spans = bounds.flatMap((line) => {
    const [, label = "", offsets = ""] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(line.body) ?? [];
    if (label === "") {
      issues.push(malformed(file, line));
      return [];
    }
    const parts = partsOf(offsets, line);
    claimed.push(...parts);
    return [{ id: line.id, label, parts: parts.length, line: line.line }];
  });
  const placed = placeAll(file, claimed, about, "code points", { same: printedAlike });
  let next = 0;
  const placedSpans = spans.map(({ parts, ...span }): ForeignSpan => {
    const ranges = placed.ranges.slice(next, next + parts);
    next += parts;
    return { ...span, ranges, values: values.get(span.id) ?? {} };
  });
  const links = lines.flatMap((line): ForeignLink[] => {
    if (/^T\d+$/.test(line.id) || describing.test(line.id)) return [];
    const link = linkOf(line, values.get(line.id) ?? {});
    if (link === undefined) issues.push(malformed(file, line));
    return link === undefined ? [] : [link];
  });
  return { records: { spans: placedSpans, links }, issues: [...issues, ...placed.issues] };
};

/** A line that begins with no id goes on with the words of the one before: a span may run over line ends. */
function linesOf(content: string): Line[] {
  const text = content.replace(/\r\n?/g, "\n");
  const starts = [...text.matchAll(/^(?:[TREAMN]\d+|#\d*|\*)\t/gm)].map(({ index }) => index);
  if (text.slice(0, starts[0] ?? text.length).trim() !== "") starts.unshift(0);
  let line = 1;
  return starts.map((start, at) => {
    const record = text.slice(start, starts[at + 1] ?? text.length);
    const [id = "", body = "", ...words] = record.replace(/\n$/, "").split("\t");
    const made = { id, body, words: words.join("\t"), line };
    line += record.split("\n").length - 1;
    return made;
  });
}

/** Each part's words are a piece of the whole, for brat joins the parts with a space. */
function partsOf(offsets: string, { words, line }: Line): Claimed[] {
  const parts = offsets.split(";").map((pair) => pair.split(" ").map(Number) as [number, number]);
  if (parts.length === 1) return parts.map(([start, end]) => ({ start, end, words, line }));
  const pieces = piecesOf(
    words,
    parts.map(([start, end]) => end - start),
  );
  return parts.map(([start, end], at) => ({ start, end, words: pieces[at] ?? "", line }));
}

/** Cuts joined words into pieces of these lengths, in code points, or in UTF-16 units or bytes where those add up. */
function piecesOf(words: string, lengths: readonly number[]): string[] {
  const total = lengths.reduce((sum, length) => sum + length + 1, -1);
  const encodings = [[...words], words.split(""), [...Buffer.from(words)]] as const;
  const fitting = encodings.find((units) => units.length === total) ?? encodings[0];
  let at = 0;
  return lengths.map((length) => {
    const piece = fitting.slice(at, at + length);
    at += length + 1;
    return typeof piece[0] === "number" ? Buffer.from(piece as number[]).toString() : piece.join("");
  });
}

/** Some versions print line ends within a span as spaces. */
function printedAlike(found: string, words: string): boolean {
  const flat = (each: string): string => each.replace(/\r\n?|\n/g, "\n");
  return (
    flat(found) === flat(words) || flat(found).replaceAll("\n", " ") === flat(words).replaceAll("\n", " ")
  );
}

function valuesOf(lines: readonly Line[]): Map<string, Record<string, string>> {
  const values = new Map<string, Record<string, string>>();
  for (const { id, body, words } of lines) {
    if (!describing.test(id)) continue;
    const [name = "", target = "", ...value] = body.split(" ");
    const own = values.get(target) ?? {};
    const kind = id.startsWith("#") ? `# ${name}` : `${id[0]} ${name}`;
    const said = id.startsWith("N") ? `${value.join(" ")}\t${words}` : value.join(" ") || words;
    let key = kind;
    for (let n = 2; Object.hasOwn(own, key); n++) key = `${kind} ${n}`;
    values.set(target, { ...own, [key]: said });
  }
  return values;
}

function linkOf({ id, body, line }: Line, values: Record<string, string>): ForeignLink | undefined {
  const [head = "", ...rest] = body.trim().split(" ");
  if (id === "*") {
    return { id, label: head, roles: rest.map((target) => ({ role: "", target })), values, line };
  }
  const roles = rest.map((each): Role => {
    const [role = "", target = ""] = each.split(":");
    return { role, target };
  });
  if (!/^[RE]\d+$/.test(id) || roles.some(({ target }) => target === "")) return undefined;
  const [label = "", trigger] = head.split(":");
  if (id.startsWith("E") !== (trigger !== undefined)) return undefined;
  return {
    id,
    label,
    roles: trigger === undefined ? roles : [{ role: "", target: trigger }, ...roles],
    values,
    line,
  };
}

function malformed(file: string, { id, body, line }: Line): Issue {
  return {
    code: "import-record",
    place: { file, line },
    found: [id, body].join(" ").trim().slice(0, 80),
    expected: "a line of brat standoff, as in T1, tab, Label 0 5, tab, words",
    mend: "Export the file from brat anew, or mend the line.",
  };
}

/** A `.ann` file: spans, then links, each with its attributes and notes, offsets in code points. */
export const writeBrat: Exporter = ({ spans, links }, text) => {
  const counted = { A: 0, M: 0, N: 0, "#": 0 };
  const said = (id: string, values: Readonly<Record<string, string>>): string[] =>
    Object.entries(values).map(([key, value]) => {
      const [kind = "#", name = ""] = key.split(" ");
      const number = ++counted[kind as keyof typeof counted];
      if (kind === "#") return `#${number}\t${name} ${id}\t${value}`;
      return `${kind}${number}\t${name} ${id}${value === "" ? "" : ` ${value}`}`;
    });
  const lines = spans.flatMap(({ id, label, ranges, values }) => [
    `${id}\t${label} ${ranges.map((range) => inCodePoints(text, range)).join(";")}\t${ranges
      .map(({ start, end }) => text.slice(start, end))
      .join(" ")}`,
    ...said(id, values),
  ]);
  const linkLines = links.flatMap((link) => [linkLine(link), ...said(link.id, link.values)]);
  return [...lines, ...linkLines].map((line) => `${line}\n`).join("");
};

function linkLine({ id, label, roles }: ForeignLink): string {
  const written = roles.map(({ role, target }) => (role === "" ? target : `${role}:${target}`));
  if (!id.startsWith("E")) return `${id}\t${[label, ...written].join(" ")}`;
  const [trigger = "", ...others] = written;
  // brat ends an event that has nothing but its trigger with a blank
  return `${id}\t${label}:${trigger} ${others.join(" ")}`;
}

function inCodePoints(text: string, { start, end }: TextRange): string {
  const from = [...text.slice(0, start)].length;
  return `${from} ${from + [...text.slice(start, end)].length}`;
}
