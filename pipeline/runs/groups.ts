/** Articles in groups and runs: what is encoded, and what is worked on, kept and joined at a time. */

/** What a group holds at most, where no id ends it sooner; one article more than so many bytes of sources. */
const mostInGroup = { articles: 512, bytes: 1_000_000 };

/** The articles [first, end) of a list. */
export type Range = { readonly first: number; readonly end: number };

/**
 * Cuts articles into groups where their ids say so, not where they stand: a new article changes its own group only,
 * and the record batches of all others keep their bytes. About 64 articles a group.
 */
export function groupsOf(articles: Iterable<{ readonly id: string; readonly bytes: number }>): Range[] {
  const groups: Range[] = [];
  let first = 0;
  let end = 0;
  let held = 0;
  for (const { id, bytes } of articles) {
    end++;
    held += bytes;
    if (!endsGroup(id) && end - first < mostInGroup.articles && held < mostInGroup.bytes) continue;
    groups.push({ first, end });
    [first, held] = [end, 0];
  }
  return first < end ? [...groups, { first, end }] : groups;
}

/** Takes as many groups into a run as make at least `size` articles; no byte of the output depends on it. */
export function runsOf(groups: readonly Range[], size: number): Range[][] {
  const runs: Range[][] = [];
  let run: Range[] = [];
  let articles = 0;
  for (const group of groups) {
    run.push(group);
    articles += group.end - group.first;
    if (articles < size) continue;
    runs.push(run);
    [run, articles] = [[], 0];
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** FNV-1a, a hash without a library: one id in 64 ends a group. */
function endsGroup(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % 64 === 0;
}
