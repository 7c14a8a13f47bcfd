import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdirSync, renameSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";

const unpackers = { ".gz": createGunzip, ".zst": createZstdDecompress } as const;

/** Unpacks a file, however large, into the cache; the path of the content. @throws where it cannot be unpacked */
export async function unpack(root: string, path: string): Promise<string> {
  const content = `.cache/unpacked/${createHash("sha256").update(path).digest("hex")}.jsonl`;
  const target = join(root, content);
  const fresh = `${target}.${process.pid}.tmp`;
  mkdirSync(dirname(target), { recursive: true });
  const unpacker = unpackers[extname(path) as keyof typeof unpackers]();
  await pipeline(createReadStream(join(root, path)), unpacker, createWriteStream(fresh));
  renameSync(fresh, target);
  return content;
}
