/**
 * Why a row or a cell differs between two releases: the closed list, with what each reason means. A wrong source, a
 * slip of the pen and a wrong reading are different things, and whoever uses the data can ask for each of them.
 */
export const reasons = {
  "new-source":
    "The row comes from an article that the release before did not have, or only such rows need it.",
  "source-corrected":
    "The publisher corrected the article, or a better copy of it came in, and the row follows.",
  "source-error": "The source itself is wrong; the note says how, and the row says what the source says.",
  "transcription-error":
    "What was written down is not what the text says: a digit, a unit, a quote's limits.",
  misinterpretation: "The words were right and the curator had read them wrongly.",
  reinterpretation: "The words allow more than one reading, and the curators now prefer another.",
  outdated: "What the row said was right once and is no longer so.",
  refined: "The row was right and now says more, or says it more exactly.",
  omission: "The article said it all along, and no row did.",
  redacted: "Taken out for rights, privacy or safety; the former value is not repeated.",
  "entity-merged": "Two entities turned out to be one.",
  "rule-changed": "A rule of the extractor or of the build changed, and now reads the same text otherwise.",
  "schema-change": "A table or column was added, removed, renamed or given another type.",
  withdrawn: "The row should not have been there and is taken back without a replacement.",
  reviewed: "A curator looked at the row, or looked again; only who and when has changed.",
  recomputed: "The build works the value out from other rows, and those changed.",
} as const satisfies Record<string, string>;

export type Reason = keyof typeof reasons;

export const reasonCodes = Object.keys(reasons) as [Reason, ...Reason[]];
