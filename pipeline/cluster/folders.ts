/** The task "folders": the articles of sources/articles, each with the bytes of its folder, whatever is asked. */
import type { Effects } from "../effects.ts";
import { surveyInputs } from "../sources/survey.ts";
import { encodeStream } from "./batch-stream.ts";
import type { Task } from "./task.ts";

const folderShape = { id: "text", bytes: "number" } as const;

export function foldersTask(effects: Effects): Task {
  return {
    answer: async () => encodeStream(folderShape, []),
    end: async () =>
      encodeStream(
        folderShape,
        surveyInputs(effects).folders.map(({ id, bytes }) => ({ id, bytes })),
      ),
  };
}
