/** Why the finder of names takes words for a person, an organisation or a place. */
import type { Article } from "../schemas/article.ts";
import { toRange, toSpan } from "../schemas/document.ts";
import { type Issue, nearest } from "../schemas/issue.ts";
import type { Effects } from "./effects.ts";
import { indexReference } from "./extract/article.ts";
import { reasonOf } from "./extract/names/reasons.ts";
import { type ExplainedName, explainNames } from "./extract/names.ts";
import { changedParts } from "./extract/phrases/align.ts";
import { findRestorations, restoredTokens } from "./extract/restorations.ts";
import { tokenise } from "./extract/tokens.ts";
import type { Paint } from "./report.ts";
import { readArticle } from "./sources/articles.ts";
import { readReference } from "./sources/reference.ts";
import { survey } from "./sources/survey.ts";

const nameId = /^(.{1,200})\/names\/(\d{1,9})-(\d{1,9})$/;

/** Whether an id is one of a name, as `playbook extract` gives it. */
export const isNameId = (id: string): boolean => nameId.test(id);

/** What spoke for the kind of a name, the weightiest first, as text; an issue where no name has this id. */
export async function explainName(id: string, effects: Effects, { strong }: Paint): Promise<string | Issue> {
  const [, source = "", start, end] = nameId.exec(id) as RegExpExecArray;
  const { articles } = await survey(effects);
  const place = articles.find(source) ?? { id: source };
  const { value: article, issues } = readArticle(effects, place);
  if (article === undefined) return issues[0] as Issue;
  const names = namesOf(article, effects);
  const range = toRange(article.canonical, { start: Number(start), end: Number(end) });
  const name = names.find((each) => each.start === range.start && each.end === range.end);
  if (name === undefined) return noName(id, article, names);
  const width = Math.max(...name.evidence.map(({ evidence }) => evidence.length));
  return [
    strong(`${article.canonical.text.slice(name.start, name.end)}: ${name.kind}`),
    "",
    strong("Evidence, and how much more it says for this kind than for others"),
    ...name.evidence.map(
      ({ evidence, weight }) =>
        `  ${weight.toFixed(1).padStart(4)}  ${evidence.padEnd(width)}  ${reasonOf(evidence)}`,
    ),
  ].join("\n");
}

/** The names of an article; a garbled text is read in its standard wording, at the printed words' places. */
function namesOf(article: Article, effects: Effects): ExplainedName[] {
  const tokens = tokenise(article.canonical.text);
  const reference = readReference(effects).value;
  if (article.source.condition !== "machine-paraphrased" || reference === undefined)
    return explainNames(tokens);
  const restorations = findRestorations(tokens, indexReference(reference).restorations);
  return explainNames(
    restoredTokens(
      tokens,
      restorations.flatMap((finding) => changedParts(tokens, finding)),
    ),
  );
}

function noName(id: string, { source, canonical }: Article, names: readonly ExplainedName[]): Issue {
  const ids = names.map((name) => {
    const { start, end } = toSpan(canonical, name);
    return `${source.id}/names/${start}-${end}`;
  });
  const near = nearest(id, ids);
  return {
    code: "reference-unknown",
    place: { file: `sources/articles/${source.id}/article.txt` },
    found: `no name ${id}`,
    expected: "the id of a name, as playbook extract gives it",
    mend: near === undefined ? "Look the id up in what playbook extract gives." : `Did you mean ${near}?`,
  };
}
