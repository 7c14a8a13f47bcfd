/** Four articles on one sum and one fund: who repeats whom, who counts for himself, and what cannot be compared. */
import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { compareClaims } from "../../pipeline/compare.ts";
import { describeCompared } from "../../pipeline/describe-compared.ts";
import { explain } from "../../pipeline/explain.ts";
import { paint } from "../../pipeline/report.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";
import { builtEstimates } from "./estimates.ts";

const rows = await builtEstimates();
const short = (id: unknown): string =>
  String(id).replace("harbour-post-2025-02-10-", "").replace("wired-2025-01-30-deepseek-automakers", "wired");

const sums = "harbour-post-2025-02-10-sums";

/** A file of the article with other billions in it. */
function inSums(path: string, text: string, billions: string, instead: string): string {
  const change = (words: string): string =>
    words
      .replaceAll(`${billions} billion`, `${instead} billion`)
      .replaceAll(`${billions}000000000\n`, `${instead}000000000\n`);
  if (!path.endsWith("source.yaml")) return change(text);
  const article = projectFiles("tests/golden/estimates").get(`tests/golden/estimates/${sums}/article.txt`);
  const sha256 = hash("sha256", change(Buffer.from(article as Uint8Array).toString()), "hex");
  return text.replace(/raw_sha256: .*/, `raw_sha256: ${sha256}`);
}

test("the sum is one group of four claims, four sources and three voices; the fund is one of two, in dollars and in yuan", () => {
  const groups = rows("claim_groups").filter(
    ({ metric }) => metric === "public-support" || metric === "fund-size",
  );
  const shown = groups.map(({ subject_id, metric, unit, claims, sources, origins, verdict }) =>
    [subject_id, metric, unit, claims, sources, origins, verdict].join(" "),
  );
  expect(shown.toSorted()).toEqual([
    "chinese-ai-investment-fund fund-size USD 2 2 2 agree",
    "chinese-ai-sector public-support  1 1 1 single",
    "government-of-china public-support USD 4 4 3 mixed",
  ]);
});

test("each pair is as it was written by hand", () => {
  const pairs = rows("claim_pairs").map(({ left_id, right_id, verdict, same_origin, basis }) =>
    [short(left_id), short(right_id), verdict, same_origin ? "one voice" : "two voices", basis].join(" | "),
  );
  expect(pairs).toEqual([
    "counts/claims/given | repeats/claims/spent | differ | two voices | intervals-apart",
    "counts/claims/given | sums/claims/given | differ | two voices | intervals-apart",
    "counts/claims/given | wired/claims/ai-investment | differ | two voices | intervals-apart",
    "repeats/claims/spent | sums/claims/given | wider | two voices | interval-within",
    "repeats/claims/spent | wired/claims/ai-investment | agree | one voice | intervals-meet",
    "sums/claims/given | wired/claims/ai-investment | narrower | two voices | interval-within",
    "sums/claims/fund | wired/claims/ai-fund | wider | two voices | interval-within",
  ]);
});

// 60 billion is a round number, 57.5 to 62.5 billion; a dollar was 7.3045 yuan when the article came out, which is 7.30445
// to 7.30455: 57.5 / 7.30455 = 7.871805929, 62.5 / 7.30445 = 8.556427931
test("the fund in yuan is turned into dollars at the rate of the day, and those of the other article lie within it", () => {
  const pair = rows("claim_pairs").find(({ left_id }) => short(left_id) === "sums/claims/fund");
  expect(pair).toMatchObject({
    ...{ unit: "USD", left_rate_id: "usd-cny/2025-02-10", right_rate_id: null },
    ...{ left_min: 7871805929.18, left_max: 8556427930.92, right_min: 8.15e9, right_max: 8.25e9 },
  });
  expect(rows("exchange_rates").find(({ id }) => id === pair?.["left_rate_id"])).toMatchObject({
    ...{
      printed: "7.3045 CNY",
      rate_min: 7.30445,
      rate_max: 7.30455,
      starts_on: "2025-02-10",
      ends_on: "2025-02-10",
    },
  });
});

test.each([
  ["a digit more", "70", /^$/, "differ", "intervals-apart"],
  ["without rates", "60", /^series:\n(?:.*\n)*?(?=\.\.\.$)/m, "not-comparable", "no-rate"],
])("the fund in yuan, %s", async (_, billions, taken, verdict, basis) => {
  const changed = await builtEstimates(
    (path, text) => (path.includes(sums) ? inSums(path, text, "60", billions) : text),
    (text) => text.replace(taken, "series: []\n"),
  );
  const pair = changed("claim_pairs").find(({ left_id }) => short(left_id) === "sums/claims/fund");
  expect([pair?.["verdict"], pair?.["basis"]]).toEqual([verdict, basis]);
});

test("one digit beyond the interval turns narrower into differ", async () => {
  const changed = await builtEstimates((path, text) =>
    path.includes(sums) ? inSums(path, text, "230", "130") : text,
  );
  const pair = changed("claim_pairs").find(
    ({ left_id, right_id }) =>
      short(left_id) === "sums/claims/given" && short(right_id) === "wired/claims/ai-investment",
  );
  expect([pair?.["verdict"], pair?.["left_min"], pair?.["left_max"]]).toEqual(["differ", 125e9, 135e9]);
});

const about = async (subject?: string, metric?: string) => {
  const found = await compareClaims(subject, metric, memoryEffects(rows.files));
  if ("code" in found) throw new Error(found.mend);
  return found;
};

test("compare tells it at the terminal", async () => {
  expect(describeCompared(await about("government-of-china", "public-support"), "terminal")).toBe(
    `Government of China → AI-related companies: Public money given: mixed (4 claims, 4 sources, 3 voices)
  1. $160 billion, WIRED, in WIRED of 2025-02-10
     stands for 155 billion to 165 billion USD
     differs from 2, 3, 4
     harbour-post-2025-02-10-counts/claims/given
  2. more than $200 billion, Stanford researchers, in WIRED of 2025-02-10
     stands for 200 billion or more USD
     differs from 1; is wider than 3; agrees with 4 (the same voice)
     harbour-post-2025-02-10-repeats/claims/spent
  3. $230 billion, Kyle Chan, in WIRED of 2025-02-10
     stands for 225 billion to 235 billion USD
     differs from 1; is narrower than 2, 4
     harbour-post-2025-02-10-sums/claims/given
  4. more than $200 billion, Stanford researchers, in WIRED of 2025-01-30
     of 2015-01-01 to 2025-01-30
     stands for 200 billion or more USD
     differs from 1; agrees with 2 (the same voice); is wider than 3
     wired-2025-01-30-deepseek-automakers/claims/ai-investment`,
  );
  expect(describeCompared(await about("fund of January"), "markdown")).toContain(
    "| 1 | 60 billion CNY |  | Kyle Chan | WIRED, 2025-02-10 | 7.872 billion to 8.556 billion USD, at 7.3045 CNY for 1 USD, 2025-02-10 | is wider than 2 |",
  );
  await expect(about("geeely")).rejects.toThrow("Did you mean geely?");
});

test("every claim of the dataset is in one group, and what nothing is held against says what it says", async () => {
  const shown = (await about("", "")).flatMap(({ claims }) => claims.map(({ id }) => id));
  expect(shown.toSorted()).toEqual(
    rows("claims")
      .map(({ id }) => String(id))
      .toSorted(),
  );
  expect(describeCompared(await about("byd-auto", "ev-production"), "terminal")).toContain("BYD");
});

test("explain walks from a group, and from a pair, to its claims, their intervals and sentences", async () => {
  const effects = memoryEffects(rows.files);
  const group = rows("claim_groups").find(({ claims }) => claims === 4);
  const told = String(await explain(String(group?.["id"]), undefined, effects, paint(false)));
  expect(told).toContain(`  3. $230 billion, Kyle Chan, in WIRED of 2025-02-10
     stands for 225 billion to 235 billion USD
     differs from 1; is narrower than 2, 4
     China's government ⟦gave 230 billion dollars to firms that work on artificial intelligence⟧ in the past decade, Kyle Chan reckons.
     harbour-post-2025-02-10-sums/claims/given`);
  expect(told).toContain("stands for 200 billion or more USD");
  const [pair] = rows("claim_pairs");
  const ofPair = String(await explain(String(pair?.["id"]), undefined, effects, paint(false)));
  expect(ofPair.match(/^ {2}\d\. /gm)).toHaveLength(2);
});
