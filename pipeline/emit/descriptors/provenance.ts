import type { Dataset } from "../format.ts";
import type { OutputFile } from "../output.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * `provenance.json`: W3C PROV (PROV-JSON). Which files, with which hashes, a build used, which it made, and with
 * which version of the software. It names no time: the same inputs give the same bytes.
 */
export function provenance(
  dataset: Dataset,
  inputs: readonly OutputFile[],
  outputs: readonly OutputFile[],
): Json {
  const software = `playbook:software/${dataset.version}`;
  const build = `playbook:build/${dataset.version}`;
  const fileOf = ({ bytes, sha256 }: OutputFile): Json => ({
    "playbook:bytes": bytes,
    "playbook:sha256": sha256,
  });
  return {
    prefix: {
      prov: "http://www.w3.org/ns/prov#",
      playbook: "urn:industrial-playbook:",
      source: "urn:industrial-playbook:source:",
      output: "urn:industrial-playbook:output:",
    },
    entity: Object.fromEntries([
      ...inputs.map((file) => [`source:${file.path}`, fileOf(file)]),
      ...outputs.map((file) => [`output:${file.path}`, fileOf(file)]),
    ]),
    activity: { [build]: { "prov:label": "extract, normalise, validate, emit" } },
    agent: {
      [software]: {
        "prov:type": { $: "prov:SoftwareAgent", type: "prov:QUALIFIED_NAME" },
        "prov:label": dataset.name,
        "playbook:version": dataset.version,
      },
    },
    used: relate(inputs, "used", ({ path }) => ({ "prov:activity": build, "prov:entity": `source:${path}` })),
    wasGeneratedBy: relate(outputs, "made", ({ path }) => ({
      "prov:entity": `output:${path}`,
      "prov:activity": build,
    })),
    wasAssociatedWith: { "_:with": { "prov:activity": build, "prov:agent": software } },
  };
}

function relate(files: readonly OutputFile[], name: string, relation: (file: OutputFile) => Json): Json {
  return Object.fromEntries(files.map((file, index) => [`_:${name}${index + 1}`, relation(file)]));
}
