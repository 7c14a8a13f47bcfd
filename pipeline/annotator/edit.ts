/** What a curator can do to an article, as data: the page sends these, and each becomes one step of the history. */
import { z } from "zod";
import { annotationLists } from "../../schemas/annotation.ts";

const list = z.enum(annotationLists);
const fields = z.record(z.string(), z.unknown());
const offset = z.int().min(0);

export const edit = z.discriminatedUnion("do", [
  /** Writes proposals as they are. */
  z.strictObject({ do: z.literal("accept"), keys: z.array(z.string()).min(1) }),
  /** Says of a proposal that it is none. */
  z.strictObject({ do: z.literal("reject"), key: z.string(), reason: z.string().min(1) }),
  /** Writes an annotation of words; `key` is the proposal that it takes the place of. */
  z.strictObject({ do: z.literal("add"), list, start: offset, end: offset, fields }),
  z.strictObject({
    do: z.literal("alter"),
    list,
    id: z.string(),
    fields,
    /** Other words, where they change. */
    range: z.strictObject({ start: offset, end: offset }).optional(),
  }),
  z.strictObject({ do: z.literal("remove"), list, id: z.string() }),
  /** A new entry of the registry. */
  z.strictObject({ do: z.literal("entity"), fields }),
  z.strictObject({ do: z.literal("undo") }),
  z.strictObject({ do: z.literal("redo") }),
]);

export type Edit = z.output<typeof edit>;

export const editRequest = z.strictObject({ edits: z.array(edit).min(1).max(500) });
