/** Verbs of events as titles have them: "launches", whatever tense the text tells of it in. */

const irregular: Readonly<Record<string, string>> = {
  began: "begins",
  begun: "begins",
  beginning: "begins",
  bought: "buys",
  brought: "brings",
  cutting: "cuts",
  drew: "draws",
  fled: "flees",
  hit: "hits",
  laid: "lays",
  left: "leaves",
  made: "makes",
  making: "makes",
  quit: "quits",
  set: "sets",
  shut: "shuts",
  sold: "sells",
  taken: "takes",
  took: "takes",
  withdrew: "withdraws",
};

/** Words that begin with a verb, with the verb as of one who does it now; as they are where it is none that is known. */
export function inPresent(words: string): string {
  const [, verb = "", rest = ""] = /^(\p{Ll}+)(.*)$/su.exec(words) ?? [];
  const known = Object.hasOwn(irregular, verb) ? irregular[verb] : regular(verb);
  return known === undefined ? words : `${known}${rest}`;
}

function regular(verb: string): string | undefined {
  const [, stem] = /^(\p{Ll}{2,20}?)(?:ed|ing)$/u.exec(verb) ?? [];
  if (stem === undefined) return undefined;
  const [, single = ""] = /^(.*([pbtdgmn]))\2$/.exec(stem) ?? [];
  const root = single === "" ? stem : single;
  // "releas-", "announc-", "acquir-" lost an e; "launch-" takes one
  if (/(?:[cvuz]|[^s]s|quir|g)$/.test(root)) return `${root}es`;
  if (/(?:ch|sh|ss|x)$/.test(root)) return `${root}es`;
  return /[^aeiou]i$/.test(root) ? `${root}es` : `${root}s`;
}
