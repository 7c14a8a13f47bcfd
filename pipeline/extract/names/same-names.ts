/** Which names of a text mean the same: never by likeness, but by the same words, a surname, initials or a head. */
import { nameLists } from "../../lists/name-lists.ts";
import type { Group } from "./groups.ts";
import type { Told } from "./kinds.ts";
import { initialsOf } from "./relations.ts";
import { bodies } from "./words.ts";

/** For a name that means what an earlier one means: the first that does. `told` is in order of the text. */
export function sameNames(told: readonly Told[]): ReadonlyMap<Told, Told> {
  const firsts = new Map<Group, Told[]>();
  const longer = new Map<string, Told | null>();
  for (const name of told) {
    const list = firsts.get(name.group);
    if (list === undefined) firsts.set(name.group, [name]);
    else if (!list.some(({ sort }) => sort === name.sort)) list.push(name);
    else continue;
    addLonger(name, longer);
  }
  const same = new Map<Told, Told>();
  for (const name of told) {
    const first = firsts.get(name.group)?.find(({ sort }) => sort === name.sort) as Told;
    const whole = wholeOf(name, longer);
    const meant = whole != null && whole.mention.first < first.mention.first ? whole : first;
    if (meant !== name) same.set(name, meant);
  }
  return same;
}

/** Puts a longer name under its surname, its initials or its head; what two names share stands for neither. */
function addLonger(name: Told, longer: Map<string, Told | null>): void {
  const { words } = name.group;
  if (words.length < 2) return;
  const last = words.at(-1) as string;
  const shorts = name.sort === "person" ? [`surname ${last}`] : [`${name.sort} ${initialsOf(words)}`];
  // "the Commission" after the European Commission; a place is not called "Island" for short
  if (name.sort === "organisation" && (bodies.has(last) || !isListed(last))) shorts.push(`head ${last}`);
  for (const short of shorts) longer.set(short, longer.has(short) ? null : name);
}

const isListed = (word: string): boolean => nameLists().ordinary.has(word);

function wholeOf({ group: { words }, sort }: Told, longer: ReadonlyMap<string, Told | null>): Told | null {
  if (words.length > 1) return null;
  const [word = ""] = words;
  if (sort === "person") return longer.get(`surname ${word}`) ?? null;
  const initials = word.length > 1 ? longer.get(`${sort} ${word.replaceAll(".", "")}`) : null;
  return initials ?? (sort === "organisation" ? longer.get(`head ${word}`) : null) ?? null;
}
