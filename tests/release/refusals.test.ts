import { expect, test } from "vitest";
import { type Circumstances, isVersion, previousOf, refusals } from "../../pipeline/release/refusals.ts";

/** A state in which 1.1.0 may be released. */
const fit: Circumstances = {
  version: "1.1.0",
  packageVersion: "1.1.0",
  status: "",
  tags: new Map([["1.0.0", "a"]]),
  head: "b",
  kept: ["1.0.0"],
  target: "dist/1.1.0",
  targetExists: false,
};

test.each<[string, Partial<Circumstances>, string[]]>([
  ["a fit state", {}, []],
  ["the first release", { tags: new Map(), kept: [] }, []],
  [
    "its own tag on the commit that is checked out, as a tag's workflow has it",
    {
      tags: new Map([
        ["1.1.0", "b"],
        ["1.0.0", "a"],
      ]),
    },
    [],
  ],
  ["no repository", { status: undefined, head: undefined }, ["release-dirty"]],
  ["a changed and a new file", { status: " M sources/a.yaml\n?? sources/b.yaml" }, ["release-dirty"]],
  [
    "a tag elsewhere",
    {
      tags: new Map([
        ["1.1.0", "c"],
        ["1.0.0", "a"],
      ]),
    },
    ["release-exists"],
  ],
  ["a kept archive", { kept: ["1.0.0", "1.1.0"] }, ["release-exists"]],
  ["a folder", { targetExists: true }, ["release-exists"]],
  ["a version that is none", { version: "v1.1.0" }, ["release-version"]],
  ["a version with build metadata", { version: "1.1.0+5", packageVersion: "1.1.0+5" }, ["release-version"]],
  ["another version in package.json", { packageVersion: "1.0.0" }, ["release-version"]],
  ["a version before the newest", { kept: ["1.0.0", "1.10.0"] }, ["release-version"]],
  [
    "a tag without its archive",
    {
      tags: new Map([
        ["1.0.0", "a"],
        ["1.0.1", "d"],
      ]),
    },
    ["release-unkept"],
  ],
  [
    "everything at once",
    { version: "1.1.0", packageVersion: "2.0.0", status: "?? x", kept: ["1.1.0"], targetExists: true },
    ["release-dirty", "release-version", "release-exists", "release-exists", "release-unkept"],
  ],
])("%s", (_, changed, codes) => {
  expect(refusals({ ...fit, ...changed }).map(({ code }) => code)).toEqual(codes);
});

test.each([
  ["1.4.0", true],
  ["0.1.0", true],
  ["0.1.0-rc.1", false],
  ["1.4", false],
  ["01.4.0", false],
  ["=1.4.0", false],
  ["", false],
])("%j is a version: %s", (text, expected) => {
  expect(isVersion(text)).toBe(expected);
});

test("the previous release is the newest before, by version and not by spelling", () => {
  expect(previousOf("1.10.0", ["1.2.0", "1.9.0", "1.10.0", "2.0.0"])).toBe("1.9.0");
  expect(previousOf("1.0.0", ["1.0.0"])).toBeUndefined();
});
