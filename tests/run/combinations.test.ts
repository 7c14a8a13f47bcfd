import { buildInCombinations } from "./combinations.ts";

// several groups, and runs of one group and of all of them; combinations.long.test.ts has the rest
buildInCombinations(130, [
  [1, 130],
  [2, 1],
]);
