import { verify } from "../../pipeline/verify.ts";
import type { Issue } from "../../schemas/issue.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

export const files: Files = projectFiles("sources", "output");
export const packageFile = "output/datapackage.json";
// biome-ignore lint/suspicious/noExplicitAny: documents of every form are read and altered
export const json = (path: string, from: Files = files): any =>
  JSON.parse(Buffer.from(from.get(path) as Uint8Array).toString());
const { name, version, description } = json(packageFile) as Record<
  "name" | "version" | "description",
  string
>;
const options = { dataset: { name, version, description }, concurrency: 1 };

export const issuesOf = async (changed: Files): Promise<readonly Issue[]> =>
  (await verify(memoryEffects(changed), options)).issues;

/** The files with the lowest bit of one byte turned. */
export function withByteFlipped(path: string, at: number): Files {
  const bytes = Uint8Array.from(files.get(path) as Uint8Array);
  bytes[at] = (bytes[at] as number) ^ 1;
  return new Map(files).set(path, bytes);
}

/** What verify says, a problem a line, where one byte of a file differs: its end or some place between, by `index`. */
export async function namedAfterAFlip(path: string, index: number): Promise<string> {
  const { length } = files.get(path) as Uint8Array;
  const places = [0, length - 1, Math.floor(length / 3), Math.floor((2 * length) / 3)];
  const issues = await issuesOf(withByteFlipped(path, places[index % places.length] as number));
  return issues.map(({ place, found, expected }) => `${place.file} ${found} ${expected}`).join("\n");
}
