import type { Dataset } from "../../emit/format.ts";
import type { OutputFile } from "../../emit/output.ts";

/** A PROV-JSON document, by kind of record and then by name. */
type Document = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * `provenance.json` of a release: what the build of the dataset says (`built`), and the activity that made the
 * release of it, with the files that only the release has. A file of the build keeps its name; one that the release
 * makes anew, such as README.md, is another entity.
 */
export function releaseProvenance(built: Document, dataset: Dataset, files: readonly OutputFile[]): Document {
  const build = `playbook:build/${dataset.version}`;
  const release = `playbook:release/${dataset.version}`;
  const known = Object.entries(built["entity"] ?? {}).filter(([name]) => name.startsWith("output:"));
  const hashes = new Map(known.map(([name, facts]) => [name, (facts as Facts)["playbook:sha256"]]));
  const made = files.filter(({ path, sha256 }) => hashes.get(`output:${path}`) !== sha256);
  const add = (kind: string, records: Readonly<Record<string, unknown>>) => ({
    [kind]: { ...built[kind], ...records },
  });
  return {
    ...built,
    ...add("prefix", { release: "urn:industrial-playbook:release:" }),
    ...add(
      "entity",
      Object.fromEntries(
        made.map(({ path, bytes, sha256 }): [string, Facts] => [
          `release:${path}`,
          { "playbook:bytes": bytes, "playbook:sha256": sha256 },
        ]),
      ),
    ),
    ...add("activity", { [release]: { "prov:label": "derive, describe, pack" } }),
    ...add(
      "used",
      numbered("packed", known, ([name]) => ({ "prov:activity": release, "prov:entity": name })),
    ),
    ...add(
      "wasGeneratedBy",
      numbered("released", made, ({ path }) => ({
        "prov:entity": `release:${path}`,
        "prov:activity": release,
      })),
    ),
    ...add("wasInformedBy", { "_:after": { "prov:informed": release, "prov:informant": build } }),
    ...add("wasAssociatedWith", {
      "_:releasedWith": {
        "prov:activity": release,
        "prov:agent": `playbook:software/${dataset.version}`,
      },
    }),
  };
}

type Facts = { readonly "playbook:bytes": number; readonly "playbook:sha256": string };

function numbered<T>(
  name: string,
  list: readonly T[],
  record: (one: T) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(list.map((one, index) => [`_:${name}${index + 1}`, record(one)]));
}
