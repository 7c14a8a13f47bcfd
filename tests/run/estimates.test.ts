/** Four articles on one sum and one fund: who repeats whom, who counts for himself, and what cannot be compared. */
import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { compareClaims, describeCompared } from "../../pipeline/compare.ts";
import { explain } from "../../pipeline/explain.ts";
import { paint } from "../../pipeline/report.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";
import { builtEstimates } from "./estimates.ts";

const rows = await builtEstimates();
const short = (id: unknown): string =>
  String(id).replace("harbour-post-2025-02-10-", "").replace("wired-2025-01-30-deepseek-automakers", "wired");

test("the sum is one group of four claims, four sources and three voices; the fund is one of dollars and one of yuan", () => {
  const groups = rows("claim_groups").filter(
    ({ metric }) => metric === "public-support" || metric === "fund-size",
  );
  const shown = groups.map(({ subject_id, metric, unit, claims, sources, origins, verdict }) =>
    [subject_id, metric, unit, claims, sources, origins, verdict].join(" "),
  );
  expect(shown.toSorted()).toEqual([
    "chinese-ai-investment-fund fund-size CNY 1 1 1 single",
    "chinese-ai-investment-fund fund-size USD 1 1 1 single",
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
  ]);
});

test("one digit beyond the interval turns narrower into differ", async () => {
  const sums = "harbour-post-2025-02-10-sums";
  const change = (text: string): string =>
    text.replaceAll("230 billion", "130 billion").replaceAll("230000000000", "130000000000");
  const article = change(
    Buffer.from(
      projectFiles("tests/golden/estimates").get(`tests/golden/estimates/${sums}/article.txt`)!,
    ).toString(),
  );
  const changed = await builtEstimates((path, text) =>
    path.includes(sums)
      ? change(text).replace(/raw_sha256: .*/, `raw_sha256: ${hash("sha256", article, "hex")}`)
      : text,
  );
  const pair = changed("claim_pairs").find(
    ({ left_id, right_id }) =>
      short(left_id) === "sums/claims/given" && short(right_id) === "wired/claims/ai-investment",
  );
  expect([pair?.["verdict"], pair?.["left_min"], pair?.["left_max"]]).toEqual(["differ", 125e9, 135e9]);
});

test("compare tells it at the terminal", async () => {
  const compared = await compareClaims("government-of-china", "public-support", memoryEffects(rows.files));
  if ("code" in compared) throw new Error(compared.found);
  expect(
    describeCompared(compared, "terminal"),
  ).toBe(`Government of China Public money given → AI-related companies: mixed (4 claims, 4 sources, 3 voices)
  1. 160000000000 USD  WIRED, in WIRED of 2025-02-10
     differs from 2, 3, 4
     harbour-post-2025-02-10-counts/claims/given
  2. > 200000000000 USD  Stanford researchers, in WIRED of 2025-02-10
     differs from 1; is wider than 3; agrees with 4
     harbour-post-2025-02-10-repeats/claims/spent
  3. 230000000000 USD  Kyle Chan, in WIRED of 2025-02-10
     differs from 1; is narrower than 2, 4
     harbour-post-2025-02-10-sums/claims/given
  4. > 200000000000 USD  Stanford researchers, in WIRED of 2025-01-30
     differs from 1; agrees with 2; is wider than 3
     wired-2025-01-30-deepseek-automakers/claims/ai-investment`);
  expect(describeCompared(compared, "markdown")).toContain("| 3 | 230000000000 USD | Kyle Chan |");
  const nobody = await compareClaims("geeely", undefined, memoryEffects(rows.files));
  expect("code" in nobody && nobody.mend).toBe("Did you mean geely?");
});

test("explain walks from a group, and from a pair, to its claims, their intervals and sentences", async () => {
  const effects = memoryEffects(rows.files);
  const group = rows("claim_groups").find(({ claims }) => claims === 4);
  const told = String(await explain(String(group?.["id"]), undefined, effects, paint(false)));
  expect(told).toContain(`  3. 230000000000 USD, Kyle Chan, in WIRED of 2025-02-10
     differs from 1; is narrower than 2, 4
     stands for 225000000000 to 235000000000 USD
     China's government ⟦gave 230 billion dollars to firms that work on artificial intelligence⟧ in the past decade, Kyle Chan reckons.
     harbour-post-2025-02-10-sums/claims/given`);
  expect(told).toContain("stands for 200000000000 to anything USD");
  const [pair] = rows("claim_pairs");
  const ofPair = String(await explain(String(pair?.["id"]), undefined, effects, paint(false)));
  expect(ofPair.match(/^ {2}\d\. /gm)).toHaveLength(2);
});
