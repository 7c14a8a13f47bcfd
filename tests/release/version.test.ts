import { describe, expect, test } from "vitest";
import { differ } from "../../pipeline/release/difference.ts";
import { type Level, levelOf, requiredVersion, versionIssues } from "../../pipeline/release/version.ts";
import { released, type SomeRows } from "./released.ts";

const claim = { id: "s/claims/a", source_id: "s", value: 1 };
const redirect = {
  ...{ id: "claims/s/claims/a", table_name: "claims", retired_id: "s/claims/a", kind: "withdrawn" },
  ...{ target_id: null, last_version: "0.1.0", reason: "withdrawn" },
};

const cases: readonly [string, before: SomeRows, after: SomeRows, Level][] = [
  ["nothing", { claims: [claim] }, { claims: [claim] }, "none"],
  ["a corrected value", { claims: [claim] }, { claims: [{ ...claim, value: 2 }] }, "patch"],
  ["a new row", {}, { claims: [claim] }, "minor"],
  ["a row that is gone without a redirect", { claims: [claim] }, {}, "major"],
  ["a row that is gone with one", { claims: [claim] }, { id_redirects: [redirect] }, "minor"],
];

test.each(cases)("%s", (_, before, after, level) => {
  expect(levelOf(differ(released("0.1.0", before), released("0.2.0", after)))).toBe(level);
});

test("a table that is gone is major, and one that is new is minor", () => {
  const whole = released("1.0.0", {});
  const less = { ...whole, tables: new Map([...whole.tables].filter(([name]) => name !== "claims")) };
  expect([levelOf(differ(whole, less)), levelOf(differ(less, whole))]).toEqual(["major", "minor"]);
});

describe("the least version", () => {
  test.each([
    [undefined, "none", "0.1.0"],
    ["0.1.0", "none", "0.1.1"],
    ["0.1.0", "patch", "0.1.1"],
    ["0.1.9", "minor", "0.2.0"],
    ["0.1.9", "major", "0.2.0"],
    ["1.2.3", "patch", "1.2.4"],
    ["1.2.3", "minor", "1.3.0"],
    ["1.9.3", "major", "2.0.0"],
    ["10.0.0", "major", "11.0.0"],
  ] as const)("after %s, %s: %s", (previous, level, version) => {
    expect(requiredVersion(previous, level)).toBe(version);
  });

  const difference = differ(released("0.1.9", {}), released("0.2.0", { claims: [claim] }));
  test.each([
    ["0.1.9", false],
    ["0.1.10", false],
    ["0.2.0", true],
    ["0.10.0", true],
    ["1.0.0", true],
    ["0.2.0-rc.1", false],
    ["v0.2.0", false],
    ["0.2", false],
  ])("%s does after 0.1.9 and a new row: %s", (version, does) => {
    const issues = versionIssues(version, difference);
    expect(issues.map(({ code }) => code)).toEqual(does ? [] : ["version-too-low"]);
    for (const { mend } of issues) expect(mend).toContain("0.2.0");
  });

  test("is refused with the reason", () => {
    expect(versionIssues("0.1.10", difference)[0]?.expected).toMatch(
      /0\.2\.0 or later.*1 row was added to claims/,
    );
  });
});
