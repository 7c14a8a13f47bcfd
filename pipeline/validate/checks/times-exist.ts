import { nearest } from "../../../schemas/issue.ts";
import type { Check } from "../check.ts";

const dated = ["claims", "relations", "events", "policies"] as const;

/** Every `time:` of an annotation is the id of an annotation under times. */
export const timesExist: Check = ({ article }) => {
  const { annotations } = article;
  if (dated.every((list) => annotations[list] === undefined)) return [];
  const known = new Set((annotations.times ?? []).map(({ id }) => id));
  return dated.flatMap((list) =>
    (annotations[list] ?? []).flatMap(({ id, time }) => {
      if (time === undefined || known.has(time)) return [];
      const near = nearest(time, known);
      return [
        {
          code: "reference-unknown" as const,
          place: article.locate(list, id, "time"),
          found: `time: ${time}`,
          expected: "the id of an annotation under times",
          mend: near === undefined ? "Annotate the words that tell the time." : `Did you mean ${near}?`,
        },
      ];
    }),
  );
};
