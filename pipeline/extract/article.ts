import type { Article } from "../../schemas/article.ts";
import type { Findings, Found, WordAt } from "../../schemas/extraction.ts";
import type { KnownName, MentionFinding } from "../../schemas/findings/mention.ts";
import type { TimeForm } from "../../schemas/findings/time.ts";
import type { Reference } from "../../schemas/reference.ts";
import { descriptionsOf } from "./described.ts";
import { type Extracted, extractionOf } from "./extraction.ts";
import { findMentions, indexNames, type NameIndex } from "./mentions.ts";
import { findNames } from "./names.ts";
import { changedParts, garbledCore } from "./phrases/align.ts";
import { findNumbers } from "./quantities.ts";
import { findQuotations } from "./quotations.ts";
import {
  findRestorations,
  indexRestorations,
  type RestorationIndex,
  restoredTokens,
} from "./restorations.ts";
import { findTimes } from "./times.ts";
import { surfaceAt, tokenise } from "./tokens.ts";

/** The phrases and names of the reference data, indexed once for any number of texts. */
export type KnownPhrases = {
  readonly restorations: RestorationIndex;
  readonly names: NameIndex;
  /** What groups and products are called that have no name of their own. */
  readonly descriptions: NameIndex;
};

/** Indexes the registry's names and the paraphrased phrases. */
export function indexReference(reference: Reference): KnownPhrases {
  return {
    restorations: indexRestorations(reference.restorations),
    names: indexNames(knownNames(reference)),
    descriptions: indexNames(descriptionsOf(reference.entities)),
  };
}

/** Every name of every entity, as the name matcher wants it; a group has no name of its own to look for. */
export function knownNames({ entities }: Reference): KnownName[] {
  const named = entities.filter(({ kind }) => kind !== "group");
  return named.flatMap(({ id, kind, name, names }) => [
    { name, entity_id: id, form: "canonical" as const, kind },
    ...(names ?? []).map((other) => ({ name: other.name, entity_id: id, form: "alias" as const, kind })),
  ]);
}

/** What is in an article and where: its annotations anchored, and what the rules find. */
export function extract(article: Article, known: KnownPhrases): Extracted {
  const cut = cutText(article, known);
  return extractionOf(article, findingsOf(cut, known), () => describedIn(cut, known));
}

/** Temporal expressions whose numbers are dates; those of durations and sets count something. */
const namesDate: ReadonlySet<TimeForm> = new Set([
  "calendar",
  "numeric",
  "decade",
  "century",
  "quarter",
  "season",
  "nth",
  "day-word",
  "holiday",
  "clock",
]);

/** All of an article that decides what is found in it. */
export type Readable = Pick<Article, "canonical"> & { readonly source: Pick<Article["source"], "condition"> };

/** What is found in an article, for those who annotate it. */
export function foundIn(article: Readable, known: KnownPhrases): Found {
  const cut = cutText(article, known);
  return {
    findings: findingsOf(cut, known),
    described: describedIn(cut, known),
    words: wordsOf(cut),
  };
}

function findingsOf({ tokens, view, restorations }: Cut, known: KnownPhrases): Findings {
  const times = findTimes(view);
  const names = findNames(view);
  return {
    restorations: restorations.map((finding) => garbledCore(tokens, finding)),
    times,
    ...findNumbers(
      view,
      times.filter(({ form }) => namesDate.has(form)),
    ),
    quotations: findQuotations(view, names),
    mentions: findMentions(view, known.names),
    names,
  };
}

function describedIn({ view }: Cut, known: KnownPhrases): readonly MentionFinding[] {
  return findMentions(view, known.descriptions);
}

/** The words of an article in standard wording, each at its printed place, and the sentence that it stands in. */
function wordsOf({ view }: Cut): WordAt[] {
  return Array.from({ length: view.count }, (_, at) => ({
    word: surfaceAt(view, at) ?? "",
    start: view.starts[at] as number,
    end: view.ends[at] as number,
    sentence: view.sentences[at] as number,
  }));
}

type Cut = ReturnType<typeof cutText>;

/** The text is cut once; a paraphrased one is then read in its standard wording, at the printed words' places. */
function cutText({ source, canonical }: Readable, known: KnownPhrases) {
  const tokens = tokenise(canonical.text);
  const paraphrased = source.condition === "machine-paraphrased";
  const restorations = paraphrased ? findRestorations(tokens, known.restorations) : [];
  const parts = restorations.flatMap((finding) => changedParts(tokens, finding));
  return { tokens, restorations, view: restoredTokens(tokens, parts) };
}
