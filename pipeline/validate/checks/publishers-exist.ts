import { nearest } from "../../../schemas/issue.ts";
import type { Check } from "../check.ts";

/** The publisher of a source is an entity of the registry: hop 0 of every attribution is its. */
export const publishersExist: Check = ({ article }, { entities }) => {
  const { publisher } = article.source;
  const ids = entities.map(({ id }) => id);
  if (ids.includes(publisher)) return [];
  const near = nearest(publisher, ids);
  return [
    {
      code: "reference-unknown",
      place: article.locateSource("publisher"),
      found: `publisher: ${publisher}`,
      expected: "an id of sources/reference/entities.yaml",
      mend: near === undefined ? "Add the publisher to the registry." : `Did you mean ${near}?`,
    },
  ];
};
