import { boolean, code, integer, optional, reference, text } from "../column.ts";
import { receipt } from "../receipt.ts";
import { type Row, table } from "../table.ts";

export const quotationKinds = ["direct", "indirect", "mixed"] as const;

export const polarities = ["asserted", "denied", "asked"] as const;

export const quotations = table({
  name: "quotations",
  description: "One row is somebody's words, quoted or reported.",
  key: "id",
  columns: {
    ...receipt,
    kind: code(quotationKinds, "In quotation marks, in the writer's words, or both"),
    polarity: code(polarities, "Whether the words say that something is so, that it is not, or ask"),
    verbatim: boolean(
      "Whether exact is what was said, word for word: never in a text that is not the original",
    ),
    speaker_id: optional(reference("entities", "Who said it")),
    speaker_start: optional(integer("First character of the words that name the speaker, in code points")),
    speaker_end: optional(integer("One past the last character of the words that name the speaker")),
    cue: optional(text("The reporting words, as printed")),
    restored: optional(text("The words in standard English")),
  },
});

export type Quotation = Row<typeof quotations>;
