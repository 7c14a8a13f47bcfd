/** Why a release must not be made now: what the history, the version and the folders say, before anything is made. */
import semver from "semver";
import type { Issue, IssueCode } from "../../schemas/issue.ts";
import { releaseNumber } from "../../schemas/scalar.ts";

/** What a release is decided upon: nothing here is read again later. */
export type Circumstances = {
  /** The version asked for. */
  readonly version: string;
  /** The version that package.json has, and so every file of output/. */
  readonly packageVersion: string;
  /** What `git status --porcelain` says; undefined where there is no git repository. */
  readonly status: string | undefined;
  /** The commit of every tag of a version, by version. */
  readonly tags: ReadonlyMap<string, string>;
  /** The commit that is checked out; undefined before the first. */
  readonly head: string | undefined;
  /** Versions whose archive is kept in tests/releases/. */
  readonly kept: readonly string[];
  /** Whether the release before is named, and is not of those kept there. */
  readonly isKeptElsewhere?: boolean;
  /** Where this release would be written. */
  readonly target: string;
  readonly targetExists: boolean;
};

const shownChanges = 10;

/** Every reason at once; none where a release may be made, as far as can be seen before it is made. */
export function refusals(given: Circumstances): Issue[] {
  return [...unclean(given), ...misnamed(given), ...taken(given), ...gaps(given)];
}

/** Three numbers as SemVer 2.0.0 writes them; no trials (1.4.0-rc.1), which nobody could cite for long. */
export function isVersion(text: string): boolean {
  return releaseNumber.safeParse(text).success;
}

/** The newest of the versions kept that is older than `version`. */
export function previousOf(version: string, kept: readonly string[]): string | undefined {
  return kept
    .filter((each) => semver.lt(each, version))
    .toSorted(semver.compare)
    .at(-1);
}

function unclean({ status, head }: Circumstances): Issue[] {
  if (status === undefined || head === undefined) {
    const mend = "Make the release in a clone of the repository.";
    return [issue("release-dirty", ".", "no git repository with a commit", "a committed state", mend)];
  }
  if (status === "") return [];
  const changes = status.split("\n");
  const more = changes.length > shownChanges ? ` and ${changes.length - shownChanges} more` : "";
  const found = `${changes
    .slice(0, shownChanges)
    .map((line) => line.trim())
    .join(", ")}${more}`;
  return [
    issue("release-dirty", ".", found, "nothing but what is committed", "Commit the changes, or undo them."),
  ];
}

function misnamed({ version, packageVersion, kept }: Circumstances): Issue[] {
  if (!isVersion(version)) {
    return [
      issue(
        "release-version",
        "package.json",
        version,
        "three numbers, such as 1.4.0",
        "Leave out the v and whatever stands behind the third number.",
      ),
    ];
  }
  const newest = kept.toSorted(semver.compare).at(-1);
  return [
    ...(version === packageVersion
      ? []
      : [
          issue(
            "release-version",
            "package.json",
            `version ${packageVersion}`,
            `version ${version}, which is to be released and stands in every file of output/`,
            `Set it with npm version ${version} --no-git-tag-version, run make build-data and commit what changes.`,
          ),
        ]),
    ...(newest === undefined || semver.gte(version, newest)
      ? []
      : [
          issue(
            "release-version",
            "package.json",
            version,
            `a version after ${newest}, the newest release`,
            "Choose a higher version.",
          ),
        ]),
  ];
}

/** A tag on the commit that is checked out is no other release but this one: so a tag can be rebuilt. */
function taken({ version, tags, head, kept, target, targetExists }: Circumstances): Issue[] {
  const tagged = tags.get(version);
  const mend = "A version never changes once it is out: choose the next one.";
  const there = (file: string, found: string): Issue =>
    issue("release-exists", file, found, `no release ${version} yet`, mend);
  return [
    ...(tagged === undefined || tagged === head ? [] : [there(".", `tag v${version} on commit ${tagged}`)]),
    ...(kept.includes(version) ? [there("tests/releases", `an archive of ${version}`)] : []),
    ...(targetExists
      ? [
          issue(
            "release-exists",
            target,
            "a folder of that name",
            `no release ${version} there yet`,
            "Remove it if it was a trial; else choose the next version.",
          ),
        ]
      : []),
  ];
}

/** Every release is compared with the one before it, so each must be kept. */
function gaps({ version, tags, kept, isKeptElsewhere }: Circumstances): Issue[] {
  if (!isVersion(version) || isKeptElsewhere === true) return [];
  return [...tags.keys()]
    .filter((tag) => semver.lt(tag, version) && !kept.includes(tag))
    .toSorted(semver.compare)
    .map((tag) =>
      issue(
        "release-unkept",
        "tests/releases",
        `tag v${tag} and no archive of ${tag}`,
        "the archive of every release before this one",
        `Put the release's industrial-playbook.tar.gz there as industrial-playbook-${tag}.tar.gz, and commit it.`,
      ),
    );
}

function issue(code: IssueCode, file: string, found: string, expected: string, mend: string): Issue {
  return { code, place: { file }, found, expected, mend };
}
