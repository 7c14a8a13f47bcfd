/** The example analyses run on a release as their README says, agree with each other, and their pictures are current. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectRoot } from "../memory-effects.ts";
import { smallRelease } from "./small-release.ts";

const python = join(projectRoot, ".venv/bin/python");
const noPython = existsSync(python) ? "" : " (skipped: there is no Python)";
const noR = spawnSync("Rscript", ["--version"]).status === 0 ? "" : " (skipped: there is no R)";
const examples = join(projectRoot, "docs/examples");
const { folder, archive } = smallRelease();
afterAll(() => rmSync(folder, { recursive: true }));

const printed = `Numbers, and who vouches for them
  over $200 billion | Public money given | Government of China → AI-related companies | Stanford researchers (estimates, hop 1)
  20 years of age | Age | BYD Auto | WIRED (states, hop 0)
  about 20 years | Duration of support | Government of China → electric-vehicle makers in China | WIRED (states, hop 0)
  about 20 years | Duration of support | Government of China → electric-vehicle customers in China | WIRED (states, hop 0)
  $8.2 billion | Size of a fund | Chinese AI investment fund of January 2025 | WIRED (states, hop 0)
  4 years | Lack of a licence | Geely | WIRED (states, hop 0)
  3.3 million vehicles | Vehicles produced | Geely | WIRED (states, hop 0)
  about 100 brands | Number of brands | domestic car brands in China | WIRED (states, hop 0)
7 of 8 numbers stand on the publication's word alone
All claims, with a number and without, by who vouches for them
  WIRED: 7 with, 17 without
  Susan Helper: 0 with, 4 without
  Ilaria Mazzocco: 0 with, 2 without
  Kyle Chan: 0 with, 2 without
  Stanford researchers: 1 with, 0 without
  experts: 0 with, 1 without
Instruments of policy, by group of sectors
  Cars | sector strategy | no length | no sum | Susan Helper
  Cars | financial support | nearly 20 years | no sum | WIRED
  Cars | tax break for buyers | nearly 20 years | no sum | WIRED
  Cars | mandate | nearly 20 years | no sum | WIRED
  AI | financial support | 10 years | over $200 billion | Stanford researchers
  AI | public fund | no length | $8.2 billion | WIRED
Cars: 4 instruments, up to 20 years, 0 sums of money
AI: 2 instruments, up to 10 years, 2 sums of money
Named for both: financial support
`;

/** The words of a picture: matplotlib writes each as a comment before its outlines. The version stands in one. */
const wordsOf = (svg: string): string[] =>
  [...readFileSync(svg, "utf8").matchAll(/<!-- (.*?) -->/gs)].map(([, words]) =>
    (words as string).replace(/Playbook \d+\.\d+\.\d+\S*,/, "Playbook,"),
  );
const isPng = (path: string): boolean => readFileSync(path).subarray(1, 4).toString() === "PNG";

test.skipIf(noPython !== "")(
  `the Python analysis prints its findings, and its pictures are those of the docs${noPython}`,
  () => {
    const pictures = mkdtempSync(join(folder, "python-"));
    const script = join(examples, "who-vouches.py");
    expect(execFileSync(python, ["-B", script, archive, pictures], { encoding: "utf8" })).toBe(printed);
    for (const name of ["who-vouches", "cars-and-ai"]) {
      expect(wordsOf(join(pictures, `${name}.svg`)).length).toBeGreaterThan(15);
      expect(wordsOf(join(examples, `${name}.svg`))).toEqual(wordsOf(join(pictures, `${name}.svg`)));
      expect(isPng(join(pictures, `${name}.png`)) && isPng(join(examples, `${name}.png`))).toBe(true);
    }
  },
);

test.skipIf(noR !== "")(`the R analysis prints the same, and draws its pictures${noR}`, () => {
  const pictures = mkdtempSync(join(folder, "r-"));
  const env = { ...process.env, LC_ALL: "C.UTF-8" };
  const args = [join(examples, "who-vouches.R"), archive, pictures];
  expect(execFileSync("Rscript", args, { encoding: "utf8", env })).toBe(printed);
  for (const name of ["who-vouches-r", "cars-and-ai-r"])
    expect(isPng(join(pictures, `${name}.png`))).toBe(true);
});
