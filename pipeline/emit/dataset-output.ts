/**
 * The files of a whole dataset as they grow: a file for each table in each format or, where there are parts, one for
 * each part of a table whose rows come from articles. One part at a time is open.
 */
import type { Table } from "../../schemas/table.ts";
import { type QualityTotal, qualityFile } from "./descriptors/quality.ts";
import type { Dataset, Layout } from "./format.ts";
import { formatsOf } from "./formats/index.ts";
import {
  type Destination,
  type JoinedFile,
  type Output,
  openOutput,
  type PieceSource,
  tableFiles,
} from "./output.ts";
import { isOfArticles } from "./part.ts";
import { type OpenPart, openPart, type WholePart } from "./part-files.ts";

export type DatasetOutput = Output & {
  /** Adds a run of articles; runs come by part, and in the order of their articles. */
  readonly addRun: (run: PieceSource, told: Parameters<OpenPart["add"]>[1], part?: number) => Promise<void>;
  /** Takes over a part that was made elsewhere. */
  readonly addPart: (part: WholePart) => void;
  /** The parts that are whole, where there are parts. */
  readonly parts: () => readonly WholePart[];
};

/** Opens the files of a dataset; `total` is asked for when all articles have been added. */
export function openDataset(
  destination: Destination,
  tables: readonly Table[],
  dataset: Dataset,
  layout: Layout,
  total: () => QualityTotal,
  before?: ReadonlyMap<string, JoinedFile>,
): DatasetOutput {
  const { parts = 0 } = layout;
  const single = parts === 0 ? tables : tables.filter((table) => !isOfArticles(table));
  const files = [...tableFiles(single, dataset, formatsOf(layout)), qualityFile(total)];
  const output = openOutput(destination, files, before);
  const whole: WholePart[] = [];
  const openNext = (): OpenPart =>
    openPart(destination, tables, dataset, layout, whole.length, parts, before);
  let open: OpenPart | undefined;
  /** Ends parts until `part` is the one to be added to; those without articles are written too. */
  const endUntil = async (part: number): Promise<void> => {
    while (whole.length < part) {
      whole.push(await (open ?? openNext()).close());
      open = undefined;
    }
  };
  return {
    ...output,
    addRun: async (run, told, part) => {
      if (part === undefined) return output.add(run);
      await endUntil(part);
      open ??= openNext();
      await open.add(run, told);
    },
    addPart: (part) => {
      whole.push(part);
    },
    close: async () => {
      await endUntil(parts);
      await output.close();
    },
    parts: () => whole,
    files: () =>
      [...output.files(), ...whole.flatMap((part) => part.files)].sort((left, right) =>
        left.path < right.path ? -1 : 1,
      ),
    joined: () => [...output.joined(), ...whole.flatMap((part) => part.joined)],
  };
}
