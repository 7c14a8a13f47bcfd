/** What a worker says first, so that who asks it knows whose rows it gets. */
import { hash } from "node:crypto";
import { tables } from "../../schemas/index.ts";
import type { Effects } from "../effects.ts";
import { encodeStream } from "./batch-stream.ts";

/** To be raised with every change of what frames hold. */
const protocol = "2";

const shape = {
  protocol: "text",
  program: "text",
  schema: "text",
  node: "text",
  icu: "text",
  unicode: "text",
} as const;

/** One row: what else than articles the bytes of a dataset depend on. Workers of one job must say the same. */
export function handshake(effects: Effects): Uint8Array {
  const columns = tables.map(({ name, columns: own }) => [
    name,
    ...Object.entries(own).map(([column, { kind, nullable }]) => `${column} ${kind} ${nullable}`),
  ]);
  const { node, icu = "", unicode = "" } = process.versions;
  const schema = hash("sha256", JSON.stringify(columns), "hex");
  return encodeStream(shape, [{ protocol, program: effects.program(), schema, node, icu, unicode }]);
}
