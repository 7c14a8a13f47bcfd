/** The folder of a new article: what is known of it, what nobody may guess, and its files once all is known. */
import { hash } from "node:crypto";
import { stringify } from "yaml";
import { type SourceFile, sourceFile } from "../../schemas/source.ts";
import { expectation } from "../../schemas/value-messages.ts";
import type { Page } from "./page.ts";

/** What a person says of an article, by the fields of source.yaml; it goes before what the page says. */
export type Answers = { readonly [Field in keyof SourceFile]?: string } & {
  /** The words of the id after publisher and day. */
  readonly slug?: string;
  readonly curator?: string;
};

/** A field that only a person can fill in, and what it must be. */
export type Question = { readonly field: keyof SourceFile; readonly expected: string };

export type Draft = {
  readonly id: string | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly questions: readonly Question[];
};

/** What source.yaml would hold. Rights, condition and a day that is not stated are asked for, never guessed. */
export function draftOf(page: Page, answers: Answers, publishers: Publishers): Draft {
  const { slug, curator: _, ...given } = answers;
  const known = {
    title: page.title,
    publisher: publishers.idOf(page.publisher),
    authors: page.authors,
    published_on: page.published_on,
    url: page.url,
    language: page.language,
    raw_sha256: hash("sha256", page.text, "hex"),
    ...given,
    ...(given.authors === undefined ? {} : { authors: given.authors.split(";").map((name) => name.trim()) }),
  };
  const id = idOf(known.publisher, known.published_on, slug ?? known.title);
  const fields = inOrder({ ...known, id });
  const checked = sourceFile.safeParse(fields, { reportInput: true, error: expectation });
  const questions = (checked.error?.issues ?? [])
    .filter(({ path }) => path[0] !== "id")
    .map(({ path, message }) => ({ field: path[0] as keyof SourceFile, expected: message }));
  return { id, fields, questions };
}

/** Entities of the registry that publish, by their names. */
export type Publishers = { readonly idOf: (name: string | undefined) => string | undefined };

const order = Object.keys(sourceFile.shape);

function inOrder(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    order.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]] as const])),
  );
}

function idOf(publisher?: string, day?: string, words?: string): string | undefined {
  const slug = slugOf(words ?? "");
  return publisher === undefined || day === undefined || slug === ""
    ? undefined
    : `${publisher}-${day}-${slug}`;
}

const slugWords = 5;

/** "DeepSeek's Lesson, for All" → "deepseeks-lesson-for-all": the first words in lower-case ASCII. */
export function slugOf(words: string): string {
  return words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{Mn}|[’']/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .slice(0, slugWords)
    .join("-");
}

/** The files of the folder, by name. `fields` are those of a draft without questions. */
export function filesOf(
  { id, fields }: Draft,
  text: string,
  note: string | undefined,
  curator: { readonly name: string; readonly day: string },
): ReadonlyMap<string, string> {
  const noted = note === undefined || fields["note"] !== undefined ? fields : { ...fields, note };
  return new Map([
    ["article.txt", text],
    ["source.yaml", schemaLine("source") + yaml(noted)],
    [
      "annotations.yaml",
      schemaLine("annotations") + yaml({ source: id, curator: curator.name, reviewed_on: curator.day }),
    ],
  ]);
}

function schemaLine(name: string): string {
  return `# yaml-language-server: $schema=../../../schemas/editor/${name}.schema.json\n`;
}

/** Every value as it must be read back: the failsafe schema keeps texts, so nothing needs quotes but marks of YAML. */
function yaml(fields: Readonly<Record<string, unknown>>): string {
  return `${stringify(fields, { schema: "failsafe", lineWidth: 0 })}...\n`;
}

/** The registry's entry for a publisher that it lacks. */
export function publisherEntry(name: string, description: string): Readonly<Record<string, string>> {
  return { id: slugOf(name), kind: "publication", name, description };
}
