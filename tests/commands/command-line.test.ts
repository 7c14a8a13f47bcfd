/** What can be typed, and what is said to those who type something else. No process is started for it. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { understand } from "../../pipeline/command-line.ts";
import { commands } from "../../pipeline/commands/index.ts";

const names = Object.keys(commands);

async function said(...args: readonly string[]) {
  const understood = await understand(args, "1.2.3");
  return "say" in understood ? understood : { say: "", exitCode: undefined };
}

describe("help", () => {
  // after a change: npx vitest run tests/commands/command-line.test.ts --update
  test.each(["", ...names])("playbook %s --help is as the file has it", async (name) => {
    const { say, exitCode } = await said(...(name === "" ? [] : [name]), "--help");
    expect(exitCode).toBe(0);
    await expect(say).toMatchFileSnapshot(join(import.meta.dirname, `help/${name || "playbook"}.txt`));
  });

  test.each([[[]], [["-h"]], [["help"]]] as const)("%j lists the commands", async (args) => {
    expect(await said(...args)).toEqual(await said("--help"));
  });

  test("help build is build --help, and helps with build alone", async () => {
    const help = await said("help", "build");
    expect(help).toEqual(await said("build", "--help"));
    for (const other of names.filter((name) => name !== "build"))
      expect(help.say).not.toMatch(`playbook ${other}`);
  });

  test("every command is in the list under its own name, and its examples are understood", async () => {
    for (const [name, load] of Object.entries(commands)) {
      const command = await load();
      expect(command.name).toBe(name);
      expect(command.examples.length, name).toBeGreaterThan(0);
      for (const example of command.examples) {
        const [typed = ""] = example.split(/ [<>|]/);
        expect(await said(...typed.split(" ")), example).toEqual({ say: "", exitCode: undefined });
      }
    }
  });
});

test.each([
  [["biuld"], "there is no command biuld. Did you mean build?", ""],
  [["frobnicate"], "there is no command frobnicate.", ""],
  [["constructor"], "there is no command constructor.", ""],
  [["--no-color"], "no command is named.", ""],
  [["build", "--fast"], "there is no option --fast here.", "build"],
  [["build", "--worker", "3"], "there is no option --worker here. Did you mean --workers?", "build"],
  [["build", "--workers", "0"], "--workers 0 is not a whole number from 1 to 256.", "build"],
  [["build", "--workers", "257"], "--workers 257 is not a whole number from 1 to 256.", "build"],
  [["build", "--run-size", "1e3"], "--run-size 1e3 is not a whole number from 1 to 1000000.", "build"],
  [["build", "--workers"], "--workers <N> lacks its value.", "build"],
  [["build", "--to", "x"], "there is no option --to here.", "build"],
  [["build", "again"], "there are more words than the command takes.", "build"],
  [["verify", "--workers", "4"], "there is no option --workers here.", "verify"],
  [["cache", "prune", "--no-cache"], "there is no option --no-cache here.", "cache"],
  [["cache", "clear"], "clear is none of the words that may stand there: size, prune, verify.", "cache"],
  [["cache"], "<action> is missing.", "cache"],
  [["explain"], "<row-id> is missing.", "explain"],
  [["explain", "a", "b", "c"], "there are more words than the command takes.", "explain"],
  [["diff", "a"], "<new> is missing.", "diff"],
  [["release"], "<version> is missing.", "release"],
  [["release", "1.0.0", "2.0.0"], "there are more words than the command takes.", "release"],
] as const)("%j is not understood, and why is said", async (args, why, help) => {
  const name = help === "" ? "" : ` ${help}`;
  expect(await said(...args)).toEqual({
    say: `playbook: ${why}\n\nplaybook${name} --help tells what can be typed.\n`,
    exitCode: 2,
  });
});

test.each([
  [["build"], [], { color: true, cache: true }],
  [["build", "--no-cache", "--workers", "2", "--no-color"], [], { color: false, cache: false, workers: "2" }],
  [["--no-color", "explain", "007", "1.10"], ["007", "1.10"], { color: false }],
  [["release", "1.0", "--previous", "010"], ["1.0"], { color: true, previous: "010" }],
  [["explain", "a/b/c"], ["a/b/c", undefined], { color: true }],
] as const)("%j is taken as it is typed", async (args, given, options) => {
  const understood = await understand(args, "1.2.3");
  expect("given" in understood && understood.given).toEqual({ arguments: given, options });
});
