import { code, integer, optional, text } from "../column.ts";
import { ofChain, ofSource, receiptOf } from "../joined.ts";
import { type Row, table } from "../table.ts";
import { entityKinds } from "../tables/entities.ts";
import { quotations } from "../tables/quotations.ts";

const of = quotations.columns;

export const quotations_wide = table({
  name: "quotations_wide",
  description:
    "One row is a row of quotations, joined with what its ids lead to: the speaker, the source, and who vouches for it.",
  key: "id",
  columns: {
    ...receiptOf("quotations"),
    restored: of.restored,
    kind: of.kind,
    polarity: of.polarity,
    verbatim: of.verbatim,
    speaker_id: of.speaker_id,
    speaker_name: optional(text("entities.name of speaker_id")),
    speaker_kind: optional(code(entityKinds, "entities.kind of speaker_id")),
    speaker_description: optional(text("entities.description of speaker_id")),
    speaker_start: of.speaker_start,
    speaker_end: of.speaker_end,
    cue: of.cue,
    claims: integer("How many rows of claims this quotation makes"),
    ...ofChain,
    ...ofSource,
  },
});

export type WideQuotation = Row<typeof quotations_wide>;
