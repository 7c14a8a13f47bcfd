/** Writes the lists of pipeline/lists/ anew: `make lists`, after one of the packages that they are made from has changed. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../memory-effects.ts";
import { lists, listText, noticeText } from "./make.ts";

const write = (file: string, text: string): void =>
  writeFileSync(join(projectRoot, "pipeline/lists", file), text);

for (const list of lists) write(list.file, listText(list));
write("NOTICE", noticeText());
