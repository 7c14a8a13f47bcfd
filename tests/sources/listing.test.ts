import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArticleRef, openListing } from "../../pipeline/sources/listing.ts";

const digest = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString("hex"));
const id = fc.oneof(fc.stringMatching(/^[a-z0-9-]{1,40}$/), fc.string({ unit: "binary" }));
const folder = fc.record({ id, digest, bytes: fc.nat(2 ** 40) });
const record = fc.record({
  source: fc.constantFrom("sources/collections/a.jsonl", "sources/collections/b.jsonl.zst"),
  line: fc.nat(2 ** 31),
  start: fc.nat(2 ** 45),
});

/** Records of a file come together, as they are listed. */
const listed = fc
  .tuple(fc.array(folder), fc.array(fc.tuple(folder, record)))
  .map(([folders, records]): ArticleRef[] => [
    ...folders,
    ...records
      .toSorted(([, left], [, right]) =>
        left.source < right.source ? -1 : left.source > right.source ? 1 : 0,
      )
      .map(([ref, { source, line, start }]) => ({
        ...ref,
        record: { source, file: `${source}.unpacked`, line, start, length: ref.bytes },
      })),
  ]);

function expectGivenBack(articles: readonly ArticleRef[]): void {
  const listing = openListing();
  for (const article of articles) listing.add(article);
  const sorted = listing.sorted();
  const inOrder = articles.toSorted((left, right) =>
    Buffer.compare(Buffer.from(left.id), Buffer.from(right.id)),
  );
  expect([...sorted]).toEqual(inOrder);
  expect(sorted.slice(1, 3)).toEqual(inOrder.slice(1, 3));
  expect(sorted.length).toBe(articles.length);
  expect([...sorted.sharedIds()]).toEqual(
    inOrder.slice(1).flatMap((ref, at) => (ref.id === inOrder[at]?.id ? [[inOrder[at], ref]] : [])),
  );
}

test("a listing gives back what was added, in the order of the ids", () => {
  fc.assert(fc.property(listed, expectGivenBack));
});

test("and does so with more than a megabyte of them, even in one id", () => {
  const ref = { digest: "0f".repeat(32), bytes: 1 };
  const many = Array.from({ length: 20_000 }, (_, at) => ({ ...ref, id: `article-${20_000 - at}` }));
  expectGivenBack([...many, { ...ref, id: "b".repeat(2_000_000) }, { ...ref, id: "a" }]);
});
