import type { Issue } from "../../../schemas/issue.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { Check } from "../check.ts";

/** The words that a curator marks as garbled are those of the entry, or the garbled part of them. */
export const restorationsMatchEntries: Check = ({ article, rows, entries }, reference) => {
  const { restorations: entryOf } = registryOf(reference);
  // a quote that is not in the text has been told already
  // … and so has one that a rule reads as another entry
  const readOtherwise = new Set(
    entries
      .filter(
        ({ list, fields }) => list === "restorations" && fields.some(({ curated, read }) => curated !== read),
      )
      .map(({ annotation_id }) => annotation_id),
  );
  const anchored = new Set(rows.restorations.map(({ id }) => id));
  return (article.annotations.restorations ?? []).flatMap(({ id, exact, entry }): Issue[] => {
    const listed = entryOf.get(entry);
    if (listed === undefined) {
      return [
        {
          code: "reference-unknown",
          place: article.locate("restorations", id, "entry"),
          found: `entry: ${entry}`,
          expected: "an id of sources/reference/restorations.yaml",
          mend: "Add the phrase and its standard wording there, or correct the id.",
        },
      ];
    }
    if (readOtherwise.has(id)) return [];
    if (!anchored.has(`${article.source.id}/restorations/${id}`)) return [];
    if (isPartOf(folded(exact), folded(listed.printed))) return [];
    return [
      {
        code: "restoration-mismatch",
        place: article.locate("restorations", id, "exact"),
        found: JSON.stringify(exact),
        expected: `${JSON.stringify(listed.printed)}, the phrase of the entry ${entry}`,
        mend: "Quote the phrase of the entry, or add an entry for this phrase.",
      },
    ];
  });
};

function folded(phrase: string): string {
  return phrase.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
}

/** The phrase or the garbled words in it, in the number in which it is printed. */
function isPartOf(words: string, phrase: string): boolean {
  return [phrase, `${phrase}s`, `${phrase}es`, phrase.replace(/s$/, "")].some((each) => each.includes(words));
}
