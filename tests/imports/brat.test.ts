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

test("words over line ends, discontinuous spans, bare events and notes are read, and written with the same records", () => {
  const text = "Ada said:\n\n“The 💶 ferry sails”, or so she thinks.\n";
  const content =
    "T1\tSource 0 3\tAda\nT2\tCue 4 9;38 48\tsaid: she thinks\nT3\tContent 8 30\t:\n\n“The 💶 ferry sails”\n" +
    "E1\tAttribution:T2 \nE2\tAttribution:T2 Content:T3 Source:T1\nR1\tSame Arg1:T1 Arg2:T2\n" +
    "A1\tCertain T3\n#1\tAnnotatorNotes T3\tIs this one?\n";
  const { records, issues } = readBrat("own.ann", content, { text, printed: text });
  expect(issues).toEqual([]);
  expect(recordsOf(writeBrat(records, text, "own"))).toEqual(recordsOf(content));
});

// a run without a corpus has no such test, for one that is skipped says nothing
if (corpus !== undefined)
  test("every file of a corpus is read, and written with the same records", () => {
    const folder = corpus;
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
