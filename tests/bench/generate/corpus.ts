/** Real articles, repeated to size with an id for each copy: any folder of .txt files. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { decodeText } from "../../../schemas/document.ts";
import { type ArticleRecord, sourceRecord } from "./article.ts";

export type Corpus = {
  readonly publishers: readonly string[];
  /** How many files are no canonical text and were left out. */
  readonly skipped: number;
  readonly records: (articles: number) => Generator<ArticleRecord>;
};

type Original = {
  readonly stem: string;
  readonly outlet: string;
  readonly day: string;
  readonly text: string;
};

/** Reads the texts of a folder; `<outlet>_<yyyy-mm-dd>_<slug>.txt` tells outlet and day, other names neither. */
export function openCorpus(folder: string): Corpus {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const read = files.map((name) => originalOf(name, decodeText(readFileSync(join(folder, name)))));
  const whole = read.filter((original) => original !== undefined);
  if (whole.length === 0) throw new Error(`${folder} holds no text file that could be an article`);
  const originals = whole.sort((left, right) => (`${left.stem}-` < `${right.stem}-` ? -1 : 1));
  return {
    publishers: [...new Set(originals.map(({ outlet }) => outlet))].sort(),
    skipped: files.length - originals.length,
    *records(articles) {
      for (const [at, original] of originals.entries()) {
        const copies = Math.ceil((articles - at) / originals.length);
        for (let copy = 1; copy <= copies; copy++) yield recordOf(original, copy);
      }
    },
  };
}

const named = /^([a-z0-9]+(?:-[a-z0-9]+)*)[_-](\d{4}-\d{2}-\d{2})[_-](.+)$/;
const unknownDay = "2020-01-01";

function originalOf(name: string, text: unknown): Original | undefined {
  if (typeof text !== "string" || text.trim() === "") return undefined;
  const [, outlet = "corpus", day = unknownDay, rest = basename(name, ".txt")] =
    named.exec(basename(name, ".txt").toLowerCase()) ?? [];
  const slug = rest
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 100);
  return { stem: `${outlet}-${day}-${slug || "article"}`, outlet, day, text };
}

function recordOf({ stem, outlet, day, text }: Original, copy: number): ArticleRecord {
  const source = sourceRecord(`${stem}-${String(copy).padStart(6, "0")}`, text, {
    title: stem,
    publisher: outlet,
    authors: [],
    published_on: day,
    condition: "original",
  });
  return { source, text, annotations: { curator: "none", reviewed_on: day } };
}
