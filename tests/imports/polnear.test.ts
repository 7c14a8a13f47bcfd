import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBrat, writeBrat } from "../../pipeline/imports/brat.ts";

/** A folder with text/ and attributions/, as PolNeAR has them; it is no part of the project, for its texts are not. */
const corpus = process.env["PLAYBOOK_BRAT_CORPUS"];

/** What a file says, whatever the order of its records and their numbers for notes. */
const recordsOf = (file: string): string[] =>
  file
    .split(/\n(?=(?:[TREAMN]\d+|#\d*|\*)\t)/)
    .map((line) => line.replace(/\n+$/, "").replace(/^#\d+/, "#"))
    .toSorted();

test.skipIf(corpus === undefined)("every file of a corpus is read, and written with the same records", () => {
  const folder = corpus as string;
  const texts = new Map(
    readdirSync(join(folder, "text")).map((name) => [
      name.replace(/\.txt$/, ""),
      readFileSync(join(folder, "text", name), "utf8"),
    ]),
  );
  const files = readdirSync(join(folder, "attributions")).filter((name) => name.endsWith(".ann"));
  let spans = 0;
  for (const name of files) {
    const stem = name.replace(/\.ann$/, "");
    const printed = texts.get(stem) ?? texts.get(stem.slice(0, stem.lastIndexOf("_"))) ?? "";
    const text = printed.replace(/\r\n?/g, "\n");
    const content = readFileSync(join(folder, "attributions", name), "utf8");
    const { records, issues } = readBrat(name, content, { text, printed });
    expect(issues, name).toEqual([]);
    spans += records.spans.length;
    expect(recordsOf(writeBrat(records, text, stem)), name).toEqual(recordsOf(content));
  }
  process.stdout.write(`${files.length} files, ${spans} spans\n`);
  expect(files.length).toBeGreaterThan(0);
});
