import type { Issue, IssueCode } from "../../schemas/issue.ts";
import type { Effects } from "../effects.ts";
import { issue, json, measured } from "./evidence.ts";

type Listed = { path: string; bytes: unknown; sha256: unknown };

/** Rows by table. */
type Counts = Readonly<Record<string, number>>;

/** What the descriptors say of files and counts is so. */
export function descriptorIssues(effects: Effects, files: readonly string[], counts: Counts): Issue[] {
  const package_ = json(effects, "output/datapackage.json") as
    | { resources?: { path: string | string[]; bytes: number; hash?: string }[] }
    | undefined;
  const prov = json(effects, "output/provenance.json") as
    | { entity?: Record<string, Record<string, unknown>> }
    | undefined;
  const quality = json(effects, "output/quality.json") as
    | { total?: { rows?: Record<string, number> } }
    | undefined;
  const resources = (package_?.resources ?? []).flatMap(({ path, bytes, hash: sum }): Listed[] =>
    // a table of several files has no hash there: the manifest has one for each
    typeof path === "string"
      ? [{ path: `output/${path}`, bytes, sha256: String(sum).replace(/^sha256:/, "") }]
      : [],
  );
  const listing = json(effects, "output/manifest.json") as
    | { tables?: Record<string, (Listed & { rows: number })[]> }
    | undefined;
  const ofTables = Object.values(listing?.tables ?? {})
    .flat()
    .map(({ path, bytes, sha256 }): Listed => ({ path: `output/${path}`, bytes, sha256 }));
  const entities = Object.entries(prov?.entity ?? {}).map(
    ([name, facts]): Listed => ({
      path: name.replace(/^source:/, "").replace(/^output:/, "output/"),
      bytes: facts["playbook:bytes"],
      sha256: facts["playbook:sha256"],
    }),
  );
  const listed = (list: readonly Listed[], by: string, code: IssueCode) =>
    list.flatMap(({ path, bytes, sha256 }) => {
      const actual = measured(effects, path);
      if (actual === undefined)
        return [issue("output-missing", path, "no such file", `a file that ${by} lists`)];
      return actual.bytes === bytes && actual.sha256 === sha256
        ? []
        : [
            issue(
              path.startsWith("sources/") ? "output-stale" : code,
              path,
              `${actual.bytes} bytes, SHA-256 ${actual.sha256}`,
              `${bytes} bytes, SHA-256 ${sha256}, as ${by} has it`,
            ),
          ];
    });
  const miscounted = Object.entries(quality?.total?.rows ?? {})
    .filter(([table, count]) => counts[table] !== count)
    .map(([table, count]) =>
      issue(
        "output-disagrees",
        "output/quality.json",
        `${count} rows of ${table}`,
        `${counts[table] ?? 0} rows`,
      ),
    );
  const unread = [
    ["datapackage.json", package_],
    ["provenance.json", prov],
    ["quality.json", quality],
  ] as const;
  return [
    ...unread
      .filter(([name, value]) => value === undefined && files.includes(`output/${name}`))
      .map(([name]) => issue("output-unreadable", `output/${name}`, "no JSON", "a JSON object")),
    ...listed(resources, "output/datapackage.json", "output-digest"),
    ...listed(ofTables, "output/manifest.json", "output-digest"),
    ...listed(entities, "output/provenance.json", "output-digest"),
    ...miscounted,
  ];
}
