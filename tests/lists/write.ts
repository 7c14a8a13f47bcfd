/** Writes the lists of pipeline/lists/ anew: `make lists`, after one of the packages that they are made from has changed. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../memory-effects.ts";
import { listText, lists } from "./make.ts";

for (const list of lists) writeFileSync(join(projectRoot, "pipeline/lists", list.file), listText(list));
