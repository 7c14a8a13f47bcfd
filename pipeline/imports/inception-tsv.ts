/**
 * INCEpTION's WebAnno TSV 3: a line a token, `sentence-token <tab> begin-end <tab> words`, then a column a feature of each
 * layer that the head declares. Offsets count UTF-16 units.
 */
import type { Issue } from "../../schemas/issue.ts";
import { placeAll } from "./offsets.ts";
import type { ForeignLink, ForeignReading, ForeignSpan, Importer } from "./records.ts";

type Layer = {
  readonly kind: "SP" | "RL" | "CH";
  readonly name: string;
  readonly features: readonly string[];
  /** The layer that a relation joins spans of. */
  readonly base: string | undefined;
};

type Token = {
  readonly address: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly cells: readonly string[];
  readonly line: number;
};

/** Spans of one token or of several, and relations between them; chains are left to INCEpTION's JSON. */
export const readInceptionTsv: Importer = (file, content, about) => {
  const lines = content.split(/\r?\n/);
  const layers = lines.flatMap(layerOf);
  const chain = layers.find(({ kind }) => kind === "CH");
  const refused = !/^#FORMAT=WebAnno TSV 3/.test(lines[0] ?? "")
    ? wrong(file, 1, "another first line", "#FORMAT=WebAnno TSV 3.…")
    : chain === undefined
      ? undefined
      : wrong(file, undefined, `the chain layer ${chain.name}`, "layers of spans and of relations");
  if (refused !== undefined) return { records: { spans: [], links: [] }, issues: [refused] };
  const issues: Issue[] = [];
  const tokens = lines.flatMap((line, at): Token[] => {
    if (line === "" || line.startsWith("#")) return [];
    const token = tokenOf(line, at + 1);
    if (token === undefined) issues.push(wrong(file, at + 1, "a line that is no token", "1-1, 0-4, words"));
    return token === undefined ? [] : [token];
  });
  const placed = placeAll(file, tokens, about, "UTF-16 units");
  const records = recordsOf(layers, tokens, placed.ranges);
  return { records, issues: [...issues, ...placed.issues] };
};

function layerOf(line: string): Layer[] {
  const [, kind] = /^#T_(SP|RL|CH)=/.exec(line) ?? [];
  if (kind === undefined) return [];
  const [name = "", ...all] = line.slice("#T_SP=".length).split("|");
  const base = all.find((each) => each.startsWith("BT_"))?.slice("BT_".length);
  const own = all.filter((each) => !each.startsWith("BT_"));
  return [{ kind: kind as Layer["kind"], name, features: own, base }];
}

function tokenOf(line: string, at: number): Token | undefined {
  const [address = "", place = "", words = "", ...cells] = line.split("\t");
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(place) ?? [];
  if (!/^\d{1,9}-\d{1,9}(?:\.\d{1,9})?$/.test(address) || start === undefined || end === undefined)
    return undefined;
  return { address, start: Number(start), end: Number(end), words: unescaped(words), cells, line: at };
}

/** A feature's value in a cell, and the number that tells spans apart that share a token or run over several. */
type Entry = { readonly value: string; readonly number: string };

function entriesOf(cell: string | undefined): Entry[] {
  if (cell === undefined || cell === "_" || cell === "") return [];
  return cell.split(/(?<!\\)\|/).map((part) => {
    const [, value = part, number = "0"] = /^(.*?)(?<!\\)\[(\d{1,9})\]$/.exec(part) ?? [];
    return { value: value === "*" ? "" : unescaped(value), number };
  });
}

function recordsOf(
  layers: readonly Layer[],
  tokens: readonly Token[],
  ranges: ForeignSpan["ranges"],
): ForeignReading["records"] {
  const spans = new Map<string, ForeignSpan>();
  const links: ForeignLink[] = [];
  for (const { layer, column } of columnsOf(layers)) {
    const width = Math.max(1, layer.features.length);
    for (const [at, token] of tokens.entries()) {
      const columns = Array.from({ length: width }, (_, n) => entriesOf(token.cells[column + n]));
      for (const [n, { number }] of (columns[0] ?? []).entries()) {
        const said = columns.map((entries) => entries[n]?.value ?? "");
        const range = ranges[at] ?? { start: 0, end: 0 };
        if (layer.kind === "SP") addSpan(spans, layer, token, number, said, range);
        else
          links.push(linkOf(layer, token, entriesText(token.cells[column + layer.features.length])[n], said));
      }
    }
  }
  return { spans: [...spans.values()], links };
}

/** Where the columns of each layer begin. */
function columnsOf(layers: readonly Layer[]): { layer: Layer; column: number }[] {
  let column = 0;
  return layers.map((layer) => {
    const at = column;
    column += layer.kind === "RL" ? layer.features.length + 1 : Math.max(1, layer.features.length);
    return { layer, column: at };
  });
}

function shortName({ name }: { readonly name: string }): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** A span of its own where it has no number, else one of the layer and the number, which grows from token to token. */
function keyOf(layer: string, address: string, number: string): string {
  return number === "0" ? `${layer}@${address}` : `${layer}#${number}`;
}

function addSpan(
  spans: Map<string, ForeignSpan>,
  layer: Layer,
  { address, line }: Token,
  number: string,
  said: readonly string[],
  range: { start: number; end: number },
): void {
  const key = keyOf(shortName(layer), address, number);
  const before = spans.get(key)?.ranges[0];
  const ranges = [{ start: before?.start ?? range.start, end: range.end }];
  const { label, values } = meaningOf(layer, said);
  spans.set(key, { id: key, label, ranges, values, line: spans.get(key)?.line ?? line });
}

/** The layer with the tag of its feature `value` or `label`, or of its only one: "NamedEntity PER". */
function meaningOf(layer: Layer, said: readonly string[]): { label: string; values: Record<string, string> } {
  const names = layer.features.map((name) => name.slice(name.lastIndexOf("_") + 1));
  const byName = names.findIndex((name) => name === "value" || name === "label");
  const tagAt = byName < 0 && names.length === 1 ? 0 : byName;
  const tag = said[tagAt] ?? "";
  const values = names.flatMap((name, at): [string, string][] =>
    at === tagAt || !said[at] ? [] : [[name, said[at] as string]],
  );
  const label = tag === "" ? shortName(layer) : `${shortName(layer)} ${tag}`;
  return { label, values: Object.fromEntries(values) };
}

function entriesText(cell: string | undefined): string[] {
  return cell === undefined || cell === "_" ? [] : cell.split("|");
}

/** A relation stands at the token of its target; its last column names the source: `1-2`, or `1-2[3_0]` with numbers. */
function linkOf(layer: Layer, token: Token, from: string | undefined, said: readonly string[]): ForeignLink {
  const [, address = "", source = "0", target = "0"] =
    /^([\d.-]{1,30})(?:\[(\d{1,9})_(\d{1,9})\])?$/.exec(from ?? "") ?? [];
  const base = shortName({ name: layer.base ?? "" });
  const roles = [
    { role: "from", target: keyOf(base, address, source) },
    { role: "to", target: keyOf(base, token.address, target) },
  ];
  const { label, values } = meaningOf(layer, said);
  return { id: `${shortName(layer)}@${token.address}<${from ?? ""}`, label, roles, values, line: token.line };
}

const escapes: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r" };

function unescaped(text: string): string {
  return text.replace(/\\(->|[\s\S])/g, (_, escaped: string) => escapes[escaped] ?? escaped);
}

function wrong(file: string, line: number | undefined, found: string, expected: string): Issue {
  return {
    code: "import-record",
    place: { file, ...(line === undefined ? {} : { line }) },
    found,
    expected,
    mend: "Export the document from INCEpTION anew, as WebAnno TSV v3.3 or as UIMA CAS JSON.",
  };
}
