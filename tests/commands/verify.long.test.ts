import { expect, test } from "vitest";
import { files, namedAfterAFlip } from "./flipped.ts";

test.each([...files.keys()].map((path, index) => [path, index] as const))(
  "a byte is flipped in %s: the file is named",
  async (path, index) => {
    expect(await namedAfterAFlip(path, index)).toContain(path);
  },
);
