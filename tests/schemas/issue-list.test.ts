import { expect, test } from "vitest";
import type { Issue } from "../../schemas/issue.ts";
import { countIssues, openIssueList } from "../../schemas/issue-list.ts";

const issue = (file: string, line: number, code: Issue["code"] = "field-value"): Issue => ({
  code,
  place: { file, line },
  found: "x",
  expected: "y",
  mend: "Mend it.",
});
const many = (file: string, count: number): Issue[] =>
  Array.from({ length: count }, (_, at) => issue(file, at + 1));

test("issues are listed in order, each once", () => {
  const list = openIssueList();
  expect(list.isEmpty()).toBe(true);
  list.add([issue("b", 1), issue("a", 2), issue("a", 1), issue("b", 1)]);
  expect(list.sorted().map(({ place }) => `${place.file}${place.line}`)).toEqual(["a1", "a2", "b1"]);
});

test("a thousand are listed; the others are counted by code and part of the project", () => {
  const list = openIssueList();
  list.add(many("sources/collections/news.jsonl", 1500));
  for (const folder of ["x", "y"]) list.add(many(`sources/articles/${folder}/source.yaml`, 200));
  list.add([issue("sources/articles/z/source.yaml", 1, "field-unknown")]);
  const sorted = list.sorted();
  expect(sorted.slice(0, 1000).some(({ count }) => count !== undefined)).toBe(false);
  expect(sorted).toHaveLength(1003);
  expect(countIssues(sorted)).toBe(1901);
  expect(sorted.flatMap(({ count, code, place }) => (count ? `${place.file} ${code} ${count}` : []))).toEqual(
    [
      "sources/articles field-unknown 1",
      "sources/articles field-value 400",
      "sources/collections field-value 500",
    ],
  );
});

test("a list may be added to another", () => {
  const [inner, outer] = [openIssueList(), openIssueList()];
  inner.add(many("sources/collections/news.jsonl", 3000));
  outer.add(many("sources/collections/other.jsonl", 5));
  outer.add(inner.sorted());
  expect(countIssues(outer.sorted())).toBe(3005);
});
