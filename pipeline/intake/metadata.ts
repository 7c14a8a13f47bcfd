/** What a page says of itself: JSON-LD (schema.org), Open Graph, and plain meta elements, in this order of trust. */

import type { parseHTML } from "linkedom";
import { daysSinceEpoch, isoDate } from "../../schemas/column.ts";
import type { Page } from "./page.ts";

/** A parsed page. */
export type HtmlDocument = ReturnType<typeof parseHTML>["document"];

export type Metadata = Omit<Page, "text" | "leftOut">;

type Fields = Readonly<Record<string, unknown>>;

/** The metadata of a document that was fetched from `address`, where it was fetched. */
export function metadataOf(document: HtmlDocument, address?: string): Metadata {
  const article = linkedData(document).find(isArticle) ?? {};
  const meta = (...names: readonly string[]): string | undefined => metaContent(document, names);
  const linked = (rel: string): string | undefined =>
    document.querySelector(`link[rel="${rel}"]`)?.getAttribute("href") ?? undefined;
  const title = textOf(article["headline"]) ?? meta("og:title", "twitter:title") ?? words(document.title);
  const published =
    textOf(article["datePublished"]) ??
    meta("article:published_time", "date", "dc.date", "dcterms.date", "parsely-pub-date");
  const publisher = namesIn(article["publisher"])[0] ?? meta("og:site_name", "application-name");
  const language =
    textOf(article["inLanguage"]) ?? document.documentElement?.getAttribute("lang") ?? meta("og:locale");
  const url = absolute(linked("canonical") ?? meta("og:url") ?? textOf(article["url"]), address) ?? address;
  const authors = namesIn(article["author"]);
  return {
    authors: authors.length > 0 ? authors : people(meta("author", "article:author", "parsely-author")),
    ...defined({
      title,
      published_on: day(published),
      publisher,
      language: language?.replace("_", "-"),
      url,
    }),
  };
}

const articleTypes = /(?:Article|BlogPosting|Report)$/;

function isArticle(fields: Fields): boolean {
  return [fields["@type"]].flat().some((type) => articleTypes.test(String(type)));
}

/** Every object of the page's JSON-LD, those of an @graph too; scripts that are no JSON say nothing. */
function linkedData(document: HtmlDocument): Fields[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.flatMap((script) => objectsIn(parsed(script.textContent ?? "")));
}

function objectsIn(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  return [value as Fields, ...objectsIn((value as Fields)["@graph"])];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function metaContent(document: HtmlDocument, names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const element of document.querySelectorAll("meta")) {
      const own = element.getAttribute("property") ?? element.getAttribute("name") ?? "";
      const content = words(element.getAttribute("content") ?? "");
      if (own.toLowerCase() === name && content !== undefined) return content;
    }
  }
  return undefined;
}

/** The names of persons or organisations, which JSON-LD gives as texts, objects, or lists of them. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value === "string") return people(value);
  return typeof value === "object" && value !== null ? namesIn((value as Fields)["name"]) : [];
}

/** "Jo Field and Ada Berg" is two; an address is nobody's name. */
function people(line: string | undefined): string[] {
  if (line === undefined || /^https?:/.test(line)) return [];
  return line
    .replace(/^by /i, "")
    .split(/,|;| and | & /)
    .flatMap((name) => words(name) ?? []);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? words(value) : undefined;
}

function words(text: string): string | undefined {
  return text.replace(/\s+/g, " ").trim() || undefined;
}

/** The day of an ISO 8601 date or time as it is written there: no zone turns it into another day. */
function day(written: string | undefined): string | undefined {
  const found = written?.slice(0, 10) ?? "";
  return isoDate.test(found) && !Number.isNaN(daysSinceEpoch(found)) ? found : undefined;
}

function absolute(url: string | undefined, base: string | undefined): string | undefined {
  const whole = url === undefined ? null : URL.parse(url, base);
  return whole !== null && /^https?:$/.test(whole.protocol) ? whole.href : undefined;
}

/** An object without the members that are undefined. */
function defined<Values extends Readonly<Record<string, string | undefined>>>(
  values: Values,
): { readonly [Name in keyof Values]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    readonly [Name in keyof Values]?: string;
  };
}
