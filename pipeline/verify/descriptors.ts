import type { Issue, IssueCode } from "../../schemas/issue.ts";
import type { Effects } from "../effects.ts";
import { digest, issue, json, type Rows } from "./evidence.ts";

type Listed = { path: string; bytes: unknown; sha256: unknown };

/** What the descriptors say of files and counts is so. */
export function descriptorIssues(effects: Effects, files: readonly string[], rows: Rows): Issue[] {
  const package_ = json(effects, "output/datapackage.json") as
    | { resources?: { path: string; bytes: number; hash: string }[] }
    | undefined;
  const prov = json(effects, "output/provenance.json") as
    | { entity?: Record<string, Record<string, unknown>> }
    | undefined;
  const quality = json(effects, "output/quality.json") as
    | { total?: { rows?: Record<string, number> } }
    | undefined;
  const resources = (package_?.resources ?? []).map(
    ({ path, bytes, hash: sum }): Listed => ({
      path: `output/${path}`,
      bytes,
      sha256: String(sum).replace(/^sha256:/, ""),
    }),
  );
  const entities = Object.entries(prov?.entity ?? {}).map(
    ([name, facts]): Listed => ({
      path: name.replace(/^source:/, "").replace(/^output:/, "output/"),
      bytes: facts["playbook:bytes"],
      sha256: facts["playbook:sha256"],
    }),
  );
  const listed = (list: readonly Listed[], by: string, code: IssueCode) =>
    list.flatMap(({ path, bytes, sha256 }) => {
      const actual = effects.read(path);
      if (actual === undefined)
        return [issue("output-missing", path, "no such file", `a file that ${by} lists`)];
      return actual.length === bytes && digest(actual) === sha256
        ? []
        : [
            issue(
              path.startsWith("sources/") ? "output-stale" : code,
              path,
              `${actual.length} bytes, SHA-256 ${digest(actual)}`,
              `${bytes} bytes, SHA-256 ${sha256}, as ${by} has it`,
            ),
          ];
    });
  const miscounted = Object.entries(quality?.total?.rows ?? {})
    .filter(([table, count]) => rows.get(table)?.length !== count)
    .map(([table, count]) =>
      issue(
        "output-disagrees",
        "output/quality.json",
        `${count} rows of ${table}`,
        `${rows.get(table)?.length ?? 0} rows`,
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
    ...listed(entities, "output/provenance.json", "output-digest"),
    ...miscounted,
  ];
}
