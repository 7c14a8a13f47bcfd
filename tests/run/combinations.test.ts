import { buildInCombinations } from "./combinations.ts";

// several groups, and runs of one group in two threads; combinations.long.test.ts has the rest
buildInCombinations(130, [[2, 1]]);
