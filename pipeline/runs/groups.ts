/** Articles in groups and runs: what is encoded, and what is worked on, kept and joined at a time. */
const mostInGroup = 512;

/**
 * Cuts articles into groups where their ids say so, not where they stand: a new article changes its own group only,
 * and the record batches of all others keep their bytes. About 64 articles a group.
 */
export function groupsOf<Item extends { readonly id: string }>(articles: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  let group: Item[] = [];
  for (const article of articles) {
    group.push(article);
    if (endsGroup(article.id) || group.length === mostInGroup) {
      groups.push(group);
      group = [];
    }
  }
  return group.length > 0 ? [...groups, group] : groups;
}

/** Takes as many groups into a run as make at least `size` articles; no byte of the output depends on it. */
export function runsOf<Item>(groups: readonly Item[][], size: number): Item[][][] {
  const runs: Item[][][] = [];
  let run: Item[][] = [];
  let articles = 0;
  for (const group of groups) {
    run.push(group);
    articles += group.length;
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
