import { nearest } from "../../../schemas/issue.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { Check } from "../check.ts";

/** The publisher of a source is an entity of the registry: hop 0 of every attribution is its. */
export const publishersExist: Check = ({ article }, reference) => {
  const { publisher } = article.source;
  const { entities } = registryOf(reference);
  if (entities.has(publisher)) return [];
  const near = nearest(publisher, [...entities.keys()]);
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
