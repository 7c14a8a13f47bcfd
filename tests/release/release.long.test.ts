/** Two releases in a repository of their own, one after the other, and every reason to refuse one. */
import { hash } from "node:crypto";
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, unzipSync } from "fflate";
import { unpackTar } from "modern-tar";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Change } from "../../schemas/release/changes.ts";
import { projectRoot } from "../memory-effects.ts";
import { readersOn, why } from "./metadata-readers.ts";
import { assetsOf, cloneOf, newRoom, type Room, releaseByHand } from "./release-room.ts";

const wired = "wired-2025-01-30-deepseek-automakers";
const annotations = `sources/articles/${wired}/annotations.yaml`;
const harbour = "harbour-post-2024-05-06-ferries";

/** Milliseconds that a hook may take on a busy machine. */
const patience = 120_000;

const room: Room = newRoom();
const rooms: Room[] = [room];

const reasonsAgainst = async (version: string) => (await room.release(version)).issues;
const codesAgainst = async (version: string) => [
  ...new Set((await reasonsAgainst(version)).map(({ code }) => code)),
];

/** Keeps a release as a maintainer does: the tag on its commit, the archive in tests/releases/. */
function keep(version: string): void {
  room.git("tag", "--annotate", `v${version}`, "--message", `Release ${version}`);
  const folder = join(room.root, "tests/releases");
  mkdirSync(folder, { recursive: true });
  copyFileSync(
    join(room.root, "dist", version, "industrial-playbook.tar.gz"),
    join(folder, `industrial-playbook-${version}.tar.gz`),
  );
  room.commit(`Keep ${version}`);
}

/** A new article, a better wording, an id that moved: 0.2.0, but for the reasons. */
async function change(): Promise<void> {
  cpSync(join(projectRoot, "tests/golden/second-article"), join(room.root, "sources/articles", harbour), {
    recursive: true,
  });
  room.edit(annotations, "DeepSeek makes global headlines", "DeepSeek makes headlines all over the world");
  const event = 'exact: "sudden international recognition"\n    kind: public-attention';
  room.edit(annotations, `byd-recognition\n    ${event}`, `byd-becomes-known\n    ${event}`);
  await room.setVersion("0.1.1");
  room.commit("Add the ferries");
}

function explained(): void {
  mkdirSync(join(room.root, "sources/changes"), { recursive: true });
  room.write(
    "sources/changes/headlines.yaml",
    `since: 0.1.0
reason: refined
note: The title says where the headlines were.
rows:
  - table: events
    id: ${wired}/events/deepseek-headlines
    columns: [title]
...
`,
  );
  room.write(
    "sources/redirects.yaml",
    `redirects:
  - table: events
    id: ${wired}/events/byd-recognition
    kind: moved
    targets: [${wired}/events/byd-becomes-known]
    last_version: 0.1.0
    reason: refined
    note: The claim of that name made the id ambiguous.
...
`,
  );
}

beforeAll(async () => {
  expect(await reasonsAgainst("0.1.0")).toEqual([]);
  keep("0.1.0");
  await change();
}, patience);
afterAll(() => {
  for (const { root } of rooms) rmSync(root, { recursive: true });
});

describe("a release is refused, and nothing is written", () => {
  test("where the tree is dirty, the dataset stale and the version taken: for all of it at once", async () => {
    room.edit(annotations, "headlines all over the world", "headlines everywhere");
    expect(await codesAgainst("0.1.0")).toEqual(
      expect.arrayContaining(["release-dirty", "release-exists", "release-version", "output-stale"]),
    );
    room.git("checkout", "--quiet", ".");
  });

  test("where a change is not explained, an id is lost, and the version is too low", async () => {
    const issues = await reasonsAgainst("0.1.1");
    expect(new Set(issues.map(({ code }) => code))).toEqual(
      new Set(["change-unexplained", "redirect-missing", "version-too-low"]),
    );
    const said = issues.map(({ found, expected, mend }) => `${found}\n${expected}\n${mend}`).join("\n");
    expect(said).toContain("DeepSeek makes global headlines");
    expect(said).toContain("byd-recognition");
    // the article is new, which explains its rows
    expect(said).not.toContain(harbour);
  });

  test("where all is explained and the version still too low", async () => {
    explained();
    await room.setVersion("0.1.1");
    room.commit("Explain");
    const issues = await reasonsAgainst("0.1.1");
    expect(issues.map(({ code, expected }) => [code, expected])).toEqual([
      ["version-too-low", expect.stringContaining("0.2.0 or later after 0.1.0")],
    ]);
    expect(readdirSync(join(room.root, "dist"))).toEqual(["0.1.0"]);
  });
});

test("a release is refused where a reason repeats a text that may not be republished", async () => {
  await room.setVersion("0.2.0");
  const text = readFileSync(join(room.root, `sources/articles/${wired}/article.txt`), "utf8");
  const words = text.split(" ").slice(0, 20).join(" ");
  room.edit("sources/changes/headlines.yaml", "The title says where the headlines were.", words);
  room.commit("Say too much");
  const issues = await reasonsAgainst("0.2.0");
  expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["text-leak"]));
  expect(issues.map(({ place }) => place.file)).toEqual(
    expect.arrayContaining(["CHANGES.md", "csv/changes.csv"]),
  );
  room.edit("sources/changes/headlines.yaml", words, "The title says where the headlines were.");
  room.commit("Say it in other words");
});

describe("the next release", () => {
  let archived: ReadonlyMap<string, string>;
  const table = <R>(name: string): readonly R[] => JSON.parse(archived.get(`json/${name}.json`) ?? "[]");

  beforeAll(async () => {
    expect(await reasonsAgainst("0.2.0")).toEqual([]);
    archived = await unpacked(assetsOf(room, "0.2.0").get("industrial-playbook.tar.gz") as Buffer);
  }, patience);

  test("holds every change with its reason", () => {
    const changes = table<Change>("changes");
    const of = (change: string, reason: string) =>
      changes.filter((each) => each.change === change && each.reason === reason).map(({ row_id }) => row_id);
    const title = changes.find(({ column_name }) => column_name === "title");
    expect(title).toMatchObject({
      table_name: "events",
      row_id: `${wired}/events/deepseek-headlines`,
      before: "DeepSeek makes global headlines",
      after: "DeepSeek makes headlines all over the world",
      reason: "refined",
      note: "The title says where the headlines were.",
      previous_version: "0.1.0",
      version: "0.2.0",
    });
    expect(of("removed", "refined")).toEqual([`${wired}/events/byd-recognition`]);
    expect(of("added", "new-source")).toContain(`${harbour}/claims/more-ferries`);
    expect(table("id_redirects")).toMatchObject([
      { retired_id: `${wired}/events/byd-recognition`, target_id: `${wired}/events/byd-becomes-known` },
    ]);
  });

  test("tells what is new, in the archive as beside it", () => {
    const notes = archived.get("CHANGES.md") ?? "";
    expect(notes).toBe(assetsOf(room, "0.2.0").get("release-notes.md")?.toString());
    expect(notes).toContain("# Industrial Playbook 0.2.0");
    expect(notes).toContain("a minor release");
    expect(notes).toContain("The title says where the headlines were.");
    expect(notes).toContain("byd-becomes-known");
  });

  test("lists every file with the hash that it has: in the archives, beside them, and in the manifest", async () => {
    const assets = assetsOf(room, "0.2.0");
    const zipped = unzipSync(assets.get("industrial-playbook.zip") as Buffer);
    const inZip = Object.entries(zipped).map(
      ([path, bytes]) => [path.split("/").slice(1).join("/"), bytes] as const,
    );
    const inTar = await unpackedBytes(assets.get("industrial-playbook.tar.gz") as Buffer);
    expect(sums(inZip)).toEqual(sums([...inTar]));
    expect(sums([...inTar])).toEqual(listedSums(inTar.get("SHA256SUMS")));
    expect(sums([...assets])).toEqual(listedSums(assets.get("SHA256SUMS")));
    const manifest = JSON.parse((assets.get("manifest.json") as Buffer).toString());
    expect(manifest).toMatchObject({
      version: "0.2.0",
      previous_version: "0.1.0",
      commit: room.git("rev-parse", "HEAD"),
    });
    expect(manifest.archive.files.map(({ path }: { path: string }) => path)).toEqual(
      [...inTar.keys()].sort(),
    );
    for (const { path, bytes, sha256 } of manifest.assets) {
      expect([assets.get(path)?.length, hash("sha256", assets.get(path) as Buffer, "hex")], path).toEqual([
        bytes,
        sha256,
      ]);
    }
  });

  test.skipIf(why !== "")(
    `is read by frictionless, mlcroissant, rdflib and prov as it is${why}`,
    async () => {
      const assets = assetsOf(room, "0.2.0");
      const files = await unpackedBytes(assets.get("industrial-playbook.tar.gz") as Buffer);
      const { problems, counts } = readersOn(new Map(files));
      expect(problems).toEqual([]);
      // all but itself and SHA256SUMS, which lists it
      expect(counts["data_package"]).toBe(files.size - 2);
      const inFlat = [...assets.keys()].filter((name) => name.endsWith(".csv"));
      expect(readersOn(new Map(assets))).toEqual({ problems: [], counts: { data_package: inFlat.length } });
    },
    // four libraries read every row, twice
    240_000,
  );

  test("comes out byte for byte in a clone, in another folder, time zone and locale", () => {
    keep("0.2.0");
    const clone = cloneOf(room, "v0.2.0");
    rooms.push(clone);
    const said = releaseByHand(clone, "0.2.0", { TZ: "Asia/Shanghai", LC_ALL: "tr_TR.UTF-8" });
    expect(said).toContain("release 0.2.0 is in dist/0.2.0");
    expectSameAssets(clone, "0.2.0");
  });

  test("does not keep the one before it from being made again, byte for byte", async () => {
    const clone = cloneOf(room, "v0.1.0");
    rooms.push(clone);
    expect((await clone.release("0.1.0")).issues).toEqual([]);
    expectSameAssets(clone, "0.1.0");
  });
});

function expectSameAssets(clone: Room, version: string): void {
  const [made, again] = [assetsOf(room, version), assetsOf(clone, version)];
  expect([...again.keys()]).toEqual([...made.keys()]);
  for (const [name, bytes] of made) expect(again.get(name)?.equals(bytes), name).toBe(true);
}

async function unpackedBytes(archive: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await unpackTar(gunzipSync(archive), { strip: 1 });
  return new Map(entries.map(({ header, data }) => [header.name, data ?? new Uint8Array(0)]));
}

async function unpacked(archive: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return new Map(
    [...(await unpackedBytes(archive))].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  );
}

/** The SHA-256 of every file but SHA256SUMS, which cannot list itself. */
function sums(files: readonly (readonly [string, Uint8Array])[]): Record<string, string> {
  const others = files.filter(([path]) => path !== "SHA256SUMS");
  return Object.fromEntries(others.map(([path, bytes]) => [path, hash("sha256", bytes, "hex")]));
}

function listedSums(file: Uint8Array | undefined): Record<string, string> {
  const lines = Buffer.from(file ?? [])
    .toString()
    .trimEnd()
    .split("\n");
  return Object.fromEntries(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}
