import type { NameRow, Normalised } from "../../../schemas/normalised.ts";

export type UnregisteredNames = {
  /** How many persons, organisations and places the text names that no mention knows. */
  readonly unregistered: number;
  /** Those that it names most often: `<start>-<end> <kind>, <times>`, with the name where the text may be shown. */
  readonly unregistered_names?: readonly string[];
};

// The rest is few mentions of many names: curators see them all with `playbook propose entities`.
const mostNames = 12;

/** The names that nobody has registered, those first that occur most often. */
export function unregisteredNames({ article, names }: Normalised): UnregisteredNames {
  const isShown = article.source.text_may_be_republished;
  const first = new Map(names.map((name) => [name.id, name]));
  const byName = [...Map.groupBy(names, ({ id, same_as }) => same_as ?? id)].map(([id, same]) => ({
    name: first.get(id) ?? (same[0] as NameRow),
    times: same.length,
  }));
  if (byName.length === 0) return { unregistered: 0 };
  const often = byName.toSorted(
    (left, right) => right.times - left.times || left.name.start - right.name.start,
  );
  return {
    unregistered: byName.length,
    unregistered_names: often.slice(0, mostNames).map(({ name: { start, end, kind, exact }, times }) => {
      const told = `${start}-${end} ${kind}, ${times}`;
      return isShown ? `${told}: ${exact}` : told;
    }),
  };
}
