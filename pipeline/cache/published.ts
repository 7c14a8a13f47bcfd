/** What the last build published, so that the next one does not do it again. */
import { hash } from "node:crypto";
import { type Effects, filesBelow } from "../effects.ts";
import { outputFolder } from "../emit/format.ts";
import type { JoinedFile, OutputFile } from "../emit/output.ts";
import type { CollectionFile } from "../sources/records.ts";

const recordPath = ".cache/published.json";
/** To be raised with every change of what the record holds: one laid out otherwise is as good as none. */
const layout = 4;

/**
 * Memory: mostly the digests of pieces, 67 bytes for each of a run's pieces, of which it has up to 52. The record is one
 * text, which V8 allows 2^29 characters: enough for ten million articles in runs of 64.
 */
export type Published = {
  /** Digest of all that the output depends on. */
  readonly key: string;
  /** Digest of the program that made it. */
  readonly program: string;
  readonly articles: number;
  readonly rows: Readonly<Record<string, number>>;
  /** Numbers that nobody has accounted for, and quotations that wait for a curator. */
  readonly open: number;
  readonly withheld: number;
  /** Keys of the runs that it was made of, of articles and of groups of claims. */
  readonly runs: readonly string[];
  /** Every file below the output folder, and what would change if it were written again. */
  readonly files: readonly (OutputFile & { readonly stamp: string })[];
  readonly joined: readonly JoinedFile[];
  /** The collections that were read. */
  readonly collections: readonly CollectionFile[];
};

/** The digest of all that the output depends on. */
export function keyOfOutput(program: string, sources: string, dataset: object, layout?: object): string {
  const parts = [program, sources, JSON.stringify(dataset)];
  return hash(
    "sha256",
    [...parts, ...(layout === undefined ? [] : [JSON.stringify(layout)])].join("\n"),
    "hex",
  );
}

/** The record; undefined where there is none, or one that is not as it was written. */
export function readPublished(effects: Effects): Published | undefined {
  const text = Buffer.from(effects.read(recordPath) ?? []).toString();
  const [digest, content] = [text.slice(0, 64), text.slice(65)];
  return digestOf(content) === digest ? (JSON.parse(content) as Published) : undefined;
}

/** Records what was published. The stamps are taken now: publishing itself changes them. */
export function recordPublished(
  effects: Effects,
  published: Omit<Published, "files"> & { readonly files: readonly OutputFile[] },
): void {
  const files = published.files.map((file) => ({
    ...file,
    stamp: effects.stamp(`${outputFolder}/${file.path}`),
  }));
  const content = JSON.stringify({ ...published, files });
  effects.write(recordPath, Buffer.from(`${digestOf(content)}\n${content}`));
}

function digestOf(content: string): string {
  return hash("sha256", `${layout}\n${content}`, "hex");
}

/** Whether collections look as they did; who wants to be sure of it hashes them. */
export function lookUntouched(effects: Effects, { collections }: Published): boolean {
  return collections.every(({ path, stamp }) => effects.stamp(path) === stamp);
}

/** The paths of the files that are as they were published. */
export function untouched(effects: Effects, { files }: Published): Set<string> {
  const same = files.filter(({ path, stamp }) => effects.stamp(`${outputFolder}/${path}`) === stamp);
  return new Set(same.map(({ path }) => path));
}

/** Whether output/ holds what was published there, and nothing else. */
export function stillPublished(effects: Effects, published: Published): boolean {
  const { files } = published;
  return (
    untouched(effects, published).size === files.length &&
    filesBelow(effects, outputFolder).length === files.length
  );
}
