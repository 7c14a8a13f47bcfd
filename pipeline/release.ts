import { tables } from "../schemas/index.ts";
import { compareIssues, type Issue } from "../schemas/issue.ts";
import type { Change } from "../schemas/release/changes.ts";
import { filesOf, layoutOf, readerOfOutput } from "./dataset/chapters.ts";
import { type Effects, filesBelow } from "./effects.ts";
import type { OutputFile } from "./emit/output.ts";
import { isOfArticles } from "./emit/part.ts";
import type { Client } from "./explorer/single-file.ts";
import { datasetFolder, type ReleasedDataset, readDataset } from "./release/dataset.ts";
import type { Difference } from "./release/difference.ts";
import { differenceBetween } from "./release/difference-in-parts.ts";
import { explain } from "./release/explanations.ts";
import type { ReleaseFile } from "./release/file.ts";
import type { GuardedText } from "./release/leaks/guarded-text.ts";
import { guardedTexts, leaks } from "./release/leaks.ts";
import { releaseNotes } from "./release/notes.ts";
import { type Circumstances, isVersion, previousOf, refusals } from "./release/refusals.ts";
import { assembleRelease, type ReleasedAs } from "./release/release.ts";
import { versionIssues } from "./release/version.ts";
import { assembleInParts, leaksInParts, publishInParts } from "./release-in-parts.ts";
import type { BuildOptions } from "./run.ts";
import { makeSite, siteAssets } from "./site.ts";
import { readArticle } from "./sources/articles.ts";
import { readExplanations } from "./sources/explanations.ts";
import { readReference } from "./sources/reference.ts";
import { survey } from "./sources/survey.ts";
import { digest } from "./verify/evidence.ts";
import { verify } from "./verify.ts";

export type ReleaseOptions = BuildOptions & {
  readonly dataset: ReleasedAs;
  readonly version: string;
  /** The release to compare with: a folder, an archive or the address of one; else the newest that is kept. */
  readonly previous?: string;
  /** The folder in which the folder of the version is made. */
  readonly to: string;
  /** Makes script and style of the pages that show the dataset; without it a release has no such pages. */
  readonly client?: () => Client;
};

export type ReleaseReport = {
  readonly issues: readonly Issue[];
  readonly version: string;
  /** Where the assets are. */
  readonly folder: string;
  readonly assets: readonly ReleaseFile[];
  readonly archived: readonly ReleaseFile[];
  /** The files of a dataset in parts, which stand below a folder of the release as they are. */
  readonly inParts?: readonly OutputFile[];
};

const keptReleases = "tests/releases";
const archiveSuffix = ".tar.gz";

/**
 * Makes the assets of a release in `<to>/<version>`, or reports every reason not to and writes nothing. What differs
 * from the release before is looked at once output/ is what the sources make, and the version is one.
 */
export async function release(options: ReleaseOptions, effects: Effects): Promise<ReleaseReport> {
  const given = circumstances(options, effects);
  const at = { version: options.version, folder: given.target };
  const { issues: unsound } = await verify(effects, options);
  const early = [...refusals(given), ...unsound];
  if (unsound.length > 0 || !isVersion(options.version)) return refused(at, early);
  const { previous, difference, changes, issues } = await compared(options, given.kept, effects);
  if (difference === undefined || early.length + issues.length > 0) return refused(at, [...early, ...issues]);
  const { client, dataset } = options;
  const notes = releaseNotes({ version: options.version, previous, difference, changes });
  const common = {
    dataset,
    commit: given.head ?? "",
    previous: previous ?? null,
    license: effects.read("LICENSE") ?? new Uint8Array(0),
    vocabularies: readReference(effects).value?.vocabularies ?? [],
    changes,
    notes,
  };
  const paths = filesBelow(effects, "output").map((path) => path.slice("output/".length));
  if (difference.after.parts !== undefined) {
    const made = assembleInParts(common, paths, effects);
    const isOfPart = partsIn(effects);
    const ofNoArticle = paths.filter((path) => !isOfPart(path));
    const searched = function* (): Generator<ReleaseFile> {
      yield* made.assets;
      for (const path of ofNoArticle) yield outputFile(path, effects);
    };
    const leaked = await leaksInParts(effects, difference.after, searched);
    if (leaked.length > 0) return refused(at, leaked);
    publishInParts(effects, given.target, made);
    return { ...at, issues: [], archived: [], assets: made.assets, inParts: made.files };
  }
  const site =
    client === undefined
      ? new Map<string, string>()
      : await makeSite(effects, client(), dataset.repository, { previous: previous ?? null, rows: changes });
  if ("code" in site) return refused(at, [site]);
  const { archived, assets } = await assembleRelease({
    site: site.size === 0 ? [] : siteAssets(site),
    ...common,
    output: paths.map((path) => outputFile(path, effects)),
  });
  // what explorer.html holds is compressed: it is what the tables and the pages hold
  const pages = [...site].map(([path, text]) => ({ path: `site/${path}`, bytes: Buffer.from(text) }));
  const leaked = await leaks(
    once([...assets, ...archived, ...pages]),
    await guarded(effects, difference.after),
  );
  if (leaked.length > 0) return refused(at, leaked);
  publish(effects, given.target, assets);
  return { ...at, issues: [], archived, assets };
}

function outputFile(path: string, effects: Effects): ReleaseFile {
  return { path, bytes: effects.read(`output/${path}`) as Uint8Array };
}

/** Tells of each file of output/ whether it holds rows of articles, or what is said of their quality. */
function partsIn(effects: Effects): (path: string) => boolean {
  const layout = layoutOf(readerOfOutput(effects));
  const files = layout && tables.filter(isOfArticles).flatMap((table) => filesOf(layout, table, undefined));
  const listed = new Set((files ?? []).map(({ path }) => path));
  return (path) => path.startsWith("quality/") || /\/part-\d{5}-of-/.test(path) || listed.has(path);
}

/** What differs from the release before, with its reasons; `difference` is missing where there is nothing to compare. */
async function compared(
  { version, previous, dataset }: ReleaseOptions,
  kept: readonly string[],
  effects: Effects,
): Promise<{
  readonly previous?: string;
  readonly difference?: Difference;
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[];
}> {
  const last = previousOf(version, kept);
  const location =
    previous ?? (last === undefined ? undefined : `${keptReleases}/${dataset.name}-${last}${archiveSuffix}`);
  const before = location === undefined ? { issues: [] } : await readDataset(location, effects);
  const after = await readDataset("output", effects);
  const explanations = readExplanations(effects);
  const unread = [...before.issues, ...after.issues, ...explanations.issues];
  if (after.value === undefined || unread.length > 0) return { changes: [], issues: unread };
  const difference = await differenceBetween(before.value, after.value);
  if ("code" in difference) return { changes: [], issues: [difference] };
  const { changes, issues } = explain(difference, explanations.value);
  return {
    ...(before.value === undefined ? {} : { previous: before.value.version }),
    difference,
    changes,
    issues: [...issues, ...versionIssues(version, difference)],
  };
}

/** Each content once, under the last of its paths; an archive holds nothing but the files archived. */
function once(files: readonly ReleaseFile[]): ReleaseFile[] {
  const byContent = new Map(
    files.filter(({ path }) => !isArchive(path)).map((file) => [digest(file.bytes), file]),
  );
  return [...byContent.values()];
}

function isArchive(path: string): boolean {
  return /\.(?:zip|tar\.gz)$/.test(path);
}

/** The texts that may not be republished, with the words of them that rows hold. */
async function guarded(effects: Effects, { tables: released }: ReleasedDataset): Promise<GuardedText[]> {
  const { articles: listed } = await survey(effects);
  const articles = [...listed].flatMap((article) => readArticle(effects, article).value ?? []);
  return guardedTexts(articles, tables, (table) => released.get(table)?.rows ?? []);
}

type At = Pick<ReleaseReport, "version" | "folder">;

function refused(at: At, issues: readonly Issue[]): ReleaseReport {
  return { ...at, issues: issues.toSorted(compareIssues), archived: [], assets: [] };
}

/** What was made, where it is, and what to do with it, for a person. */
export function releaseSummary({ version, folder, assets, archived, inParts }: ReleaseReport): string {
  if (inParts !== undefined) {
    const bytes = inParts.reduce((sum, file) => sum + file.bytes, 0);
    return [
      `release ${version} is in ${folder}`,
      `  ${inParts.length} files, ${bytes} bytes in ${folder}/${datasetFolder}, and ${assets.length} files beside it`,
      "",
      "Read release-notes.md there. Put the folder where people get it, and keep it: the next release is compared with it,",
      `  playbook release <version> --previous <the folder>`,
    ].join("\n");
  }
  const bytesOf = (files: readonly ReleaseFile[]) => files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const archives = assets.filter(({ path }) => isArchive(path));
  return [
    `release ${version} is in ${folder}`,
    `  ${assets.length} assets, ${bytesOf(assets)} bytes; ${archived.length} files, ${bytesOf(archived)} bytes in the archives`,
    ...archives.map(({ path, bytes }) => `  ${path}, ${bytes.length} bytes`),
    "",
    "Read release-notes.md there. Then, as docs/releasing.md says:",
    `  git tag -a v${version} -m "Release ${version}" && git push origin v${version}`,
    `  cp ${folder}/industrial-playbook.tar.gz ${keptReleases}/industrial-playbook-${version}.tar.gz`,
    `  git add ${keptReleases} && git commit -m "Keep release ${version}"`,
  ].join("\n");
}

function circumstances({ version, to, dataset, previous }: ReleaseOptions, effects: Effects): Circumstances {
  const target = `${to}/${version}`;
  const kept = effects.list(keptReleases).flatMap(({ name }) => {
    const of = name.slice(dataset.name.length + 1, -archiveSuffix.length);
    return name === `${dataset.name}-${of}${archiveSuffix}` && isVersion(of) ? [of] : [];
  });
  return {
    version,
    packageVersion: dataset.version,
    status: effects.git("status", "--porcelain"),
    tags: versionTags(effects),
    head: effects.git("rev-parse", "--verify", "HEAD^{commit}"),
    kept,
    // releases in parts are kept where there is room for them
    isKeptElsewhere: previous !== undefined && layoutOf(readerOfOutput(effects)) !== undefined,
    target,
    targetExists: effects.list(target).length > 0,
  };
}

/** The commit of each tag of a version. An annotated tag is an object of its own; `*objectname` is what it tags. */
function versionTags(effects: Effects): ReadonlyMap<string, string> {
  const lines = effects.git(
    "for-each-ref",
    "--format=%(refname:strip=2) %(objectname) %(*objectname)",
    "refs/tags/v*",
  );
  return new Map(
    (lines ?? "").split("\n").flatMap((line) => {
      const [tag = "", object = "", tagged] = line.split(" ");
      const version = tag.slice(1);
      return isVersion(version) ? [[version, tagged || object] as const] : [];
    }),
  );
}

function publish(effects: Effects, folder: string, files: readonly ReleaseFile[]): void {
  const staging = effects.stage(folder);
  try {
    for (const { path, bytes } of files) staging.append(path, bytes);
  } catch (error) {
    staging.discard();
    throw error;
  }
  staging.publish();
}
