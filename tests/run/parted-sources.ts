/** The project's sources and a dozen articles more, for datasets in parts. */
import { hash } from "node:crypto";
import { parse } from "yaml";
import type { Layout } from "../../pipeline/emit/format.ts";
import { type Files, projectFiles } from "../memory-effects.ts";

export const collectionPath = "sources/collections/more.jsonl";
const golden = "tests/golden/uncurated-article";
const text = (name: string): string =>
  Buffer.from(projectFiles(golden).get(`${golden}/${name}`) as Uint8Array).toString();
const source = parse(text("source.yaml"), { schema: "failsafe" }) as Record<string, unknown>;

/** The project's sources and a dozen articles more, the text of one of them altered where `altered` is its number. */
export function sources(altered = -1): Files {
  const lines = Array.from({ length: 12 }, (_, number) => {
    const words = `${text("article.txt")}${number === altered ? "It cost $7 million.\n" : ""}`;
    const raw_sha256 = hash("sha256", words, "hex");
    return JSON.stringify({ source: { ...source, id: idOf(number), raw_sha256 }, text: words });
  });
  return projectFiles("sources").set(collectionPath, Buffer.from(`${lines.join("\n")}\n`));
}

export const idOf = (number: number): string => `harbour-post-2024-05-${String(number + 10)}-more`;
export const inParts: Layout = { formats: ["csv", "parquet"], parts: 4 };
