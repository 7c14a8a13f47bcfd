/**
 * What is wrong and where, as data. A stage never throws for what a person wrote: it returns issues, so that all
 * problems of a run are reported together, sorted.
 */

/** The closed list of codes, with what each means: docs/errors.md is generated from it. */
export const issueCodes = {
  "file-missing": "A file that a source or the reference data must have is not there.",
  "file-unexpected": "A file stands where only known files may stand.",
  "no-sources": "There is no article to build from.",
  "text-encoding": "The bytes of a text are not valid UTF-8, or hold a control character.",
  "text-changed": "The article's hash is not the one that source.yaml pins.",
  "text-empty": "The article holds no text.",
  "source-moving": "A file of sources/ or of the program was written while the build read it.",
  "yaml-syntax": "The file is not valid YAML.",
  "yaml-feature":
    "The file uses a feature of YAML that is refused because it can change a value without a sign.",
  "yaml-truncated": "The last line of the file is not `...`, so its end may be missing.",
  "field-unknown": "A field that the schema does not know.",
  "field-missing": "A field that the schema demands is not there.",
  "field-value": "A value that the schema does not allow.",
  "source-folder": "The id in a file is not the name of the folder that the file is in.",
  "id-duplicate": "Two things have the same id.",
  "name-ambiguous": "Two entities have the same name, so a text that names it could mean either.",
  "quote-not-found": "The quote does not occur in the article, character for character.",
  "quote-ambiguous": "The quote occurs more than once, and its prefix and suffix do not single one out.",
  "cue-not-found": "The reporting words do not stand near the quotation.",
  "reference-unknown": "An id that names nothing.",
  "term-unknown": "A code that its vocabulary does not list.",
  "double-entry": "The curator's value and the value read from the same characters disagree.",
  "double-entry-unread": "The normaliser reads no value where the curator gives one.",
  "override-unneeded": "An override stands where curator and normaliser agree.",
  "rejection-unneeded": "A rejection stands where no rule finds anything.",
  "draft-open": "A claim that was only begun stands in the article's annotations.",
  "claim-kind": "A claim lacks what its kind needs, or has what its kind forbids.",
  "claim-aggregation": "A number of something that adds up over time does not say over which.",
  "metric-unit": "A claim's quantity is not of the kind that its metric is measured in.",
  "term-entity": "A metric or a predicate is used of a kind of entity of which it cannot be said.",
  "term-wrong": "A metric, a code, a mapping or a rate of the reference data does not fit the others.",
  "relation-twice": "A tie stands twice, or one that leads to one object at a time leads to two.",
  "statement-number": "A number in the curator's sentence is not one that the row's receipt shows.",
  "interval-order": "An interval ends before it starts, or a value lies outside its bounds.",
  ledger: "A quantity is both used and dismissed, or one number of the text is entered twice.",
  "attribution-chain": "The hops of a claim or quotation do not run from 0 without a gap, one agent a hop.",
  "quotation-verbatim": "A quotation is called verbatim in a text that is not the original.",
  "restoration-mismatch": "The quoted words are not those of the restoration entry.",
  receipt: "The row's words are not the characters of the text at its offsets.",
  "row-invalid": "A row breaks the rules of its table.",
  "published-share": "The rows reproduce more of a text than its rights allow.",
  "text-leak": "A released file holds more words of a text that may not be republished than a row quotes.",
  "import-record":
    "A record of another tool's file is not as the tool writes it, or no annotation can be made of it.",
  "import-words":
    "The words that another tool marked do not stand at its offsets, in whatever unit they are counted.",
  "import-map": "The map from a tool's labels to tables does not say what to do with a label.",
  "output-foreign": "Something stands where the dataset is to be published that no build put there.",
  "output-missing": "A file of the dataset is not there.",
  "output-unexpected": "A file stands in output/ that the build does not make.",
  "output-digest": "A file of the dataset is not the one that the checksums list.",
  "output-unreadable": "A file of the dataset cannot be read back.",
  "output-disagrees": "Two formats of a table do not hold the same rows.",
  "output-order": "The rows of a table are not in order.",
  "output-stale": "The dataset was not built from the sources as they are.",
  "article-unworkable": "An article at which the program ends, or does not come to an end, on a cluster.",
  "dataset-too-large": "A dataset is too large for what is asked of it.",
  "dataset-parts": "Two datasets are in different numbers of parts.",
  "dataset-unreadable": "Where a dataset should be there is none, or something that is no dataset.",
  "archive-unsafe": "An archive holds a path that leads out of it, a link, or more than a dataset can be.",
  "change-unexplained": "A row differs from the last release, and nobody says why.",
  "explanation-unneeded": "An explanation or a redirect stands where nothing changed.",
  "explanation-twice": "Several explanations are given for one change.",
  "redirect-missing": "An id that a release had is gone, and no redirect says what became of it.",
  "redirect-wrong": "A redirect is for an id that is still there, or leads to one that is not.",
  "version-too-low": "The version is lower than the changes demand, or is no number of a release.",
  "release-dirty":
    "The working tree holds something that is not committed, so the release could not be rebuilt.",
  "release-version": "The version is not one that this release may have.",
  "release-exists": "There is a release of this version already.",
  "release-unkept": "A past release is not kept in tests/releases/, so nothing can be compared with it.",
} as const satisfies Record<string, string>;

export type IssueCode = keyof typeof issueCodes;

/** Where something is wrong: lines and columns count from 1, columns in UTF-16 units as editors do. */
export type Place = {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** How many characters of the line are meant. */
  readonly length?: number;
  /** The line itself. */
  readonly excerpt?: string;
  /** Which part of a long line: the record's id and the path of a field. */
  readonly within?: string;
};

export type Issue = {
  readonly code: IssueCode;
  readonly place: Place;
  readonly found: string;
  readonly expected: string;
  /** What to do about it, as an imperative sentence. */
  readonly mend: string;
  /** How many issues this one stands for, where it stands for several that are not listed. */
  readonly count?: number;
};

/**
 * By file, line, column, code and wording: the order in which a run reports them. What stands for several comes last,
 * by their number first.
 */
export function compareIssues(left: Issue, right: Issue): number {
  return (
    order(left.count ?? 0, right.count ?? 0) ||
    order(left.place.file, right.place.file) ||
    order(left.place.line ?? 0, right.place.line ?? 0) ||
    order(left.place.column ?? 0, right.place.column ?? 0) ||
    order(left.code, right.code) ||
    order(left.found, right.found)
  );
}

function order<T extends string | number>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The place of UTF-16 `offset` in a text, with its line. */
export function placeAt(file: string, text: string, offset: number, length = 1): Place {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = text.indexOf("\n", offset);
  const excerpt = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < lineStart; at = text.indexOf("\n", at + 1)) line++;
  const column = offset - lineStart + 1;
  return { file, line, column, length: Math.max(1, Math.min(length, excerpt.length - column + 1)), excerpt };
}

/**
 * The candidate nearest to `word`, or undefined where none is near (by edit distance, two letters or a third of
 * its length): for "did you mean", never for a decision.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein's distance, one row at a time. */
export function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const substitution = (row[j - 1] as number) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[right.length] as number;
}
