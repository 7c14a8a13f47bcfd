/**
 * Reads what people write in YAML: every scalar stays the text that was written (failsafe schema), the features
 * that change a value without a sign are refused, and every complaint of the schema gets a line and a column.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { z } from "zod";
import { type Issue, type IssueCode, nearest, type Place, placeAt } from "../../schemas/issue.ts";
import { expectation, isWorded, mendOf } from "../../schemas/value-messages.ts";
import { yamlMessages } from "./yaml-messages.ts";

/** The path of a value in a file: field names and positions in lists. */
export type Path = readonly (string | number)[];

/** Where the value at a path stands in its file; where it is missing, the nearest thing above it. */
export type Locate = (path: Path) => Place;

export type Curated<T> = {
  /** The record, or undefined where the file is not one. */
  readonly value: T | undefined;
  readonly issues: readonly Issue[];
  readonly locate: Locate;
};

type Plain = string | Plain[] | { [field: string]: Plain };

const reservedKeys = new Set(["__proto__", "constructor", "prototype", "<<"]);
const depthLimit = 20;

/**
 * Reads a file of curated records. Returns the record that `schema` makes of it, or every issue found: of syntax,
 * of refused features, and of the schema.
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): Curated<T> {
  const document = parseDocument(text, {
    schema: "failsafe",
    version: "1.2",
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: "error",
  });
  const locate: Locate = (path) => placeOf(file, text, document, path);
  const syntax = syntaxIssues(file, text, document);
  const faults = syntax.length > 0 ? syntax : refusedFeatures(file, text, document);
  if (faults.length > 0) return { value: undefined, issues: faults, locate };
  const parsed = schema.safeParse(plain(document.contents), { reportInput: true, error: expectation });
  if (parsed.success) return { value: parsed.data, issues: [], locate };
  return {
    value: undefined,
    issues: parsed.error.issues.flatMap((issue) => schemaIssues(issue, locate)),
    locate,
  };
}

function syntaxIssues(file: string, text: string, document: Document.Parsed): Issue[] {
  // what follows the first is mostly a consequence of it; anchors and tags are refused by refusedFeatures
  const first = [...document.errors, ...document.warnings]
    .filter(({ code }) => code !== "TAG_RESOLVE_FAILED" && code !== "BAD_ALIAS")
    .toSorted((left, right) => left.pos[0] - right.pos[0])
    .slice(0, 1);
  const faults = first.map((error) => ({
    code: "yaml-syntax" as const,
    place: placeAt(file, text, ...openingOf(document, error)),
    ...yamlMessages[error.code],
  }));
  if (faults.length > 0 || /(?:^|\n)\.\.\.\n?$/.test(text)) return faults;
  return [
    {
      code: "yaml-truncated",
      place: placeAt(file, text, Math.max(0, text.trimEnd().length - 1)),
      found: "the file ends here",
      expected: "a last line `...`, which shows that nothing is cut off",
      mend: "Check that the end of the file is there, then add a line `...` after it.",
    },
  ];
}

/** Offset and length of what an error is about; of a quotation that is never closed, its opening mark. */
function openingOf(document: Document.Parsed, { code, pos: [start, end] }: YAMLError): [number, number] {
  let opening: [number, number] = [start, end - start];
  if (code !== "MISSING_CHAR") return opening;
  visit(document, {
    Scalar(_, { range, type }) {
      const quoted = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE";
      if (quoted && range && range[0] < start && start <= range[2]) opening = [range[0], 1];
    },
  });
  return opening;
}

function refusedFeatures(file: string, text: string, document: Document.Parsed): Issue[] {
  const issues: Issue[] = [];
  const refuse = (node: unknown, found: string, mend: string): void => {
    const [start, end] = (node as Node | null)?.range ?? [0, 1];
    const place = placeAt(file, text, start, end - start);
    issues.push({ code: "yaml-feature", place, found, expected: "plain mappings, lists and texts", mend });
  };
  if (/^%/m.test(text)) refuse(null, "a directive", "Delete the line that begins with %.");
  visit(document, {
    Node(_, node, ancestors) {
      if (isAlias(node)) refuse(node, "an alias", "Write the value out.");
      else if (node.anchor !== undefined)
        refuse(node, "an anchor", "Delete the anchor and write values out.");
      if (node.tag !== undefined && !/^tag:yaml\.org,2002:(?:str|map|seq)$/.test(node.tag)) {
        refuse(node, `the tag ${node.tag}`, "Delete the tag.");
      }
      if (ancestors.length > depthLimit) {
        refuse(node, `more than ${depthLimit} levels`, "Write the value flat.");
        return visit.BREAK;
      }
      if (isScalar(node) && node.type === "PLAIN" && node.comment) {
        refuse(
          node,
          `a comment right after the value ${JSON.stringify(node.value)}`,
          "Put quotes around the value if # belongs to it, else move the comment to a line of its own.",
        );
      }
      return undefined;
    },
    Pair(_, pair) {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      if (!isScalar(pair.key)) refuse(pair.key, "a key that is not a plain word", "Write a field name.");
      else if (reservedKeys.has(key)) refuse(pair.key, `the reserved key ${key}`, "Rename the field.");
      else if (/[^\x20-\x7E]/.test(key))
        refuse(
          pair.key,
          `the key ${JSON.stringify(key)}`,
          "Retype the line: a character that looks like a space is not one.",
        );
    },
  });
  return issues;
}

function plain(node: ParsedNode | null): Plain {
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map((pair) => [
        String((pair.key as { value: unknown }).value),
        plain(pair.value as ParsedNode | null),
      ]),
    );
  }
  if (isSeq(node)) return node.items.map((item) => plain(item as ParsedNode));
  return isScalar(node) ? String(node.value ?? "") : "";
}

function placeOf(file: string, text: string, document: Document.Parsed, path: Path): Place {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as Node | undefined;
    if (node?.range) return placeAt(file, text, node.range[0], node.range[1] - node.range[0]);
  }
  return placeAt(file, text, 0);
}

type ZodIssue = z.core.$ZodIssue;

/** What a schema has against a value, with its place; the schema was given `expectation` as its error map. */
export function schemaIssues(issue: z.core.$ZodIssue, locate: Locate): Issue[] {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  const field = path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownField(key, issue.message.split(" "), locate([...path, key])));
  }
  const missing =
    issue.input === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value");
  return [
    {
      code: missing ? "field-missing" : ("field-value" satisfies IssueCode),
      place: locate(path),
      found: missing ? `no field ${path.at(-1) ?? ""}` : foundAt(field, issue.input),
      expected: issue.message,
      mend: missing ? `Add a line \`${path.at(-1)}: …\` to this record.` : suggestion(issue),
    },
  ];
}

function unknownField(key: string, known: readonly string[], place: Place): Issue {
  const near = nearest(key, known);
  return {
    code: "field-unknown",
    place,
    found: `the field ${key}`,
    expected: `one of ${known.join(", ")}`,
    mend: near === undefined ? "Delete the line, or name a field of the record." : `Did you mean ${near}?`,
  };
}

/** "unit: dollars"; of a list or a record, what it is. */
function foundAt(field: string, input: unknown): string {
  const shown = Array.isArray(input)
    ? "a list"
    : typeof input === "object" && input !== null
      ? "a record"
      : (JSON.stringify(input) ?? "nothing");
  return field === "" ? shown : `${field}: ${shown}`;
}

function suggestion(issue: ZodIssue): string {
  if (issue.code !== "invalid_value" || isWorded(issue.message)) return mendOf(issue.message);
  const written = typeof issue.input === "string" ? issue.input : "";
  const near = nearest(written, issue.values.map(String));
  return near === undefined ? "Write one of these words." : `Did you mean ${near}?`;
}
