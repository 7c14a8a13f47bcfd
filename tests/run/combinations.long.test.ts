import { buildInCombinations } from "./combinations.ts";

const sizes = [1, 300, 2000];
buildInCombinations(
  2000,
  [1, 2].flatMap((workers) => sizes.map((size) => [workers, size] as const)),
);
