import { Shape, shapeAt, type Tokens, wordAt } from "../tokens.ts";

/** Months that people are called by, as a first name or a surname. */
const names = new Set(["january", "march", "april", "may", "june", "august"]);

/**
 * Whether the month at the tokens `[first, last]` is one, and nobody's name: not in "April Jones", "Mr March", "May
 * said". Where the text names such a person, "May" is he or she unless a word of time stands before.
 */
export function isMonth(tokens: Tokens, first: number, last: number): boolean {
  const word = wordAt(tokens, last) as string;
  if (!names.has(word)) return true;
  if (/^(?:family|families|sisters|brothers|household)$/.test(wordIn(tokens, last + 1, last))) return false;
  const before = wordIn(tokens, first - 1, first);
  if (first < last || ofTime.test(before) || isMonthBefore(tokens, first)) return true;
  return !isName(tokens, first) && !isPerson(tokens, word);
}

const ofTime =
  /^(?:in|since|until|till|during|throughout|last|next|this|that|early|late|mid|middle|each|every|past|previous|following|coming|the|a|an|its|his|her|their|our)$/;

/** "In April and May": what is told with a month is one. */
function isMonthBefore(tokens: Tokens, at: number): boolean {
  const joined = /^(?:and|or|to|through|-|–|,)$/.test(wordIn(tokens, at - 1, at));
  return joined && month.test(wordIn(tokens, at - 2, at)) && !isName(tokens, at - 2);
}

const month = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const title =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lady|lord|judge|justice|captain|colonel|major|general|sergeant|officer|prof|professor|president|premier|chancellor|minister|secretary|senator|sen|rep|gov|governor|mayor|councillor|baroness|baron|sister|brother|father|mother|aunt|uncle|coach|nurse)$/;
const says =
  /^(?:said|says|told|tells|asked|asks|replied|replies|added|adds|explained|explains|recalled|recalls|insisted|insists|argued|argues|warned|warns|joked|laughed|smiled|nodded|shrugged|sighed|whispered|shouted|wrote|writes|thinks|thought|knew|knows|hopes|hoped|believes|believed|wants|wanted|resigned|married|herself|himself|who|whose)$/;

/** Whether the words beside a month show that it is a person's name. */
function isName(tokens: Tokens, at: number): boolean {
  const before = wordIn(tokens, at - 1, at);
  const after = wordIn(tokens, at + 1, at);
  if (title.test(before === "." ? wordIn(tokens, at - 2, at) : before)) return true;
  if (says.test(after)) return true;
  return isSurname(tokens, at + 1) || isFirstName(tokens, at - 1);
}

/** Whether a capitalised word follows that is no month, day, title or acronym: "April Jones". */
function isSurname(tokens: Tokens, at: number): boolean {
  const word = wordIn(tokens, at, at - 1);
  return (
    shapeAt(tokens, at) === Shape.capitalised && word.length > 1 && !temporal.test(word) && !title.test(word)
  );
}

/** Whether a capitalised word inside the sentence stands before, that is no day, month or acronym: "Theresa May". */
function isFirstName(tokens: Tokens, at: number): boolean {
  const word = wordIn(tokens, at, at + 1);
  return (
    shapeAt(tokens, at) === Shape.capitalised && word.length > 1 && !temporal.test(word) && !opens.test(word)
  );
}

const temporal =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|fools|january|february|march|april|may|june|july|august|september|october|november|december|early|late|mid|last|next|this|year)$/;
// words that may begin a sentence before a month
const opens =
  /^(?:in|since|until|by|from|for|on|at|of|the|a|an|and|but|or|so|then|when|while|after|before|between|during|as|if|that|when|where|why|how|now|yet|both|only|even|until|with|without|through|to)$/;

type Persons = Map<string, boolean>;
const persons = new WeakMap<Tokens, Persons>();

/** Whether the text names somebody by the month, anywhere. Looked for once a month and text. */
function isPerson(tokens: Tokens, word: string): boolean {
  const known = persons.get(tokens) ?? new Map<string, boolean>();
  persons.set(tokens, known);
  const found = known.get(word) ?? namesSomebody(tokens, word);
  known.set(word, found);
  return found;
}

function namesSomebody(tokens: Tokens, word: string): boolean {
  for (let at = 0; at < tokens.count; at++) {
    if (wordAt(tokens, at) === word && shapeAt(tokens, at) === Shape.capitalised && isName(tokens, at))
      return true;
  }
  return false;
}

/** The word at `at`; "" where it is outside the sentence of the token `beside`. */
function wordIn(tokens: Tokens, at: number, beside: number): string {
  return tokens.sentences[at] === tokens.sentences[beside] ? (wordAt(tokens, at) ?? "") : "";
}
