/** The committed dataset as a release has it: with the metadata, without archives and derived formats. */
import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { dataPackage } from "../../pipeline/emit/descriptors/data-package.ts";
import type { Release } from "../../pipeline/release/metadata/bibliography.ts";
import { releaseMetadata } from "../../pipeline/release/metadata/index.ts";
import { releaseProvenance } from "../../pipeline/release/metadata/provenance.ts";
import { readReference } from "../../pipeline/sources/reference.ts";
import { tables } from "../../schemas/index.ts";
import type { AnyRow } from "../../schemas/table.ts";
import { type Files, memoryEffects, projectFiles, projectRoot } from "../memory-effects.ts";

const packaged = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as {
  version: string;
  repository: string;
};

/** The release that the metadata is made for. */
export function committedRelease(): Release {
  const output = projectFiles("output");
  return {
    dataset: {
      name: "industrial-playbook",
      version: packaged.version,
      description: "News articles on industrial policy as data in which every value has a receipt",
      repository: packaged.repository,
    },
    tables,
    rowsOf: (table) => JSON.parse(text(output, `output/json/${table}.json`)) as AnyRow[],
    files: factsOf(new Map([...output].map(([path, bytes]) => [path.replace("output/", ""), bytes]))),
  };
}

/** The files of a release, by path from its root. */
export function releaseFiles(release: Release): Files {
  const { dataset } = release;
  const output = projectFiles("output");
  const files: Files = new Map([...output].map(([path, bytes]) => [path.replace("output/", ""), bytes]));
  const built = JSON.parse(text(files, "provenance.json"));
  for (const path of ["provenance.json", "datapackage.json", "SHA256SUMS"]) files.delete(path);
  const write = (path: string, value: unknown) =>
    files.set(path, Buffer.from(JSON.stringify(value, null, 2)));
  for (const { path, content } of releaseMetadata(release)) files.set(path, Buffer.from(content));
  write("provenance.json", releaseProvenance(built, dataset, factsOf(files)));
  const vocabularies = readReference(memoryEffects(projectFiles("sources"))).value?.vocabularies ?? [];
  write("datapackage.json", dataPackage(dataset, tables, vocabularies, factsOf(files)));
  return files;
}

/** Writes files to a new temporary folder. */
export function written(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "playbook-release-"));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

export function text(files: Files, path: string): string {
  return Buffer.from(files.get(path) as Uint8Array).toString();
}

function factsOf(files: Files): Release["files"] {
  return [...files].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    sha256: hash("sha256", bytes, "hex"),
  }));
}
