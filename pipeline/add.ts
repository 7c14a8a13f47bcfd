/** A page or file becomes a source folder. */
import { hash } from "node:crypto";
import { basename, extname } from "node:path";
import { insertEntity } from "./annotations/insert.ts";
import type { Effects } from "./effects.ts";
import { type Answers, type Draft, draftOf, filesOf, publisherEntry, slugOf } from "./intake/draft.ts";
import { decodePage } from "./intake/encoding.ts";
import { readHtml } from "./intake/html.ts";
import { readMarkdown } from "./intake/markdown.ts";
import type { Page } from "./intake/page.ts";
import { readPlainText } from "./intake/plain-text.ts";
import { registryNames } from "./intake/registry-names.ts";
import { readReference } from "./sources/reference.ts";
import { articlesFolder, referenceFolder } from "./sources/survey.ts";

/** Where an article comes from: its bytes, and what is known of them. */
export type Given = {
  /** The name of a file or the address of a page, for people and for telling what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** Where it was fetched, if it was. */
  readonly address?: string;
};

/** What was understood of a page. */
export type Understood = {
  readonly page: Page;
  readonly draft: Draft;
  /** What the page calls its publisher, where the registry has none of that name. */
  readonly newPublisher?: string;
};

/** Reads what was given and drafts the folder; a text that says why where there is no article in it. */
export function understandPage(given: Given, answers: Answers, effects: Effects): Understood | string {
  const text = decodePage(given.bytes, given.contentType);
  if (typeof text !== "string") return text.fault;
  const kind = kindOf(given, text);
  const page = read[kind](text, given.address);
  if (page === undefined) return "no text of an article in it";
  const names = registryNames(readReference(effects).value);
  const draft = draftOf(page, answers, names);
  const isNew =
    page.publisher !== undefined &&
    answers.publisher === undefined &&
    names.idOf(page.publisher) === undefined;
  if (!isNew) return { page, draft };
  // with the id that the publisher will have once its entry is in the registry
  const id = slugOf(page.publisher as string);
  return { page, draft: draftOf(page, answers, { idOf: () => id }), newPublisher: page.publisher as string };
}

/** Writes a publisher into the registry; false where the registry cannot take an entry as it stands. */
export function registerPublisher(name: string, description: string, effects: Effects): boolean {
  const path = `${referenceFolder}/entities.yaml`;
  const before = effects.read(path);
  const entry = publisherEntry(name, description);
  const after = before && insertEntity(new TextDecoder().decode(before), entry);
  if (after === undefined) return false;
  effects.write(path, new TextEncoder().encode(after));
  return true;
}

type Kind = "html" | "markdown" | "text";

const read: Readonly<Record<Kind, (text: string, address?: string) => Page | undefined>> = {
  html: readHtml,
  markdown: readMarkdown,
  text: readPlainText,
};

/** By the header, then by the name's ending, then by the first character. */
function kindOf({ name, contentType = "" }: Given, text: string): Kind {
  if (/html/.test(contentType)) return "html";
  if (/markdown/.test(contentType)) return "markdown";
  if (/^text\/plain/.test(contentType)) return "text";
  const ending = extname(basename(name)).toLowerCase();
  if (/^\.x?html?$/.test(ending)) return "html";
  if (/^\.(?:md|markdown)$/.test(ending)) return "markdown";
  return /^\s*<(?:!doctype|html)/i.test(text) ? "html" : "text";
}

/** Writes the folder of a draft without questions, whole or not at all; a text that says why where it is there already. */
export function writeArticle(
  { page, draft }: Understood,
  given: Given,
  curator: { readonly name: string; readonly day: string },
  effects: Effects,
): string | { readonly folder: string; readonly kept: string } {
  const folder = `${articlesFolder}/${draft.id}`;
  if (effects.kind(folder) !== undefined) return `${folder} is there already`;
  const digest = hash("sha256", given.bytes, "hex");
  const kept = `.cache/pages/${digest}`;
  effects.write(kept, given.bytes);
  const from = given.address === undefined ? "" : ` from ${given.address}`;
  const note = `Taken${from} out of a page with SHA-256 ${digest}.`;
  const staging = effects.stage(folder);
  for (const [name, text] of filesOf(
    draft,
    page.text,
    page.leftOut.length > 0 || from !== "" ? note : undefined,
    curator,
  ))
    staging.append(name, Buffer.from(text));
  staging.publish();
  return { folder, kept };
}
