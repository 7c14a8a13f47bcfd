/** Sessions of people who have a release and not this repository: download, verify, load, from a server of our own. */
import { execFile, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pythonLoader } from "../../pipeline/release/loaders/python.ts";
import { ownTools } from "../../pipeline/release/own-tools.ts";
import { projectRoot } from "../memory-effects.ts";
import { release, releasedTables, rowsOf, smallRelease } from "./small-release.ts";

const python = join(projectRoot, ".venv/bin/python");
const noPython = existsSync(python) ? "" : " (skipped: there is no Python)";
const noR =
  spawnSync("Rscript", ["-e", "library(jsonlite)"]).status === 0
    ? ""
    : " (skipped: there is no R with jsonlite)";

const { folder, archive, assets } = smallRelease();
const assetsAt = `/releases/download/v${release.version}/`;
let server: Server;
let url = "";
let requested: string[] = [];
/** What the server sends instead of an asset. */
let instead: ReadonlyMap<string, Buffer> = new Map();

beforeAll(async () => {
  const named = new Map(releasedTables.map((table) => [table.name, rowsOf(table)]));
  const dataset = { ...release, description: "News as data", repository: "https://example.org/playbook" };
  for (const { path, bytes } of await ownTools(dataset, releasedTables, (table) => named.get(table) ?? []))
    writeFileSync(join(assets, path), bytes);
  server = createServer((request, response) => {
    const name = (request.url ?? "").slice(assetsAt.length);
    requested.push(name);
    if (request.url !== assetsAt + name || !existsSync(join(assets, name))) response.writeHead(404).end();
    else response.writeHead(200).end(instead.get(name) ?? readFileSync(join(assets, name)));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${assetsAt.slice(0, -1)}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** A folder with nothing in it but the loaders, and a cache that is empty. */
let desk: string;
beforeEach(() => {
  desk = mkdtempSync(join(folder, "desk-"));
  for (const name of ["load.py", "load.R"]) cpSync(join(assets, name), join(desk, name));
  requested = [];
  instead = new Map();
});

type Outcome = { readonly code: number; readonly printed: string; readonly said: string };
function run(program: string, args: readonly string[], from = desk, environment = {}): Promise<Outcome> {
  const env = {
    PATH: process.env["PATH"],
    HOME: desk,
    PYTHONPATH: from,
    PYTHONDONTWRITEBYTECODE: "1",
    INDUSTRIAL_PLAYBOOK_CACHE: join(desk, "cache"),
    INDUSTRIAL_PLAYBOOK_URL: url,
    ...environment,
  };
  return new Promise((done) =>
    execFile(program, args, { cwd: from, env, maxBuffer: 1 << 26 }, (error, printed, said) =>
      done({ code: error === null ? 0 : Number(error.code ?? 1), printed, said }),
    ),
  );
}
const inPython = (code: string, from = desk, environment = {}) =>
  run(python, ["-c", code], from, environment);
const inR = (code: string, from = desk, environment = {}) => run("Rscript", ["-e", code], from, environment);
const nowhere = { INDUSTRIAL_PLAYBOOK_URL: "http://127.0.0.1:9/" };
const cached = (): string[] => {
  const kept = join(desk, "cache/industrial-playbook", release.version);
  return existsSync(kept) ? readdirSync(kept).sort() : [];
};
/** What is in the archive's folder, changed in one file. */
function archiveWith(changed: string): string {
  const copy = mkdtempSync(join(folder, "archive-"));
  cpSync(archive, copy, { recursive: true });
  appendFileSync(join(copy, changed), "x");
  return copy;
}

describe.skipIf(noPython !== "")(`load.py${noPython}`, () => {
  const session = join(projectRoot, "tests/release/session.py");
  const truth = join(archive, "json");

  test("loads every table alike with four libraries, downloads each file once, and then needs no network", async () => {
    const first = await run(python, [session, truth]);
    expect(first.said).toBe("");
    expect(JSON.parse(first.printed)).toEqual({
      tables: releasedTables.length,
      libraries: ["pandas", "polars", "pyarrow", "duckdb"],
      problems: [],
    });
    const files = releasedTables.map(({ name }) => `${name}.parquet`);
    expect(requested).toEqual(files);
    expect(cached()).toEqual(files.toSorted());
    const second = await run(python, [session, truth], desk, nowhere);
    expect(JSON.parse(second.printed)).toMatchObject({ problems: [] });
  });

  test("loads the same from CSV where pandas has no pyarrow", async () => {
    const { printed, said } = await run(python, [session, truth, "--without-pyarrow"]);
    expect(said).toBe("");
    expect(JSON.parse(printed)).toEqual({
      tables: releasedTables.length,
      libraries: ["pandas"],
      problems: [],
    });
    expect(requested).toEqual(releasedTables.map(({ name }) => `${name}.csv`));
  });

  test("refuses a file that is not the released one, and keeps nothing of it", async () => {
    const forged = Buffer.from(readFileSync(join(assets, "claims.parquet")));
    forged[100] = (forged[100] as number) ^ 1;
    instead = new Map([["claims.parquet", forged]]);
    const { code, said } = await inPython('from load import load; load("claims", library="polars")');
    expect(code).not.toBe(0);
    expect(said).toContain("is not the claims.parquet of version 9.8.7: its SHA-256 is another");
    expect(cached()).toEqual([]);
  });

  test("downloads again what was damaged in the cache", async () => {
    const code = 'from load import load; print(load("claims", library="polars").height)';
    await inPython(code);
    appendFileSync(join(desk, "cache/industrial-playbook", release.version, "claims.parquet"), "x");
    const { printed } = await inPython(code);
    expect(printed.trim()).toBe("34");
    expect(requested).toEqual(["claims.parquet", "claims.parquet"]);
  });

  test("reads an unpacked release where it lies, and refuses a file that was changed there", async () => {
    const code = 'from load import load; print(len(load("claims")))';
    expect((await inPython(code, archive, nowhere)).printed.trim()).toBe("34");
    const changed = await inPython(code, archiveWith("parquet/claims.parquet"));
    expect(changed.said).toContain("is not the claims.parquet of version 9.8.7");
    expect(requested).toEqual([]);
  });

  test.each([
    ["a table that is not there", 'load("claim")', "there is no table 'claim', but terms, metrics"],
    [
      "a library that it does not know",
      'load("claims", library="pands")',
      "'pands' is not one of pandas, polars",
    ],
    ["a mirror without the file", 'load("claims", url="MIRROR/not/here")', "404"],
  ])("says what is wrong: %s", async (_, call, expected) => {
    const { code, said } = await inPython(`from load import load; ${call.replace("MIRROR", url)}`);
    expect(code).not.toBe(0);
    expect(said).toContain(expected);
  });

  test("keeps what it downloads in the user's cache folder", async () => {
    const { printed } = await inPython("import load; print(load.cache_folder())", desk, {
      INDUSTRIAL_PLAYBOOK_CACHE: undefined,
      XDG_CACHE_HOME: undefined,
    });
    if (process.platform === "linux")
      expect(printed.trim()).toBe(join(desk, ".cache/industrial-playbook", release.version));
    else expect(printed).toContain(release.version);
  });
});

describe.skipIf(noR !== "")(`load.R with base R alone${noR}`, () => {
  const classOf = {
    string: "character",
    integer: "integer",
    number: "numeric",
    boolean: "logical",
    date: "Date",
  };
  const count = 'source("load.R"); cat(nrow(load_table("claims", reader = "base")))';

  test.each(["C.UTF-8", "C"])(
    "loads every table as the JSON files have it, in the locale %s",
    async (locale) => {
      const written = join(desk, "written");
      mkdirSync(written);
      const names = releasedTables.map(({ name }) => name);
      const args = [join(projectRoot, "tests/release/session.R"), written, ...names];
      const { printed, said } = await run("Rscript", args, desk, { LC_ALL: locale, TZ: "Asia/Kolkata" });
      expect(said).toBe("");
      for (const table of releasedTables) {
        const rows = JSON.parse(readFileSync(join(written, `${table.name}.json`), "utf8"), (column, cell) =>
          table.columns[column]?.kind !== "number" || cell === null
            ? cell
            : cell === "NA"
              ? null
              : Number(cell),
        );
        expect(rows, table.name).toEqual(rowsOf(table));
        const kinds = Object.values(table.columns).map(({ kind }) =>
          kind in classOf ? classOf[kind as keyof typeof classOf] : "character",
        );
        expect(printed.split("\n").map((line) => line.trim())).toContain([table.name, ...kinds].join(" "));
      }
      expect(requested).toEqual(names.map((name) => `${name}.csv`));
    },
  );

  test("needs no network the second time, and downloads again what was damaged", async () => {
    expect((await inR(count)).printed).toBe("34");
    expect((await inR(count, desk, nowhere)).printed).toBe("34");
    appendFileSync(join(desk, "cache/industrial-playbook", release.version, "claims.csv"), "x");
    expect((await inR(count)).printed).toBe("34");
    expect(requested).toEqual(["claims.csv", "claims.csv"]);
  });

  test("refuses a file that is not the released one, and keeps nothing of it", async () => {
    const text = readFileSync(join(assets, "claims.csv"), "utf8");
    instead = new Map([["claims.csv", Buffer.from(text.replace("200000000000", "300000000000"))]]);
    const { code, said } = await inR(count);
    expect(code).not.toBe(0);
    expect(said).toContain("is not the claims.csv of version 9.8.7: its SHA-256 is another");
    expect(cached()).toEqual([]);
  });

  test("reads an unpacked release where it lies, from anywhere, and refuses a file that was changed there", async () => {
    const from = (place: string) => count.replace("load.R", join(place, "load.R"));
    expect((await inR(from(archive), desk, nowhere)).printed).toBe("34");
    expect((await inR(from(archiveWith("csv/claims.csv")), desk, nowhere)).said).toContain(
      "is not the claims.csv",
    );
    expect(requested).toEqual([]);
  });

  test("names the tables that there are", async () => {
    expect((await inR('source("load.R"); load_table("claim")')).said).toContain(
      "there is no table claim, but terms",
    );
  });
});

describe("the lines of docs/loading.md and README.md work as printed", () => {
  const guide = readFileSync(join(projectRoot, "docs/loading.md"), "utf8");
  const section = guide.slice(guide.indexOf("## A release"), guide.indexOf("## A clone"));
  const latest = "https://github.com/industrial-playbook/industrial-playbook/releases/latest/download";
  const linesIn = (text: string, language: string): string =>
    [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
      .flatMap(([, name, lines]) => (name === language ? [lines] : []))
      .join("");

  test.skipIf(noPython !== "")(`Python${noPython}`, async () => {
    rmSync(join(desk, "load.py"));
    const fetched = await run("bash", ["-c", linesIn(section, "sh").replaceAll(latest, url)]);
    expect(fetched).toMatchObject({ code: 0 });
    const { code, printed, said } = await inPython(linesIn(section, "python"));
    expect({ code, said }).toEqual({ code: 0, said: "" });
    expect(printed).toMatch(/over \$200 billion +2\.0+e\+11 +USD +Stanford researchers/);
    expect(printed).toMatch(/over \$200 billion +Stanford researchers/);
    expect(printed).toContain("In January 2025 the Chinese government announced");
    expect(requested).toEqual(expect.arrayContaining(["load.py", "industrial-playbook.xlsx"]));
  });

  test.skipIf(noR !== "")(`R${noR}`, async () => {
    rmSync(join(desk, "load.R"));
    const { code, printed } = await inR(linesIn(section, "r").replaceAll(latest, url));
    expect(code).toBe(0);
    expect(printed).toMatch(/over \$200 billion +2\.0+e\+11 +USD +Stanford researchers/);
    expect(requested).toContain("load.R");
  });

  test.skipIf(noR !== "")(`the base R lines for CSV in the README${noR}`, async () => {
    const lines = linesIn(readFileSync(join(projectRoot, "README.md"), "utf8"), "r");
    const base = lines.slice(lines.indexOf("columns <-"));
    const { code, printed } = await inR(
      `${base}cat(nrow(claims), class(claims$value), class(claims$reviewed_on))`,
      projectRoot,
    );
    expect({ code, printed }).toEqual({ code: 0, printed: "34 numeric Date" });
  });
});

test("a loader does not name a file that the release does not hold", () => {
  expect(() => pythonLoader(release, releasedTables, [])).toThrow("the release has no parquet/terms.parquet");
});
