/**
 * The task "ending": what is told of all parts, in their order, and the pieces that groups of claims became, in the
 * order of these, become the files that do not come from one article.
 * Memory: what is told of the parts, the pieces of a chunk, and what the files' ends say of each.
 */
import { tables } from "../../schemas/index.ts";
import { openIssueList } from "../../schemas/issue-list.ts";
import type { Effects } from "../effects.ts";
import { openDataset } from "../emit/dataset-output.ts";
import { listedSources } from "../emit/descriptors/data-card.ts";
import { type Described, emitDescriptors } from "../emit/descriptors.ts";
import type { Layout } from "../emit/format.ts";
import { addGroups, emitReference, rowsOfReference } from "../ending.ts";
import type { GroupPieces } from "../runs/group-pieces.ts";
import { heldPieces } from "../runs/row-pieces.ts";
import { readRedirects } from "../sources/redirects.ts";
import { readReference } from "../sources/reference.ts";
import { surveyInputs } from "../sources/survey.ts";
import { count, newTally } from "../tally.ts";
import { validateReference } from "../validate/reference.ts";
import { validateTable } from "../validate/table.ts";
import { columnsOf, decodeStream, type StreamRow } from "./batch-stream.ts";
import { openChunks } from "./file-chunks.ts";
import type { ToldOfPart } from "./parts.ts";
import type { Task } from "./task.ts";

/**
 * Takes what is told of each part, and the frames of ranges; the last thing told is the problems of all, none where the
 * dataset is whole. With `despite`, articles that have problems are left out, and the others make the dataset.
 */
export function endingTask(
  dataset: Described["dataset"],
  layout: Layout,
  despite: boolean,
  effects: Effects,
): Task {
  const chunks = openChunks();
  const tally = newTally();
  const issues = openIssueList();
  const { value: reference, issues: wrong } = readReference(effects);
  const redirects = readRedirects(effects);
  issues.add(wrong);
  issues.add(redirects.issues);
  if (reference === undefined) throw new Error("the reference data cannot be read: playbook build says why");
  issues.add(validateReference(reference));
  const output = openDataset(chunks, tables, dataset, layout, () => tally.quality);
  const problems = openIssueList();
  const addPart = (part: ToldOfPart): void => {
    output.addPart(part.whole);
    // counted as a run is, which has a number for every table, in their order
    const rows = Object.fromEntries(tables.map(({ name }) => [name, part.whole.rows[name] ?? 0]));
    count(tally, { ...part, rows });
    tally.sources.push(...part.sources.slice(0, listedSources - tally.sources.length));
    problems.add(part.problems);
  };
  return {
    answer: async (frame) => {
      const rows = decodeStream(frame);
      if (columnsOf(frame).includes("piece")) await addGroups(output, tally, piecesIn(rows));
      else for (const { told } of rows) addPart(JSON.parse(String(told)) as ToldOfPart);
      return chunks.taken();
    },
    end: async () => {
      const rows = rowsOfReference(reference, redirects.value ?? [], tally.entities);
      for (const table of tables) issues.add(validateTable(table, rows[table.name] ?? []));
      const { inputs, issues: stray } = surveyInputs(effects);
      issues.add(stray);
      if (!despite) issues.add(problems.sorted());
      if (issues.isEmpty()) {
        await emitReference(output, rows, tally, layout);
        emitDescriptors(output, {
          dataset,
          tables,
          reference,
          rows: tally.rows,
          sources: tally.sources,
          inputs,
          layout,
        });
      }
      const told = { articles: tally.articles, issues: issues.sorted(), problems: problems.sorted() };
      chunks.tell({ part: 0 }, told);
      return chunks.taken();
    },
  };
}

/** What came of a chunk of claims: rows of pieceShape. */
function piecesIn(rows: readonly StreamRow[]): GroupPieces {
  const pieces = rows.filter(({ path }) => path !== null);
  const told = rows.find(({ path }) => path === null);
  return {
    pieces: heldPieces(new Map(pieces.map(({ path, piece }) => [String(path), piece as Uint8Array]))),
    rows: JSON.parse(String(told?.["rows"])),
  };
}
