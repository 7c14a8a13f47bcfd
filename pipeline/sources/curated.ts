/** Reads a curated file through the effects; what is wrong with files is worded here, once. */
import type { z } from "zod";
import { type DecodeFault, decodeText } from "../../schemas/document.ts";
import type { Issue, Place } from "../../schemas/issue.ts";
import { type Effects, listWanted } from "../effects.ts";
import { type Curated, type Locate, readYaml } from "../extract/yaml.ts";
import { strayFile } from "./stray.ts";

/** A record, or undefined where its issues keep it from being one. */
export type Loaded<T> = { readonly value: T | undefined; readonly issues: readonly Issue[] };

/** A YAML file as the record that `schema` makes of it. */
export function readCurated<T>(effects: Effects, file: string, schema: z.ZodType<T>): Curated<T> {
  const bytes = effects.read(file);
  const nowhere: Locate = () => ({ file });
  if (bytes === undefined) return { value: undefined, issues: [missingFile(file)], locate: nowhere };
  const text = decodeText(bytes);
  if (typeof text === "string") return readYaml(file, text, schema);
  return { value: undefined, issues: [encodingIssue(file, bytes, text)], locate: nowhere };
}

/** An article's text that is missing, empty or no text. */
export function textIssues(
  file: string,
  bytes: Uint8Array | undefined,
  text: string | DecodeFault | undefined,
): Issue[] {
  if (bytes === undefined || text === undefined) return [missingFile(file)];
  if (typeof text !== "string") return [encodingIssue(file, bytes, text)];
  if (text.trim() !== "") return [];
  return [
    {
      code: "text-empty",
      place: { file },
      found: "no text",
      expected: "an article",
      mend: "Put the article's text there.",
    },
  ];
}

/** What a file that must be there is for, by its name. */
const missing: Readonly<Record<string, Pick<Issue, "expected" | "mend">>> = {
  "article.txt": {
    expected: "the article's text, as it came",
    mend: "Save the text there in UTF-8; it is never edited afterwards.",
  },
  "source.yaml": {
    expected: "the article's record: title, publisher, day, address, rights, hash",
    mend: "Copy source.yaml from another article and fill it in.",
  },
  "annotations.yaml": {
    expected: "the article's annotations; the head alone, where nobody has annotated it yet",
    mend: "Add the file with the head that README.md shows under “Add an article”.",
  },
  "entities.yaml": {
    expected: "the registry of entities",
    mend: "Add it with `entities: []` and a last line `...`.",
  },
  "restorations.yaml": {
    expected: "the list of paraphrased phrases",
    mend: "Add it with `restorations: []` and a last line `...`.",
  },
  "metrics.yaml": {
    expected: "the list of metrics",
    mend: "Add it with `groups: []`, `metrics: []` and a last line `...`.",
  },
  "mappings.yaml": {
    expected: "what other schemes call the metrics and codes",
    mend: "Add it with `schemes: []`, `mappings: []` and a last line `...`.",
  },
  "rates.yaml": {
    expected: "the exchange rates by which sums in different currencies are compared",
    mend: "Add it with `sources: []`, `series: []` and a last line `...`.",
  },
};

export function missingFile(file: string): Issue {
  return {
    code: "file-missing",
    place: { file },
    found: "no such file",
    ...(missing[file.slice(file.lastIndexOf("/") + 1)] ?? { expected: "a file", mend: `Add ${file}.` }),
  };
}

/** What stands in a folder beside the files that are known there; `besides` are let pass without being asked for. */
export function unexpected(
  effects: Effects,
  folder: string,
  files: readonly string[],
  folders: readonly string[] = [],
  besides: readonly string[] = [],
): Issue[] {
  const known = { file: files, folder: folders } as const;
  return listWanted(effects, folder)
    .filter(({ name, kind }) => kind === "other" || ![...known[kind], ...besides].includes(name))
    .map(({ name }) =>
      strayFile(`${folder}/${name}`, `only ${[...files, ...folders.map((each) => `${each}/`)].join(", ")}`),
    );
}

function encodingIssue(file: string, bytes: Uint8Array, { byteOffset, found, expected }: DecodeFault): Issue {
  const before = bytes.subarray(0, byteOffset);
  const lineStart = before.lastIndexOf(10) + 1;
  const line = before.reduce((count, byte) => (byte === 10 ? count + 1 : count), 1);
  const column = new TextDecoder().decode(before.subarray(lineStart)).length + 1;
  return {
    code: "text-encoding",
    place: { file, line, column },
    found: `${found} at byte ${byteOffset}`,
    expected,
    mend: "Save the file as UTF-8 from a copy that is whole.",
  };
}

export function wrongFolder(folder: string, id: string, place: Place): Issue {
  return {
    code: "source-folder",
    place,
    found: id,
    expected: folder,
    mend: "Give the folder and the id in its files the same name.",
  };
}

export function changedText(pinned: string, actual: string, place: Place): Issue {
  return {
    code: "text-changed",
    place,
    found: `article.txt with SHA-256 ${actual}`,
    expected: `SHA-256 ${pinned}`,
    mend: "Put the text back as it came; a corrected text is a new source, and its annotations are read anew.",
  };
}
