/** The files of one part of a dataset: those of each table whose rows come from articles, and of their quality. */
import { gzipSync } from "node:zlib";
import type { Table } from "../../schemas/table.ts";
import { addTotals, noTotal, type QualityTotal, qualityFile } from "./descriptors/quality.ts";
import type { Dataset, Joiner, Layout } from "./format.ts";
import { formatsOf } from "./formats/index.ts";
import {
  type Destination,
  type JoinedFile,
  type OutputFile,
  openOutput,
  type PieceSource,
} from "./output.ts";
import { isOfArticles, partName, pathOfPart } from "./part.ts";

/** What is told of a run of articles besides its pieces. */
type ToldOfRun = { readonly rows: Readonly<Record<string, number>>; readonly qualityTotal: QualityTotal };

/** A part that is whole: its files, and how many rows each table has in it. */
export type WholePart = {
  readonly part: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly files: readonly OutputFile[];
  readonly joined: readonly JoinedFile[];
};

export type OpenPart = {
  /** Adds a run of articles; runs come in the order of their articles. */
  readonly add: (run: PieceSource, told: ToldOfRun) => Promise<void>;
  readonly close: () => Promise<WholePart>;
};

/** Where the quality of a part's articles is: JSON as `quality.json` has it without parts, packed by gzip. */
export function qualityOfPart(part: number, parts: number): string {
  return `quality/${partName(part, parts)}.json.gz`;
}

/**
 * A file packed by gzip, a member for each piece: every reader of gzip goes on over members. Plain, the quality of
 * articles is twice as large as all of their Parquet files together.
 */
function packed({ head, add, close }: Joiner): Joiner {
  return {
    head: gzipSync(head),
    add: (piece) => [gzipSync(Buffer.concat(add(piece)))],
    close: () => gzipSync(close()),
  };
}

/** Where in a dataset of `parts` parts the files of one are: a path for each that has pieces, by the path of these. */
export function pathsOfPart(tables: readonly Table[], layout: Layout, part: number, parts: number): string[] {
  const formats = formatsOf(layout);
  const paths = tables.filter(isOfArticles).flatMap((table) => formats.map(({ path }) => path(table)));
  return [...paths.map((path) => pathOfPart(path, part, parts)), qualityOfPart(part, parts)];
}

/** Opens a part. Its bytes depend on the articles in it, and on nothing else of the dataset but its version. */
export function openPart(
  destination: Destination,
  tables: readonly Table[],
  dataset: Dataset,
  layout: Layout,
  part: number,
  parts: number,
  before?: ReadonlyMap<string, JoinedFile>,
): OpenPart {
  const own = tables.filter(isOfArticles);
  const rows: Record<string, number> = Object.fromEntries(own.map(({ name }) => [name, 0]));
  let total = noTotal;
  const files = own.flatMap((table) =>
    formatsOf(layout).map((format) => ({
      path: pathOfPart(format.path(table), part, parts),
      piece: format.path(table),
      joiner: format.open(table, dataset),
    })),
  );
  const plain = qualityFile(() => ({ ...total, rows }));
  const quality = { ...plain, path: qualityOfPart(part, parts), joiner: packed(plain.joiner) };
  const output = openOutput(destination, [...files, quality], before);
  return {
    add: async (run, told) => {
      for (const { name } of own) rows[name] = (rows[name] ?? 0) + (told.rows[name] ?? 0);
      total = addTotals(total, told.qualityTotal);
      await output.add(run);
    },
    close: async () => {
      await output.close();
      return { part, rows, files: output.files(), joined: output.joined() };
    },
  };
}
