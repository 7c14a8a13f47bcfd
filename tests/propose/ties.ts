import { createHash } from "node:crypto";
import { parse } from "yaml";
import { propose } from "../../pipeline/propose.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "wired-2025-01-30-deepseek-automakers";
const folder = `sources/articles/${id}`;

type Entity = readonly [id: string, kind: string, name: string, country?: string];
type Name =
  | "subject"
  | "predicate"
  | "object"
  | "kind"
  | "agent"
  | "patient"
  | "entity"
  | "exact"
  | "id"
  | "instrument"
  | "level"
  | "issuer"
  | "sector"
  | "beneficiary"
  | "target"
  | "time"
  | "title"
  | "statement"
  | "mode"
  | "metric"
  | "trend"
  | "stage";
type Item = Readonly<Partial<Record<Name, string>>>;
type List = "mentions" | "attributions" | "relations" | "events" | "policies" | "drafts";

/** The project's registry with more entities. */
export function addEntities(entities: readonly Entity[]): string {
  const before = Buffer.from(projectFiles("sources").get("sources/reference/entities.yaml") as Uint8Array);
  const lines = entities.flatMap(([of, kind, name, country]) => [
    `  - id: ${of}`,
    `    kind: ${kind}`,
    `    name: ${name}`,
    ...(country === undefined ? [] : [`    country: ${country}`]),
    "    description: Made up for a test",
  ]);
  return before.toString().replace(/\.\.\.\n$/, `${lines.join("\n")}\n...\n`);
}

/** What is proposed of a text, by list. */
export function proposedOf(text: string, entities: string): Readonly<Partial<Record<List, readonly Item[]>>> {
  const files: Files = projectFiles("sources");
  files.set("sources/reference/entities.yaml", Buffer.from(entities));
  files.set(`${folder}/article.txt`, Buffer.from(`${text}\n`));
  const head = `source: ${id}\ncurator: Ada Berg\nreviewed_on: 2025-02-01\n...\n`;
  files.set(`${folder}/annotations.yaml`, Buffer.from(head));
  const source = Buffer.from(files.get(`${folder}/source.yaml`) as Uint8Array).toString();
  const sha = createHash("sha256").update(`${text}\n`).digest("hex");
  const record = source.replace(/^raw_sha256: .*$/m, `raw_sha256: ${sha}`);
  files.set(`${folder}/source.yaml`, Buffer.from(record.replace("machine-paraphrased", "original")));
  propose(id, undefined, memoryEffects(files));
  return parse(Buffer.from(files.get(`${folder}/annotations.yaml`) as Uint8Array).toString());
}
