import { expect, test } from "vitest";
import { unpinnedActions, workflowProblems } from "./workflows.ts";

const workflow = (uses: string, runner = "ubuntu-24.04", expression = "github.sha") =>
  new Map([
    [
      "w.yml",
      `on: push\njobs:\n  a:\n    runs-on: ${runner}\n    steps:\n      - uses: ${uses}\n      - run: echo "\${{ ${expression} }}"\n`,
    ],
  ]);
const pinned = "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2";

test("a sound workflow passes", async () => {
  expect(await workflowProblems(workflow(pinned))).toEqual([]);
  expect(unpinnedActions(workflow(pinned))).toEqual([]);
});

test("what GitHub would not understand is named with its line", async () => {
  expect(await workflowProblems(workflow(pinned, "ubuntu-24.40"))).toEqual([
    expect.stringMatching(/^w\.yml:4:\d+ runner-label/),
  ]);
  expect(await workflowProblems(workflow(pinned, "ubuntu-24.04", "github.shaa"))).toEqual([
    expect.stringMatching(/^w\.yml:7:\d+ expression/),
  ]);
});

test.each([
  "actions/checkout@v4",
  "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683",
  "actions/checkout@11bd719 # v4.2.2",
  "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # main",
])("%s is not pinned", (uses) => {
  expect(unpinnedActions(workflow(uses))).toEqual([expect.stringContaining("w.yml:6")]);
});
