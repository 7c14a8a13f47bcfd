/** The extractor as a filter: JSON lines in, JSON lines out, one for one and in order. */
import { hash } from "node:crypto";
import { once } from "node:events";
import { z } from "zod";
import type { Article } from "../schemas/article.ts";
import { date } from "../schemas/column.ts";
import { canonicalText, sliceSpan, toSpan } from "../schemas/document.ts";
import type { Extraction } from "../schemas/extraction.ts";
import type { Issue } from "../schemas/issue.ts";
import type { Reference } from "../schemas/reference.ts";
import { registryOf } from "../schemas/registry.ts";
import { compareRows } from "../schemas/table.ts";
import { conditions } from "../schemas/tables/sources.ts";
import { expectation } from "../schemas/value-messages.ts";
import type { Effects } from "./effects.ts";
import { extract, indexReference, type KnownPhrases } from "./extract/article.ts";
import { normalise } from "./normalise/article.ts";
import { stanceRows } from "./normalise/rows/quotations.ts";
import { readReference } from "./sources/reference.ts";

const input = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  published_on: date("").rule,
  condition: z.enum(conditions).default("original"),
});

/**
 * Reads one `{"id","text","published_on"}` a line and writes what the rules find in it, with the columns of the
 * tables. The text is taken as it stands in the JSON, line ends included, so offsets count in the caller's own text.
 * A line that cannot be processed gives `{"id","error"}` in its place. `condition` may be given; phrases
 * are restored only in a machine-paraphrased text.
 */
export async function extractLines(
  from: AsyncIterable<Uint8Array | string>,
  to: NodeJS.WritableStream,
  effects: Effects,
): Promise<readonly Issue[]> {
  const { value: reference, issues } = readReference(effects);
  if (reference === undefined) return issues;
  const known = indexReference(reference);
  for await (const line of linesOf(from)) {
    if (line.length === 0) continue;
    if (!to.write(`${JSON.stringify(extractLine(decoded(line), reference, known))}\n`))
      await once(to, "drain");
  }
  return [];
}

/** Lines end in LF and in nothing else: JSON may hold U+2028, which other readers of lines take for an end. */
async function* linesOf(from: AsyncIterable<Uint8Array | string>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of from) {
    const bytes = Buffer.concat([rest, Buffer.from(chunk as Uint8Array)]);
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      yield bytes.subarray(start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  yield rest;
}

/** A line as text; undefined where it is not UTF-8. */
function decoded(line: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(line);
  } catch {
    return undefined;
  }
}

const lineForm = 'one JSON object a line: {"id":"a","text":"…","published_on":"2025-01-30"}';

/** What the rules find in one line of input, or the error in its place. */
export function extractLine(
  line: string | undefined,
  reference: Reference,
  known: KnownPhrases,
): Record<string, unknown> {
  const record = parsed(line);
  const checked = input.safeParse(record, { reportInput: true, error: expectation });
  if (!checked.success) {
    const [first] = checked.error.issues;
    const field = first?.path.join(".");
    return failed(
      record,
      !field || first === undefined
        ? { code: "field-value", found: "no JSON object", expected: lineForm }
        : {
            code: first.input === undefined ? "field-missing" : "field-value",
            found:
              first.input === undefined ? `no field ${field}` : `${field}: ${JSON.stringify(first.input)}`,
            expected: first.message,
          },
    );
  }
  const { text } = checked.data;
  if (!text.isWellFormed()) {
    return failed(record, { code: "text-encoding", found: "a lone surrogate", expected: "whole characters" });
  }
  const { extraction } = extract(articleOf(checked.data, text), known);
  const { entities } = registryOf(reference);
  const { rows, names } = normalise(extraction, reference);
  const { quantities, times, mentions, restorations } = rows;
  return {
    id: checked.data.id,
    quantities,
    times,
    quotations: [...rows.quotations, ...stanceRows(extraction)].sort(compareRows),
    mentions: mentions.map((row) => ({ ...row, kind: entities.get(row.entity_id)?.kind })),
    names,
    restorations,
    numbers_in_names: namedNumbers(extraction),
  };
}

/** The names that hold a number, with the rule that says so; offsets in code points. */
function namedNumbers({ article, findings }: Extraction): Record<string, unknown>[] {
  return findings.named.map(({ rule, ...range }) => {
    const span = toSpan(article.canonical, range);
    return { ...span, exact: sliceSpan(article.canonical, span), origin: rule };
  });
}

function parsed(line: string | undefined): unknown {
  try {
    return line === undefined ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}

function failed(
  record: unknown,
  error: { code: Issue["code"]; found: string; expected: string },
): Record<string, unknown> {
  const id = (record as { id?: unknown } | null | undefined)?.id ?? null;
  return { id, error };
}

/** An article that nobody has annotated. */
function articleOf({ id, published_on, condition }: z.output<typeof input>, text: string): Article {
  const digest = hash("sha256", text, "hex");
  return {
    source: {
      id: String(id),
      title: String(id),
      publisher: "unknown",
      authors: [],
      published_on,
      url: "https://example.org/",
      language: "en",
      condition,
      license: "LicenseRef-unknown",
      // nothing is published here: what rules find is shown to whoever brought the text
      text_may_be_republished: true,
      raw_sha256: digest,
    },
    annotations: { source: String(id), curator: "none", reviewed_on: published_on },
    canonical: canonicalText(text),
    raw_sha256: digest,
    text_sha256: digest,
    locate: () => ({ file: "standard input" }),
    locateText: () => ({ file: "standard input" }),
    locateSource: () => ({ file: "standard input" }),
  };
}
