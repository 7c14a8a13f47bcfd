/** What must hold across metrics, vocabularies and mappings: whoever reads a code finds what it refers to. */
import type { Column } from "../../schemas/column.ts";
import { tables } from "../../schemas/index.ts";
import { type Issue, nearest } from "../../schemas/issue.ts";
import type { Reference } from "../../schemas/reference.ts";

type Term = { readonly id: string; readonly group: string; readonly broader?: string | undefined };
type Terms = { readonly file: string; readonly groups: readonly string[]; readonly terms: readonly Term[] };

export function validateCodebook(reference: Reference): Issue[] {
  return [
    ...listsOf(reference).flatMap((list) => [...groupIssues(list), ...broaderIssues(list)]),
    ...predicateIssues(reference),
    ...neededVocabularies(reference),
    ...closedCodes(reference),
    ...mappingIssues(reference),
  ];
}

const vocabularyPath = (id: string): string => `sources/reference/vocabularies/${id}.yaml`;

/** Metrics and every vocabulary, as lists of the same shape. */
function listsOf({ metricGroups, metrics, vocabularies }: Reference): Terms[] {
  return [
    {
      file: "sources/reference/metrics.yaml",
      groups: metricGroups.map(({ code }) => code),
      terms: metrics,
    },
    ...vocabularies.map(({ id, groups, terms }) => ({
      file: vocabularyPath(id),
      groups: groups.map(({ code }) => code),
      terms: terms.map((term) => ({ ...term, id: term.code })),
    })),
  ];
}

function groupIssues({ file, groups, terms }: Terms): Issue[] {
  return terms.flatMap(({ id, group }) =>
    groups.includes(group) ? [] : [unknown(file, `group: ${group} of ${id}`, "one of groups", group, groups)],
  );
}

/** A broader term is in the same list, and no term is broader than itself by way of others. */
function broaderIssues({ file, terms }: Terms): Issue[] {
  const broaderOf = new Map(terms.map(({ id, broader }) => [id, broader]));
  const ids = [...broaderOf.keys()];
  return terms.flatMap(({ id, broader }): Issue[] => {
    if (broader === undefined) return [];
    if (!broaderOf.has(broader)) {
      return [unknown(file, `broader: ${broader} of ${id}`, "a term of the same file", broader, ids)];
    }
    const wider = ancestors(id, broaderOf);
    // a circle is told once, at the first of its terms
    if (!wider.includes(id) || ids.slice(0, ids.indexOf(id)).some((other) => wider.includes(other)))
      return [];
    return [
      wrong(
        file,
        `${id} as a broader term of itself`,
        "terms that grow wider step by step",
        "Delete one broader.",
      ),
    ];
  });
}

function ancestors(id: string, broaderOf: ReadonlyMap<string, string | undefined>): string[] {
  const found: string[] = [];
  for (let at = broaderOf.get(id); at !== undefined && !found.includes(at); at = broaderOf.get(at))
    found.push(at);
  return found;
}

/** A predicate says what it ties, how it reads the other way, and whether a subject can have it several times. */
function predicateIssues({ vocabularies }: Reference): Issue[] {
  const fields = ["inverse", "subjects", "objects", "several"] as const;
  return vocabularies.flatMap(({ id, terms }) =>
    terms.flatMap((term) =>
      fields
        .filter((field) => (term[field] === undefined) === (id === "predicates"))
        .map((field) =>
          id === "predicates"
            ? wrong(
                vocabularyPath(id),
                `${term.code} without ${field}`,
                `${field} of every predicate`,
                `Add ${field}.`,
              )
            : wrong(
                vocabularyPath(id),
                `${field} of ${term.code}`,
                "a field of predicates alone",
                `Delete ${field}.`,
              ),
        ),
    ),
  );
}

const columns = tables.flatMap(({ columns }) => Object.values(columns) as Column[]);
const needed = new Set(columns.flatMap(({ vocabulary, explainedIn }) => vocabulary ?? explainedIn ?? []));

function neededVocabularies({ vocabularies }: Reference): Issue[] {
  const there = new Set(vocabularies.map(({ id }) => id));
  return [...needed]
    .filter((id) => !there.has(id))
    .map((id) => ({
      code: "file-missing",
      place: { file: vocabularyPath(id) },
      found: "no such file",
      expected: `the vocabulary ${id}, of which columns hold codes`,
      mend: "Add it with id, label, groups and terms.",
    }));
}

/** The codes that the program itself knows, each of which a vocabulary explains. */
const closed: ReadonlyMap<string, readonly string[]> = new Map(
  columns.flatMap(({ explainedIn, codes }) =>
    explainedIn === undefined ? [] : [[explainedIn, codes ?? []] as const],
  ),
);

function closedCodes({ vocabularies }: Reference): Issue[] {
  return vocabularies.flatMap(({ id, terms }) => {
    const codes = closed.get(id);
    if (codes === undefined) return [];
    const listed = terms.map(({ code }) => code);
    const file = vocabularyPath(id);
    return [
      ...codes
        .filter((code) => !listed.includes(code))
        .map((code) =>
          wrong(file, `no term ${code}`, `${codes.join(", ")}, which the tables allow`, "Add it."),
        ),
      ...listed
        .filter((code) => !codes.includes(code))
        .map((code) => wrong(file, `the term ${code}`, `only ${codes.join(", ")}`, "Delete it.")),
    ];
  });
}

const mappingsPath = "sources/reference/mappings.yaml";

function mappingIssues({ mappings, schemes, metrics, vocabularies }: Reference): Issue[] {
  const ids = [
    ...metrics.map(({ id }) => id),
    ...vocabularies.flatMap(({ id, terms }) => terms.map(({ code }) => `${id}/${code}`)),
  ];
  const known = { term: new Set(ids), scheme: new Set(schemes.map(({ id }) => id)) };
  const seen = new Set<string>();
  return mappings.flatMap(({ term, scheme, code }): Issue[] => {
    const key = `${term} ${scheme} ${code}`;
    const twice = seen.has(key);
    seen.add(key);
    return [
      ...(known.term.has(term)
        ? []
        : [unknown(mappingsPath, `term: ${term}`, "a metric, or <vocabulary>/<code>", term, ids)]),
      ...(known.scheme.has(scheme)
        ? []
        : [unknown(mappingsPath, `scheme: ${scheme} of ${term}`, "one of schemes", scheme, known.scheme)]),
      ...(twice ? [wrong(mappingsPath, `${key} a second time`, "each mapping once", "Delete one.")] : []),
    ];
  });
}

function unknown(
  file: string,
  found: string,
  expected: string,
  word: string,
  candidates: Iterable<string>,
): Issue {
  const near = nearest(word, candidates);
  return wrong(
    file,
    found,
    expected,
    near === undefined ? "Correct it, or add it." : `Did you mean ${near}?`,
  );
}

function wrong(file: string, found: string, expected: string, mend: string): Issue {
  return { code: "term-wrong", place: { file }, found, expected, mend };
}
