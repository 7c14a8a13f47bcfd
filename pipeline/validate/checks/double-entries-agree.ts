import type { Article } from "../../../schemas/article.ts";
import type { Issue } from "../../../schemas/issue.ts";
import type { DoubleEntry, EntryField } from "../../../schemas/normalised.ts";
import type { Check } from "../check.ts";

/** Curator and normaliser read the same value from the same characters, or the curator says why not. */
export const doubleEntriesAgree: Check = ({ article, entries }) =>
  entries.flatMap((entry) => {
    const differing = entry.fields.filter(({ binding, curated, read }) => binding && curated !== read);
    const unread = entry.mustBeRead && entry.rule === null;
    if (entry.override !== null) return differing.length > 0 || unread ? [] : [unneeded(article, entry)];
    return unread
      ? [nothingRead(article, entry)]
      : differing.map((field) => disagreement(article, entry, field));
  });

function disagreement(article: Article, entry: DoubleEntry, { name, curated, read }: EntryField): Issue {
  const { list, annotation_id, rule, mustBeRead } = entry;
  return {
    code: "double-entry",
    place: article.locate(list, annotation_id, name.replace(/_id$/, "")),
    found: `${name} ${JSON.stringify(curated)} by the curator`,
    expected: `${name} ${JSON.stringify(read)}, as the rule ${rule} reads the same characters`,
    mend: mustBeRead
      ? "Correct the value or the quote; where the rule is wrong, add override: with the reason."
      : "Correct the annotation, or the name or phrase in sources/reference/.",
  };
}

function nothingRead(article: Article, { list, annotation_id }: DoubleEntry): Issue {
  return {
    code: "double-entry-unread",
    place: article.locate(list, annotation_id, "exact"),
    found: "a value that no rule reads from these characters",
    expected: `an expression that the normaliser reads as one of ${list}`,
    mend: "Quote the whole expression; where the rules cannot read it, add override: with the reason.",
  };
}

function unneeded(article: Article, { list, annotation_id }: DoubleEntry): Issue {
  return {
    code: "override-unneeded",
    place: article.locate(list, annotation_id, "override"),
    found: "an override where curator and normaliser agree",
    expected: "an override only where they differ",
    mend: "Delete the override.",
  };
}
