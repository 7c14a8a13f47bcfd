import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleExplorer } from "../../pipeline/effects/bundle.ts";
import { realEffects } from "../../pipeline/effects.ts";
import { type ReleaseReport, release } from "../../pipeline/release.ts";
import { build } from "../../pipeline/run.ts";
import { projectRoot } from "../memory-effects.ts";

const parts = [
  "sources",
  "schemas",
  "pipeline",
  "output",
  "package.json",
  "package-lock.json",
  "LICENSE",
  ".gitignore",
];

/** A repository like this one in a folder of its own, so that it can be changed, committed and released. */
export type Room = {
  readonly root: string;
  readonly git: (...args: readonly string[]) => string;
  readonly commit: (message: string) => string;
  readonly edit: (path: string, before: string, after: string) => void;
  readonly write: (path: string, text: string) => void;
  readonly setVersion: (version: string) => Promise<void>;
  readonly release: (version: string, previous?: string) => Promise<ReleaseReport>;
};

export function newRoom(): Room {
  const room = roomAt(mkdtempSync(join(tmpdir(), "playbook-release-")));
  for (const part of parts) cpSync(join(projectRoot, part), join(room.root, part), { recursive: true });
  room.git("init", "--quiet", "--initial-branch=main");
  room.commit("Begin");
  return room;
}

/** Another clone, at a commit of its history. */
export function cloneOf(room: Room, commit: string): Room {
  const root = mkdtempSync(join(tmpdir(), "playbook clone-"));
  const clone = roomAt(root);
  clone.git("clone", "--quiet", room.root, ".");
  clone.git("checkout", "--quiet", commit);
  return clone;
}

function roomAt(root: string): Room {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=Ada Berg", "-c", "user.email=ada@example.org", ...args], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
    }).trim();
  const packageFile = join(root, "package.json");
  const dataset = () => {
    const { version, repository } = JSON.parse(readFileSync(packageFile, "utf8"));
    const { name, description } = JSON.parse(readFileSync(join(root, "output/datapackage.json"), "utf8"));
    return { name, version, description, repository };
  };
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  return {
    root,
    git,
    write,
    commit: (message) => {
      git("add", "--all");
      git("commit", "--quiet", "--message", message);
      return git("rev-parse", "HEAD");
    },
    edit: (path, before, after) => {
      const text = readFileSync(join(root, path), "utf8");
      if (text.split(before).length !== 2) throw new Error(`${path} does not hold ${before} once`);
      write(path, text.replace(before, after));
    },
    setVersion: async (version) => {
      const described = JSON.parse(readFileSync(packageFile, "utf8"));
      write("package.json", `${JSON.stringify({ ...described, version }, null, 2)}\n`);
      const { issues } = await build({ dataset: dataset(), concurrency: 1 }, realEffects(root));
      if (issues.length > 0) throw new Error(JSON.stringify(issues));
    },
    release: (version, previous) =>
      release(
        {
          dataset: dataset(),
          concurrency: 1,
          client: () => bundleExplorer(projectRoot),
          version,
          to: "dist",
          ...(previous === undefined ? {} : { previous }),
        },
        realEffects(root),
      ),
  };
}

/** The command as a person calls it, with a machine's own time zone and locale. */
export function releaseByHand(room: Room, version: string, env: Readonly<Record<string, string>>): string {
  symlinkSync(join(projectRoot, "node_modules"), join(room.root, "node_modules"));
  writeFileSync(join(room.root, ".git/info/exclude"), "node_modules\n");
  return execFileSync(process.execPath, ["pipeline/main.ts", "release", version], {
    cwd: room.root,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
}

/** The assets of a release, by name. */
export function assetsOf(room: Room, version: string): ReadonlyMap<string, Buffer> {
  const folder = join(room.root, "dist", version);
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}
