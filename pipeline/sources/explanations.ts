import { explanationFile, type WrittenExplanation } from "../../schemas/explanation.ts";
import type { Issue } from "../../schemas/issue.ts";
import { type Effects, listWanted } from "../effects.ts";
import { readCurated } from "./curated.ts";
import { strayFile } from "./stray.ts";
import { changesFolder } from "./survey.ts";

/** Every file of sources/changes/, in order of name, with what is wrong with them. Without the folder, none. */
export function readExplanations(effects: Effects): {
  readonly value: readonly WrittenExplanation[];
  readonly issues: readonly Issue[];
} {
  const read = listWanted(effects, changesFolder).map(({ name, kind }) => {
    const file = `${changesFolder}/${name}`;
    if (kind !== "file" || !name.endsWith(".yaml")) {
      return { value: [], issues: [strayFile(file, "a file <name>.yaml for each explanation")] };
    }
    const { value, issues, locate } = readCurated(effects, file, explanationFile);
    const placeOf = (entry?: number) => locate(entry === undefined ? ["since"] : ["rows", entry, "id"]);
    return { value: value === undefined ? [] : [{ ...value, file, placeOf }], issues };
  });
  return { value: read.flatMap(({ value }) => value), issues: read.flatMap(({ issues }) => issues) };
}
