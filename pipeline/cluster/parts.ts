/**
 * The task "parts": what articles yield, sorted by part and id, becomes the files of their parts. Whole parts come, one
 * after the other. They are cut into groups as the build on one machine cuts them, so the bytes are the same. Claims that
 * are held against those of other parts are handed on.
 * Memory: a group of articles and the files' record of it.
 */
import { tables } from "../../schemas/index.ts";
import type { Issue } from "../../schemas/issue.ts";
import { openIssueList } from "../../schemas/issue-list.ts";
import type { Source } from "../../schemas/tables/sources.ts";
import { listedSources } from "../emit/descriptors/data-card.ts";
import { addTotals, noTotal, type QualityTotal } from "../emit/descriptors/quality.ts";
import type { Dataset, Layout } from "../emit/format.ts";
import { formatsOf } from "../emit/formats/index.ts";
import { openPart, type WholePart } from "../emit/part-files.ts";
import { gather } from "../runs/gathering.ts";
import { openGroup } from "../runs/groups.ts";
import { heldPieces } from "../runs/row-pieces.ts";
import { decodeStream, type StreamRow } from "./batch-stream.ts";
import { type FileChunks, openChunks } from "./file-chunks.ts";
import { unpackYield } from "./packed-yield.ts";
import type { Task } from "./task.ts";

/** What the end of the job must know of a part. */
export type ToldOfPart = {
  readonly whole: WholePart;
  readonly articles: number;
  /** Rows with problems, of which nothing is written. */
  readonly refused: number;
  /** How many articles the tasks that read them say there were, as far as it is told to this part. */
  readonly asked: { readonly tasks: number; readonly articles: number };
  readonly qualityTotal: QualityTotal;
  readonly entities: readonly string[];
  readonly sources: readonly Source[];
  readonly problems: readonly Issue[];
};

export function partsTask(dataset: Dataset, layout: Layout): Task {
  const chunks = openChunks();
  let open: OpenPartOfJob | undefined;
  const endPart = async (): Promise<void> => {
    if (open !== undefined) chunks.tell({ part: open.part }, await open.close());
    open = undefined;
  };
  return {
    answer: async (frame) => {
      const rows = decodeStream(frame);
      // no rows: whoever asks has no more of the part, but may have others later
      if (rows.length === 0) await endPart();
      for (const row of rows) {
        const part = Number(row["part"]);
        if (open?.part !== part) await endPart();
        open ??= openPartOfJob(chunks, dataset, layout, part);
        await open.add(row);
      }
      return chunks.taken();
    },
    end: async () => {
      await endPart();
      return chunks.taken();
    },
  };
}

type OpenPartOfJob = {
  readonly part: number;
  readonly add: (row: StreamRow) => Promise<void>;
  readonly close: () => Promise<ToldOfPart>;
};

function openPartOfJob(chunks: FileChunks, dataset: Dataset, layout: Layout, part: number): OpenPartOfJob {
  const formats = formatsOf(layout);
  const files = openPart(chunks, tables, dataset, layout, part, layout.parts ?? 1);
  const group = openGroup();
  let gathering = gather(formats);
  let [articles, refused, inGroup, last] = [0, 0, 0, ""];
  const asked = { tasks: 0, articles: 0 };
  let qualityTotal = noTotal;
  const entities = new Set<string>();
  const sources: Source[] = [];
  const problems = openIssueList();

  const endGroup = async (): Promise<void> => {
    if (inGroup === 0) return;
    gathering.endGroup();
    const { pieces, ...told } = gathering.close();
    await files.add(heldPieces(pieces), told);
    qualityTotal = addTotals(qualityTotal, told.qualityTotal);
    for (const id of told.entities) entities.add(id);
    chunks.hand(told.comparables);
    gathering = gather(formats);
    inGroup = 0;
  };
  return {
    part,
    add: async ({ id, bytes, article, problems: found }) => {
      // a row without an id says that there is such a part, or how many articles a task was given
      if (id === null) {
        if (typeof bytes !== "number") return;
        asked.tasks++;
        asked.articles += bytes;
        return;
      }
      if (typeof found === "string") problems.add(problemsIn(found));
      if (!(article instanceof Uint8Array)) {
        refused++;
        return;
      }
      if (id === last) problems.add([twice(String(id))]);
      last = String(id);
      const worked = unpackYield(article);
      gathering.add(worked);
      if (sources.length < listedSources) sources.push(...(worked.rows["sources"] as unknown as Source[]));
      articles++;
      inGroup++;
      if (group.isEndedBy({ id: last, bytes: Number(bytes) })) await endGroup();
    },
    close: async () => {
      await endGroup();
      // what its files were joined of serves the next build on the same machine, and there is none
      const whole = { ...(await files.close()), joined: [] };
      const ids = [...entities].sort();
      const wrong = problems.sorted();
      return { whole, articles, refused, asked, qualityTotal, entities: ids, sources, problems: wrong };
    },
  };
}

/** Problems that a worker found; or words of who asked it, where it died of the article. */
function problemsIn(found: string): Issue[] {
  if (found.startsWith("[")) return JSON.parse(found) as Issue[];
  return [
    {
      code: "article-unworkable",
      place: { file: "sources/collections" },
      found,
      expected: "an article that can be worked on",
      mend: "Build it alone with playbook build, which says more, and report what that says.",
    },
  ];
}

function twice(id: string): Issue {
  return {
    code: "id-duplicate",
    place: { file: "sources" },
    found: `${id} a second time`,
    expected: "each article once",
    mend: "Delete one of the two, or give it an id of its own.",
  };
}
