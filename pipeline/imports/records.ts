import type { TextRange } from "../../schemas/document.ts";
import type { Issue } from "../../schemas/issue.ts";

/** Words that another tool marked. */
export type ForeignSpan = {
  /** The tool's own id of the record. */
  readonly id: string;
  readonly label: string;
  /** Its parts in UTF-16 units of the canonical text, in the tool's order; several where it is discontinuous. */
  readonly ranges: readonly TextRange[];
  /** What the tool says of it besides: attributes, notes. */
  readonly values: Readonly<Record<string, string>>;
  /** The line of the record in its file, from 1, where the format has lines. */
  readonly line?: number;
};

/** A relation or event: which spans, or other links, have which part in it. */
export type ForeignLink = {
  readonly id: string;
  readonly label: string;
  readonly roles: readonly { readonly role: string; readonly target: string }[];
  readonly values: Readonly<Record<string, string>>;
  readonly line?: number;
};

/** What a tool's file says of one text. */
export type ForeignRecords = {
  readonly spans: readonly ForeignSpan[];
  readonly links: readonly ForeignLink[];
};

/** The text that a tool's offsets count in. */
export type ForeignText = {
  /** The canonical text: what ranges count in. */
  readonly text: string;
  /** The same text with the line ends of its file. */
  readonly printed: string;
};

/** The records of a tool's file, or what is wrong with it. */
export type ForeignReading = { readonly records: ForeignRecords; readonly issues: readonly Issue[] };

/** Reads `content`, the text of `file`, as annotations of a text. */
export type Importer = (file: string, content: string, about: ForeignText) => ForeignReading;

/** Writes what is said of a text as the tool's file, with the line feeds of the canonical text. */
export type Exporter = (records: ForeignRecords, text: string, source: string) => string;
