/** One made-up article: its text, its record, and for some a small curation that agrees with what the rules read. */
import { hash } from "node:crypto";
import type { Reference } from "../../../schemas/reference.ts";
import { firstNames, lastNames, writerOf } from "./lexicon.ts";
import { flatten, type List, type Mark, type MarkedText, type Piece } from "./marked.ts";
import { narration } from "./narration.ts";
import { type Random, seededRandom } from "./random.ts";
import { speech } from "./speech.ts";
import { statements } from "./statements.ts";
import { two } from "./times.ts";

/** A line of a source collection; every scalar is a text, as in the YAML files of a folder. */
export type ArticleRecord = {
  readonly source: Readonly<Record<string, string | readonly string[]>>;
  readonly text: string;
  readonly annotations: Annotations;
};
type Annotation = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
export type Annotations = Readonly<Record<string, string | readonly Annotation[]>>;

export const publishers = ["dockside-review", "harbour-post", "northern-ledger", "valley-wire"] as const;

const shares = { paraphrased: 0.1, curated: 1 / 3 };

/** So many claims in every article, of which those that its text does not have are said of other companies. */
export type ManyClaims = { readonly each: number; readonly companies: readonly string[] };

/** Article `number` of `articles`; ids ascend with the number. */
export function writeArticle(
  reference: Reference,
  seed: number,
  number: number,
  articles: number,
  many?: ManyClaims,
): ArticleRecord {
  const random = seededRandom(seed, number);
  const place = (number * publishers.length) / articles;
  const publisher = publishers[Math.floor(place)] as string;
  const publishedOn = dayAt(place % 1);
  const paraphrased = random.chance(shares.paraphrased);
  const curated = random.chance(shares.curated);
  const writer = writerOf(reference, random, publishedOn, paraphrased);
  const marked = flatten(paragraphs(random, () => random.pick(patternsOf(random))(writer)));
  const id = `${publisher}-${publishedOn}-${String(number).padStart(7, "0")}`;
  const source = sourceRecord(id, marked.text, {
    title: titleWords(marked.text),
    publisher,
    authors: [byline(random)],
    published_on: publishedOn,
    condition: paraphrased ? "machine-paraphrased" : "original",
  });
  const head = { curator: byline(random), reviewed_on: publishedOn };
  if (many !== undefined)
    return {
      source,
      text: marked.text,
      annotations: { ...head, ...withClaims(curation(marked), many, random) },
    };
  return { source, text: marked.text, annotations: curated ? { ...head, ...curation(marked) } : head };
}

/** The same numbers said of other companies, until there are enough claims. */
function withClaims(
  lists: ReturnType<typeof curation>,
  { each, companies }: ManyClaims,
  random: Random,
): ReturnType<typeof curation> {
  const own = lists["claims"] ?? [];
  const others = Array.from({ length: own.length === 0 ? 0 : each - own.length }, (_, at) => ({
    ...(own[at % own.length] as Annotation),
    id: `claims-${own.length + at + 1}`,
    // a few companies have many claims, and most have few
    subject: companies[Math.floor((random.between(0, 999_999) / 1e6) ** 3 * companies.length)] as string,
  }));
  return { ...lists, claims: [...own, ...others] };
}

/** The record of a text with the fields that all generated sources share. */
export function sourceRecord(
  id: string,
  text: string,
  fields: ArticleRecord["source"],
): ArticleRecord["source"] {
  return {
    id,
    ...fields,
    url: `https://example.org/${id}`,
    language: "en",
    license: "LicenseRef-all-rights-reserved",
    text_may_be_republished: "false",
    max_published_share: "1",
    max_published_share_reason: "Nobody publishes what is built for a benchmark.",
    raw_sha256: hash("sha256", text, "hex"),
  };
}

/** A day from 2019 to 2026 that ascends with `share`. */
function dayAt(share: number): string {
  const day = Math.floor(share * 8 * 12 * 28);
  const month = Math.floor(day / 28);
  return `${2019 + Math.floor(month / 12)}-${two((month % 12) + 1)}-${two((day % 28) + 1)}`;
}

function patternsOf(random: Random): typeof statements {
  if (random.chance(0.36)) return speech;
  return random.chance(0.3) ? statements : narration;
}

/** Paragraphs of two to four sentences, 2.5 to 5 kB in all. */
function paragraphs(random: Random, sentence: () => Piece): Piece {
  const target = random.between(2450, 4750);
  const pieces: Piece[] = [];
  for (let length = 0; length < target; ) {
    const left = random.between(2, 4);
    for (let at = 0; at < left && length < target; at++) {
      const next = sentence();
      length += flatten(next).text.length + 1;
      pieces.push(next, at < left - 1 ? " " : "\n\n");
    }
  }
  pieces.pop();
  return [pieces, "\n"];
}

function titleWords(text: string): string {
  return text
    .split(/\s+/, 9)
    .join(" ")
    .replace(/[^\p{L}\p{N}]+$/u, "");
}

function byline(random: Random): string {
  return `${random.pick(firstNames)} ${random.pick(lastNames)}`;
}

/** How many annotations of each list a curator makes at most; numbers and times are annotated for their claims. */
const limits: Partial<Readonly<Record<List, number>>> = {
  restorations: 5,
  mentions: 3,
  quotations: 2,
  claims: 3,
  relations: 1,
  events: 1,
  policies: 1,
  analogies: 1,
};

/** What a curator annotates: some of the marks, and the numbers and times that their claims need. */
function curation(marked: MarkedText): Record<string, readonly Annotation[]> {
  const lists: Partial<Record<List, Annotation[]>> = {};
  const ids = new Map<Mark, string>();
  const annotate = (mark: Mark): string => {
    const known = ids.get(mark);
    if (known !== undefined) return known;
    const list = lists[mark.list] ?? [];
    lists[mark.list] = list;
    const id = `${mark.list}-${list.length + 1}`;
    ids.set(mark, id);
    list.push({ id, ...quote(marked.text, mark), ...fieldsOf(mark) });
    return id;
  };
  const fieldsOf = (mark: Mark): Annotation => {
    const inside = (list: List): Mark | undefined =>
      marked.marks.find((other) => other.list === list && mark.start <= other.start && other.end <= mark.end);
    if (mark.list === "claims") {
      const [quantity, time] = [inside("quantities"), inside("times")];
      return {
        ...mark.fields,
        ...(quantity === undefined ? { kind: "state" } : { kind: "quantity", quantity: annotate(quantity) }),
        ...(time === undefined ? {} : { time: annotate(time) }),
      };
    }
    if (mark.list === "events") {
      const time = inside("times");
      return { ...mark.fields, ...(time === undefined ? {} : { time: annotate(time) }) };
    }
    if (mark.list !== "quotations") return mark.fields;
    const { speaker_name = "", ...fields } = mark.fields;
    return { ...fields, speaker_quote: quote(marked.text, speakerOf(marked.text, mark, speaker_name)) };
  };
  for (const [list, limit] of Object.entries(limits)) {
    for (const mark of marked.marks.filter((other) => other.list === list).slice(0, limit)) annotate(mark);
  }
  const idle = marked.marks.find((mark) => mark.list === "quantities" && !ids.has(mark));
  if (idle !== undefined) {
    annotate(idle);
    lists.quantities?.push({ ...lists.quantities.pop(), dismissed: "No claim of interest stands on it." });
  }
  return lists;
}

/** The name that stands nearest to a quotation. */
function speakerOf(text: string, { start, end }: Mark, name: string): { start: number; end: number } {
  const after = text.indexOf(name, end);
  const before = text.lastIndexOf(name, start);
  const at = after >= 0 && (before < 0 || after - end <= start - before) ? after : before;
  return { start: at, end: at + name.length };
}

type Quote = { readonly exact: string; readonly prefix?: string; readonly suffix?: string };

/** The words at a place, with as many words before them, or after the text's first ones, as make them unlike others. */
export function quote(text: string, { start, end }: { start: number; end: number }): Quote {
  const exact = text.slice(start, end);
  for (let from = start; ; from = Math.max(0, text.lastIndexOf(" ", from - 2) + 1)) {
    if (isAlone(text, from, end))
      return from === start ? { exact } : { exact, prefix: text.slice(from, start) };
    if (from === 0) break;
  }
  let to = end;
  while (to < text.length && !isAlone(text, start, to)) to += 8;
  return { exact, suffix: text.slice(end, to) };
}

function isAlone(text: string, start: number, end: number): boolean {
  const searched = text.slice(start, end);
  return text.indexOf(searched) === text.lastIndexOf(searched);
}
