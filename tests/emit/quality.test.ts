import { expect, test } from "vitest";
import {
  type Agreement,
  type ArticleQuality,
  addTotals,
  articlesIn,
  countTotals,
  noTotal,
  qualityFile,
  qualityPiece,
  qualityText,
} from "../../pipeline/emit/descriptors/quality.ts";

const agreement: Agreement = {
  curated: 3,
  also_found: 2,
  same_span: 2,
  same_values: 1,
  found_only: 5,
  not_found: ["ferries: no rule reads these words"],
  differences: ['ferries.unit: "ferry"\n | null'],
};

const quality: ArticleQuality = {
  source_id: "harbour-post-2024-05-06-ferries",
  rows: { sources: 1, quantities: 8 },
  ledger: { claimed: 2, dismissed: 0, open: 6 },
  open: ["a", "b"],
  published_share: 0.25,
  withheld: 0,
  unread_digits: [],
  unregistered: 0,
  overrides: [],
  rejections: [],
  agreement: { quantities: agreement },
};

const untouched: Agreement = {
  curated: 0,
  also_found: 0,
  same_span: 0,
  same_values: 0,
  found_only: 7,
  not_found: [],
  differences: [],
};

function totalOf(...articles: readonly ArticleQuality[]) {
  const totals = countTotals();
  for (const article of articles) totals.add(article);
  return totals.total();
}

test("articles that are counted together come to the sum of their totals", () => {
  const other = { ...quality, rows: { sources: 1, times: 2 }, agreement: { times: agreement } };
  expect(totalOf()).toEqual(noTotal);
  expect(totalOf(quality, other)).toEqual(addTotals(totalOf(quality), totalOf(other)));
  expect(totalOf(quality, other).rows).toEqual({ sources: 2, quantities: 8, times: 2 });
});

test("the part of an article has its counts in a line, and a line for each thing that people wrote", () => {
  expect(qualityText(quality)).toBe(
    `    {
      "source_id": "harbour-post-2024-05-06-ferries",
      "rows": {"sources":1,"quantities":8},
      "ledger": {"claimed":2,"dismissed":0,"open":6},
      "open": [
        "a",
        "b"
      ],
      "published_share": 0.25,
      "withheld": 0,
      "unread_digits": [],
      "unregistered": 0,
      "overrides": [],
      "rejections": [],
      "agreement": {
        "quantities": {
          "curated": 3,
          "also_found": 2,
          "same_span": 2,
          "same_values": 1,
          "found_only": 5,
          "not_found": [
            "ferries: no rule reads these words"
          ],
          "differences": [
            "ferries.unit: \\"ferry\\"\\n | null"
          ]
        }
      }
    }`,
  );
});

test("agreement on a table that no curator worked on stands in the total only", () => {
  const both = { ...quality, agreement: { quantities: agreement, times: untouched } };
  expect(qualityText(both)).toBe(qualityText(quality));
  expect(totalOf(both).agreement).toMatchObject({ times: { curated: 0, found_only: 7 } });
});

test.each([0, 1, 3])(
  "quality.json is JSON of the parts of %i articles, which can be read apart, and the total",
  (count) => {
    const list = Array.from({ length: count }, () => quality);
    const file = qualityFile(() => totalOf(...list));
    const piece = qualityPiece([qualityText(quality)]);
    const added = list.flatMap(() => file.joiner.add(piece));
    const written = Buffer.concat([file.joiner.head, ...added, file.joiner.close()]);
    expect(JSON.parse(written.toString())).toEqual({ sources: list, total: totalOf(...list) });
    expect([...articlesIn(written)].map((text) => JSON.parse(text))).toEqual(list);
  },
);
