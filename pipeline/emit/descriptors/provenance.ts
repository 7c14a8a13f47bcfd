import type { Dataset } from "../format.ts";
import type { OutputFile } from "../output.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * `provenance.json`: W3C PROV (PROV-JSON), piece by piece, for the inputs may be many. Which files, with which hashes,
 * a build used, which it made, and with which version of the software. It names no time: the same inputs give the
 * same bytes.
 */
export function* provenance(
  dataset: Dataset,
  inputs: readonly OutputFile[],
  outputs: readonly OutputFile[],
): Generator<string> {
  const software = `playbook:software/${dataset.version}`;
  const build = `playbook:build/${dataset.version}`;
  const prefix = {
    prov: "http://www.w3.org/ns/prov#",
    playbook: "urn:industrial-playbook:",
    source: "urn:industrial-playbook:source:",
    output: "urn:industrial-playbook:output:",
  };
  const agent = {
    "prov:type": { $: "prov:SoftwareAgent", type: "prov:QUALIFIED_NAME" },
    "prov:label": dataset.name,
    "playbook:version": dataset.version,
  };
  yield `{\n${member("prefix", prefix)},\n  "entity": {\n`;
  yield* members(both(named("source", inputs), named("output", outputs)), fileOf);
  yield `  },\n${member("activity", { [build]: { "prov:label": "extract, normalise, validate, emit" } })},\n`;
  yield `${member("agent", { [software]: agent })},\n  "used": {\n`;
  yield* members(numbered("used", inputs), ({ path }) => ({
    "prov:activity": build,
    "prov:entity": `source:${path}`,
  }));
  yield '  },\n  "wasGeneratedBy": {\n';
  yield* members(numbered("made", outputs), ({ path }) => ({
    "prov:entity": `output:${path}`,
    "prov:activity": build,
  }));
  yield `  },\n${member("wasAssociatedWith", { "_:with": { "prov:activity": build, "prov:agent": software } })}\n}\n`;
}

type Named = readonly [name: string, file: OutputFile];

function fileOf({ bytes, sha256 }: OutputFile): Json {
  return { "playbook:bytes": bytes, "playbook:sha256": sha256 };
}

function* named(prefix: string, files: readonly OutputFile[]): Generator<Named> {
  for (const file of files) yield [`${prefix}:${file.path}`, file];
}

function* both(first: Iterable<Named>, second: Iterable<Named>): Generator<Named> {
  yield* first;
  yield* second;
}

function* numbered(name: string, files: readonly OutputFile[]): Generator<Named> {
  for (const [index, file] of files.entries()) yield [`_:${name}${index + 1}`, file];
}

function member(name: string, value: Json): string {
  return `  ${JSON.stringify(name)}: ${indented(value, 2)}`;
}

/** The members of an object in an object, a few hundred at a time. */
function* members(files: Iterable<Named>, describe: (file: OutputFile) => Json): Generator<string> {
  let lines: string[] = [];
  let separator = "";
  for (const [name, file] of files) {
    lines.push(`    ${JSON.stringify(name)}: ${indented(describe(file), 4)}`);
    if (lines.length < 500) continue;
    yield separator + lines.join(",\n");
    [lines, separator] = [[], ",\n"];
  }
  yield lines.length > 0 ? `${separator}${lines.join(",\n")}\n` : "\n";
}

function indented(value: Json, by: number): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${" ".repeat(by)}`);
}
