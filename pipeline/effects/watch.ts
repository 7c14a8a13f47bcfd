import { watch } from "node:fs";
import { isLeftByTools } from "./left-by-tools.ts";

/** Milliseconds without a change after which whoever writes is taken to have finished. */
const quiet = 100;

/** Waits until something below a folder has changed and nothing has for a moment; what tools leave does not count. */
export function changeBelow(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(folder, { recursive: true }, (_, path) => {
      if (path?.split("/").some(isLeftByTools)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        watcher.close();
        resolve();
      }, quiet);
    });
    watcher.on("error", reject);
  });
}
