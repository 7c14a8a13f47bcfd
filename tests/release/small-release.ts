import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { LoadedRelease } from "../../pipeline/release/loaders/pinned.ts";
import { pythonLoader } from "../../pipeline/release/loaders/python.ts";
import { rLoader } from "../../pipeline/release/loaders/r.ts";
import { parquetFile, tableFiles } from "../../pipeline/release/table-files.ts";
import { wideRows } from "../../pipeline/release/wide.ts";
import { text } from "../../schemas/column.ts";
import { tables as builtTables } from "../../schemas/index.ts";
import { releaseTables } from "../../schemas/release/index.ts";
import { type AnyRow, type Table, table } from "../../schemas/table.ts";
import { bylines } from "../../schemas/tables/bylines.ts";
import { sources } from "../../schemas/tables/sources.ts";
import { projectRoot } from "../memory-effects.ts";

/** A table of nothing but awkward cells, and one without rows: what the dataset does not hold yet. */
const awkward = table({
  name: "awkward",
  description: "One row is a trap.",
  key: "id",
  columns: { ...sources.columns, remark: text("What some readers change") },
});
const empty = table({ ...bylines, name: "empty" });

export const release = {
  name: "industrial-playbook",
  version: "9.8.7",
  downloads: "http://127.0.0.1:9/releases/download/v9.8.7",
};
export const releasedTables: readonly Table[] = [...builtTables, ...releaseTables, awkward, empty];

const built = (name: string): AnyRow[] =>
  JSON.parse(readFileSync(join(projectRoot, `output/json/${name}.json`), "utf8")) as AnyRow[];
const remarks = [
  "NA",
  "null",
  "None",
  "00123",
  "-5",
  "=1+1",
  'say "so",\nthen',
  "caf\u00e9 \u{1F4A9}",
  "2024",
  " a ",
];
const wide: Readonly<Record<string, readonly AnyRow[]>> = wideRows(built);

export function rowsOf({ name }: Table): readonly AnyRow[] {
  if (name === "empty") return [];
  const [source] = built("sources") as [AnyRow];
  if (name === "awkward")
    return remarks.map((remark, index) => ({
      ...source,
      id: `row-${index}`,
      remark,
      note: index % 2 === 0 ? null : remark,
      published_on: index === 0 ? "1066-01-02" : "2024-02-29",
      published_share: 0.1 + index / 3e5,
    }));
  return wide[name] ?? (builtTables.some((table) => table.name === name) ? built(name) : []);
}

/** The files of a release that loaders read, and the loaders, by path in the archive. */
function releaseFiles(release: LoadedRelease): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const one of releasedTables) {
    const rows = rowsOf(one);
    for (const { path, bytes } of [...tableFiles(one, rows, [], release), parquetFile(one, rows, release)])
      files.set(path, bytes);
  }
  const hashed = [...files].map(([path, bytes]) => ({
    path,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  }));
  files.set("load.py", Buffer.from(pythonLoader(release, releasedTables, hashed)));
  files.set("load.R", Buffer.from(rLoader(release, releasedTables, hashed)));
  return files;
}

/** A temporary folder with an unpacked release (`archive`) and its assets side by side (`assets`). */
export function smallRelease(version = release.version): {
  readonly folder: string;
  readonly archive: string;
  readonly assets: string;
} {
  const folder = mkdtempSync(join(tmpdir(), "playbook-release-"));
  const [archive, assets] = [join(folder, "archive"), join(folder, "assets")];
  for (const [path, bytes] of releaseFiles({ ...release, version }))
    for (const target of [join(archive, path), join(assets, path.slice(path.lastIndexOf("/") + 1))]) {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
  return { folder, archive, assets };
}
