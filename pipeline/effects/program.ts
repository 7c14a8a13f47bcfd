import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const project = join(import.meta.dirname, "..", "..");

/**
 * SHA-256 of all that a build's result depends on besides the sources: the code and lists of pipeline/ and schemas/,
 * the libraries at their locked versions, and Node, which brings regular expressions and Unicode's tables.
 */
export function digestOfProgram(): string {
  const digest = createHash("sha256").update(process.version).update(JSON.stringify(libraries()));
  for (const folder of ["pipeline", "schemas"]) {
    const names = readdirSync(join(project, folder), { recursive: true, encoding: "utf8" });
    for (const name of names.filter((each) => /\.(?:ts|json)$/.test(each)).sort())
      digest.update(`\n${folder}/${name}\n`).update(readFileSync(join(project, folder, name)));
  }
  return digest.digest("hex");
}

/** What is installed, without the version of the project itself, which no row depends on. */
function libraries(): unknown {
  const { packages } = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8")) as {
    packages: Readonly<Record<string, unknown>>;
  };
  const { "": _, ...others } = packages;
  return others;
}
