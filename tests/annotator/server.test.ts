import { describe, expect, test } from "vitest";
import { openAnnotator } from "../../pipeline/annotate.ts";
import type { Lists } from "../../pipeline/annotator/lists.ts";
import { annotatorApp } from "../../pipeline/annotator/server.ts";
import type { View } from "../../pipeline/annotator/view.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "wired-2025-01-30-deepseek-automakers";
const host = "127.0.0.1:4000";
const files = projectFiles("sources");
const app = annotatorApp(
  openAnnotator(undefined, memoryEffects(files)),
  { script: "", style: "" },
  "secret",
  () => 4000,
);

const ask = (path: string, headers: Record<string, string> = {}, body?: unknown) =>
  app.request(`http://${host}${path}`, {
    headers: { Host: host, ...headers },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
const own = { Origin: `http://${host}` };
const undo = { edits: [{ do: "undo" }] };

test("the page and an article are answered, with a policy that lets nothing foreign in", async () => {
  const page = await ask("/secret/");
  expect(page.status).toBe(200);
  expect(page.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; script-src 'self'; /);
  const view = (await (await ask(`/secret/articles/${id}`)).json()) as View;
  expect(view.marks.length).toBeGreaterThan(100);
  const lists = (await (await ask("/secret/lists")).json()) as Lists;
  expect(lists.forms.claims.map(({ name }) => name)).toContain("metric");
  expect((await ask(`/secret/articles/${id}/perform`, own, undo)).status).toBe(200);
});

describe("refused", () => {
  test.each([
    ["a foreign Host", 403, () => ask("/secret/", { Host: "evil.example:4000" })],
    ["another port", 403, () => ask("/secret/", { Host: "127.0.0.1:4001" })],
    ["a foreign Origin", 403, () => ask("/secret/articles", { Origin: "https://evil.example" })],
    ["a null Origin", 403, () => ask("/secret/articles", { Origin: "null" })],
    ["a cross-site page", 403, () => ask("/secret/articles", { "Sec-Fetch-Site": "cross-site" })],
    ["no token", 403, () => ask("/")],
    ["no token for an article", 403, () => ask(`/articles/${id}`)],
    ["another token", 403, () => ask("/secrets/")],
    ["a change without Origin", 403, () => ask(`/secret/articles/${id}/perform`, {}, undo)],
    ["a path outside sources", 404, () => ask("/secret/articles/..%2F..%2F..%2Fetc")],
    ["a path with dots", 403, () => ask(`/secret/articles/../../${id}`)],
    ["an encoded path", 404, () => ask(`/secret/articles/%2e%2e%2f${id}`)],
    ["an article that is none", 404, () => ask("/secret/articles/reference/perform", own, undo)],
    ["what is no edit", 400, () => ask(`/secret/articles/${id}/perform`, own, { edits: [{ do: "rm" }] })],
    [
      "another list",
      400,
      () =>
        ask(`/secret/articles/${id}/perform`, own, { edits: [{ do: "remove", list: "__proto__", id: "x" }] }),
    ],
    [
      "more than a megabyte",
      413,
      () => ask(`/secret/articles/${id}/perform`, own, { edits: "x".repeat(1_100_000) }),
    ],
  ])("%s", async (_, status, answer) => {
    expect((await answer()).status).toBe(status);
  });
});
