/** Articles in runs: what is worked on, kept and joined at a time. */
import PQueue from "p-queue";

const mostInRun = 512;

/**
 * Cuts articles into runs where their ids say so, not where they stand: a new article changes its own run only, and
 * the record batches of all others keep their bytes. About 64 articles a run.
 */
export function runsOf<Item extends { readonly id: string }>(articles: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  for (const article of articles) {
    run.push(article);
    if (endsRun(article.id) || run.length === mostInRun) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** FNV-1a, a hash without a library: one id in 64 ends a run. */
function endsRun(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % 64 === 0;
}

/** Works on inputs side by side and yields the results in the order of the inputs, holding few at a time. */
export async function* inOrder<Input, Result>(
  inputs: readonly Input[],
  work: (input: Input) => Promise<Result>,
  concurrency: number,
): AsyncGenerator<Result> {
  const queue = new PQueue({ concurrency });
  const ahead: Promise<Result>[] = [];
  for (const input of inputs) {
    ahead.push(queue.add(() => work(input)) as Promise<Result>);
    if (ahead.length > concurrency * 2) yield (await ahead.shift()) as Result;
  }
  for (const result of ahead) yield await result;
}
