/** Articles in groups and runs: what is encoded, and what is worked on, kept and joined at a time. */

/** The articles [first, end) of a list, and how many bytes of sources they are. */
export type Group = { readonly first: number; readonly end: number; readonly bytes: number };

/** What a group holds at most, where no id ends it sooner; one article more than so many bytes of sources. */
const mostInGroup = { articles: 512, bytes: 1_000_000 };

/**
 * Bytes of sources from which on a run takes no further group: its pieces, which are held as a whole, take twenty
 * times as many.
 */
const enoughForRun = 2_000_000;

/**
 * Cuts articles, which stand from `begin` on, into groups where their ids say so, not where they stand: a new article
 * changes its own group only, and the record batches of all others keep their bytes. About 64 articles a group.
 */
export function groupsOf(
  articles: Iterable<{ readonly id: string; readonly bytes: number }>,
  begin = 0,
): Group[] {
  const groups: Group[] = [];
  const group = openGroup();
  let [first, end, bytes] = [begin, begin, 0];
  for (const article of articles) {
    end++;
    bytes += article.bytes;
    if (!group.isEndedBy(article)) continue;
    groups.push({ first, end, bytes });
    [first, bytes] = [end, 0];
  }
  return first < end ? [...groups, { first, end, bytes }] : groups;
}

/** A group that articles are taken into one by one. */
export type OpenGroup = {
  /** Whether it ends with this article; the next begins another. */
  readonly isEndedBy: (article: { readonly id: string; readonly bytes: number }) => boolean;
};

/** Cuts groups as articles come, for whoever cannot have them all. */
export function openGroup(): OpenGroup {
  let [articles, bytes] = [0, 0];
  return {
    isEndedBy: (article) => {
      articles++;
      bytes += article.bytes;
      const isFull = articles === mostInGroup.articles || bytes >= mostInGroup.bytes;
      if (!isFull && !endsGroup(article.id)) return false;
      [articles, bytes] = [0, 0];
      return true;
    },
  };
}

/** Takes as many groups into a run as make at least `size` articles, or are enough; no byte of the output depends on it. */
export function runsOf(groups: readonly Group[], size: number): Group[][] {
  const runs: Group[][] = [];
  let run: Group[] = [];
  let [articles, bytes] = [0, 0];
  for (const group of groups) {
    run.push(group);
    articles += group.end - group.first;
    bytes += group.bytes;
    if (articles < size && bytes < enoughForRun) continue;
    runs.push(run);
    [run, articles, bytes] = [[], 0, 0];
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** FNV-1a, a hash without a library: one id in 64 ends a group. */
function endsGroup(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % 64 === 0;
}
