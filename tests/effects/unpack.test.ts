/** A packed collection is unpacked whole, or refused: none of its articles is left out unsaid. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, gzipSync, zstdCompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unfinished } from "../../pipeline/effects/unfinished.ts";
import { pathOfContent, unpack, unpackedFolder } from "../../pipeline/effects/unpack.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "playbook-unpack-"));
});
afterEach(() => rmSync(root, { recursive: true }));

async function unpacked(name: string, packed: Uint8Array): Promise<Buffer> {
  writeFileSync(join(root, name), packed);
  const content = await unpack(root, name);
  expect(content).toBe(pathOfContent(name));
  return readFileSync(join(root, content));
}

/** What is said of a file that cannot be unpacked; nothing of it may be left. */
async function refusal(name: string, packed: Uint8Array): Promise<string | undefined> {
  const error = await unpacked(name, packed).then(
    () => undefined,
    (reason) => reason as { code?: string },
  );
  expect(readdirSync(join(root, unpackedFolder))).toEqual([]);
  return error?.code;
}

/** Bytes that pack to about half, the same in every run. */
function text(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0, state = 1; at < length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[at] = 97 + (state >>> 28);
  }
  return bytes;
}

type Options = { readonly checksum?: boolean; readonly sized?: boolean };

/** One frame; its header tells the size of the content, or else of the window. */
function frame(content: Uint8Array, { checksum = false, sized = true }: Options = {}): Buffer {
  const { ZSTD_c_checksumFlag, ZSTD_c_contentSizeFlag } = constants;
  const params = { [ZSTD_c_checksumFlag]: Number(checksum), [ZSTD_c_contentSizeFlag]: Number(sized) };
  return zstdCompressSync(content, { params });
}

function skippable(length: number, kind = 0): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(0x184d2a50 + kind);
  head.writeUInt32LE(length, 4);
  return Buffer.concat([head, Buffer.alloc(length, 0xfd)]);
}

const lengths = { nothing: 0, tiny: 10, "300 bytes": 300, "70 kB": 140_000, "1 MB": 2_000_000 } as const;
const contents = Object.entries(lengths).map(([name, length]) => [name, text(length)] as const);
const [tiny, middling, large] = [text(10), text(140_000), text(2_000_000)];

describe("frames of zstd", () => {
  const kinds: [string, Options][] = [
    ["without checksums", {}],
    ["with checksums", { checksum: true }],
    ["that do not tell their size", { sized: false }],
    ["with checksums, that do not tell their size", { checksum: true, sized: false }],
  ];
  test.each(kinds)("%s are unpacked one after the other, whatever their sizes", async (_, options) => {
    for (const [first, one] of contents)
      for (const [second, other] of contents) {
        const packed = Buffer.concat([frame(one, options), frame(other, options), frame(tiny, options)]);
        const whole = Buffer.concat([one, other, tiny]);
        expect((await unpacked("a.zst", packed)).equals(whole), `${first}, ${second}, tiny`).toBe(true);
      }
  });

  test.each([
    ["blocks of one byte repeated", Buffer.alloc(1_000_000, 97)],
    [
      "blocks that are not packed",
      Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * at * 31) >> 7)),
    ],
  ])("with %s", async (_, content) => {
    const packed = Buffer.concat([frame(content), frame(tiny), frame(content)]);
    expect((await unpacked("a.zst", packed)).equals(Buffer.concat([content, tiny, content]))).toBe(true);
  });

  test.each([
    ["first", [skippable(3), frame(tiny), frame(large)]],
    ["in the middle", [frame(tiny), skippable(0, 15), skippable(200_000, 7), frame(large)]],
    ["last", [frame(tiny), frame(large), skippable(65_536)]],
    ["everywhere", [skippable(1), frame(tiny), skippable(1, 15), frame(large), skippable(1)]],
  ])("to be skipped stand %s", async (_, frames) => {
    expect((await unpacked("a.zst", Buffer.concat(frames))).equals(Buffer.concat([tiny, large]))).toBe(true);
  });

  test("in great number take no more than seconds", async () => {
    const packed = Buffer.concat(Array.from({ length: 20_000 }, () => frame(tiny)));
    expect((await unpacked("a.zst", packed)).length).toBe(20_000 * tiny.length);
  }, 20_000);
});

describe("what is no whole zstd file is refused", () => {
  const ends = { tiny: frame(tiny), "70 kB": frame(middling), "1 MB": frame(large) };
  const junk = {
    text: Buffer.from("junk"),
    "one byte": Buffer.from([0x28]),
    zeros: Buffer.alloc(70_000),
    "a .gz file": gzipSync("x"),
    "half of a magic number": frame(tiny).subarray(0, 2),
  };
  const behind = Object.entries(ends).flatMap(([size, end]) =>
    Object.entries(junk).map(([name, bytes]) => [name, size, Buffer.concat([end, bytes])] as const),
  );
  test.each(behind)("%s behind a frame of %s", async (_, __, packed) => {
    expect(await refusal("a.zst", packed)).toBe("BROKEN_ARCHIVE");
  });

  test.each([
    ["a file of nothing", Buffer.alloc(0)],
    ["a file of something else", Buffer.from('{"source":{}}\n')],
    ["a frame to be skipped that is cut", Buffer.concat([frame(tiny), skippable(100).subarray(0, 107)])],
  ])("%s", async (_, packed) => {
    expect(await refusal("a.zst", packed)).toBe("BROKEN_ARCHIVE");
  });

  test("a second frame, cut anywhere", async () => {
    const [one, other] = [frame(tiny), frame(text(300), { checksum: true })];
    for (let length = 1; length < other.length; length++)
      expect(await refusal("a.zst", Buffer.concat([one, other.subarray(0, length)]))).toBe("BROKEN_ARCHIVE");
  });

  test.each([65_535, 65_536, 65_537, 200_000, 500_000, -5, -4, -1])(
    "a large frame, cut at %i",
    async (at) => {
      expect(await refusal("a.zst", frame(large, { checksum: true }).subarray(0, at))).toBe("BROKEN_ARCHIVE");
    },
  );

  test.each([
    ["a block", 400_000],
    ["a checksum", -1],
  ])("a second frame with %s that was changed", async (_, at) => {
    const other = frame(large, { checksum: true });
    const changed = at < 0 ? other.length + at : at;
    other[changed] = (other[changed] as number) ^ 0x55;
    expect(await refusal("a.zst", Buffer.concat([frame(tiny), other]))).toMatch(/^ZSTD_error_/);
  });
});

describe("members of gzip", () => {
  test.each([-2, -1, 0, 1, 2])("that end %i bytes behind a chunk's", async (more) => {
    // not packed: a member is longer than its content by the same each time
    const long = Buffer.alloc(66_000, "sheep");
    const overhead = gzipSync(long.subarray(0, 65_000), { level: 0 }).length - 65_000;
    const content = long.subarray(0, 65_536 + more - overhead);
    const member = gzipSync(content, { level: 0 });
    expect(member).toHaveLength(65_536 + more);
    const packed = Buffer.concat([member, gzipSync(tiny), member]);
    const whole = Buffer.concat([content, tiny, content]);
    expect((await unpacked("a.gz", packed)).equals(whole)).toBe(true);
  });

  test("are unpacked one after the other, whatever their sizes", async () => {
    for (const [first, one] of contents)
      for (const [second, other] of contents) {
        const packed = Buffer.concat([gzipSync(one), gzipSync(other), gzipSync(tiny)]);
        const whole = Buffer.concat([one, other, tiny]);
        expect((await unpacked("a.gz", packed)).equals(whole), `${first}, ${second}, tiny`).toBe(true);
      }
  });

  test.each([
    ["text behind a member", Buffer.concat([gzipSync(tiny), Buffer.from("junk")]), "Z_DATA_ERROR"],
    ["text behind a large one", Buffer.concat([gzipSync(large), Buffer.from("junk")]), "Z_DATA_ERROR"],
    [
      "a second member that is cut",
      Buffer.concat([gzipSync(tiny), gzipSync(tiny).subarray(0, 12)]),
      "Z_BUF_ERROR",
    ],
    ["a file of nothing", Buffer.alloc(0), "Z_BUF_ERROR"],
    // Node takes zeros for padding, and leaves whatever follows
    [
      "a member behind zeros",
      Buffer.concat([gzipSync(tiny), Buffer.alloc(5), gzipSync(tiny)]),
      "BROKEN_ARCHIVE",
    ],
    [
      "one behind many",
      Buffer.concat([gzipSync(tiny), Buffer.alloc(200_000), gzipSync(tiny)]),
      "BROKEN_ARCHIVE",
    ],
  ])("%s is refused", async (_, packed, code) => {
    expect(await refusal("a.gz", packed)).toBe(code);
  });
});

describe("what fails leaves nothing", () => {
  test("and takes nothing away: the content of before stays", async () => {
    await unpacked("a.zst", frame(tiny));
    writeFileSync(join(root, "a.zst"), frame(large).subarray(0, 500_000));
    await expect(unpack(root, "a.zst")).rejects.toMatchObject({ code: "BROKEN_ARCHIVE" });
    expect(readdirSync(join(root, unpackedFolder))).toHaveLength(1);
    expect(statSync(join(root, pathOfContent("a.zst"))).size).toBe(tiny.length);
  });

  test("where the content cannot be put in its place, which is said by the code of the disk", async () => {
    mkdirSync(join(root, pathOfContent("a.zst"), "in the way"), { recursive: true });
    writeFileSync(join(root, "a.zst"), frame(tiny));
    await expect(unpack(root, "a.zst")).rejects.toMatchObject({ code: "EISDIR" });
    expect(readdirSync(join(root, unpackedFolder))).toHaveLength(1);
  });

  test("where there is no such file", async () => {
    await expect(unpack(root, "a.zst")).rejects.toMatchObject({ code: "ENOENT" });
    expect(existsSync(join(root, pathOfContent("a.zst")))).toBe(false);
    expect(readdirSync(join(root, unpackedFolder))).toEqual([]);
  });

  test.skipIf(!existsSync("/dev/full"))("where the disk is full", async () => {
    mkdirSync(join(root, unpackedFolder), { recursive: true });
    symlinkSync("/dev/full", unfinished(join(root, pathOfContent("a.zst"))));
    writeFileSync(join(root, "a.zst"), frame(large));
    await expect(unpack(root, "a.zst")).rejects.toMatchObject({ code: "ENOSPC" });
    expect(readdirSync(join(root, unpackedFolder))).toEqual([]);
  });
});
