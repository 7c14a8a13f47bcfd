import { z } from "zod";
import { annotationLists } from "./annotation.ts";
import { words } from "./scalar.ts";

const fields = z.record(words, words);

/** What becomes of a tool's records of one label. */
export const labelRule = z.strictObject({
  table: z
    .enum(["none", ...annotationLists])
    .describe("The list of annotations.yaml that the records go to; none where they are left out"),
  set: fields.optional().describe("Fields that are the same for all records, as in kind: indirect"),
  take: fields
    .optional()
    .describe("Fields that a record gives: the name of an attribute, a note or a role, as in cue: Cue"),
  entity: z
    .enum(["by-name"])
    .optional()
    .describe("Mentions: the entity of the registry that has the marked words as one of its names"),
});

/** `--map`: what each label of a tool's file means here. */
export const importMap = z.strictObject({ labels: z.record(words, labelRule) });

export type ImportMap = z.output<typeof importMap>;
export type LabelRule = z.output<typeof labelRule>;
