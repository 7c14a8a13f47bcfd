/**
 * Classes of words by name. Rules are patterns over the classes of a text's words (see docs/rules.md): each word
 * becomes one character, so that matching runs in the regular-expression engine, and the place of a match is the
 * place of a token.
 */
import { Shape } from "../tokens/shape.ts";
import type { Word } from "../tokens/word.ts";
import { byteColumn, type WordColumn } from "../tokens/word-column.ts";

/** Which words belong to which classes. A list is words in lower case with spaces between them. */
export type WordLists<Name extends string> = {
  /**
   * The words of each class, however they are printed. A word may stand in several classes. Classes with an empty
   * list are those of words that no list can hold, or of what stands in a text besides words.
   */
  readonly words: Readonly<Record<Name, string>>;
  /** Classes of words that are printed in one way, in the place of those that `words` gives them. */
  readonly printed?: Readonly<Partial<Record<keyof typeof Shape, Readonly<Partial<Record<Name, string>>>>>>;
  /**
   * The class of a word that stands in no list, or several, in the lists' order, that a listed word has together; null
   * where no rule needs to know it.
   */
  readonly unlisted?: (word: Word) => Name | readonly Name[] | null;
};

/** Which codes a class, or several, can have in a text: 1, or else 0, by the code. */
export type Codes = Uint8Array;

export type Lexicon<Name extends string = string> = {
  readonly codesOfClass: ReadonlyMap<Name, Codes>;
  /** How many codes there are. Code 0 is what no class has: words that no rule knows, and where the text ends. */
  readonly size: number;
  /** The code of each word. */
  readonly codes: WordColumn;
};

/** The code of a place where no class stands: before the first word, behind the last, at words of no class. */
export const edge = 0;

// A text's codes are kept as bytes.
const mostCodes = 0x100;

/**
 * The lexicon of these lists. Words that belong to the same classes have the same code.
 * @throws where a word stands twice in a list, or there are more codes than bytes hold (mistakes in the program)
 */
export function lexicon<Name extends string>(lists: WordLists<Name>): Lexicon<Name> {
  const { words, printed = {}, unlisted = () => null } = lists;
  const names = Object.keys(words) as Name[];
  const kinds = new Map<string, number>(names.map((name, at) => [name, at + 1]));
  const codeOfWord = codesOf(words, kinds);
  const codeOfPrinted = shapeNames.map((shape) => codesOf(printed[shape] ?? {}, kinds));
  const size = kinds.size + 1;
  if (size > mostCodes) throw new Error(`lexicon: ${size} kinds of words are more than ${mostCodes}`);
  const codes = byteColumn((word) => {
    const found = codeOfPrinted[word.shape]?.get(word.word) ?? codeOfWord.get(word.word);
    return found ?? kinds.get([unlisted(word) ?? []].flat().join(" ")) ?? edge;
  });
  return { codesOfClass: codesOfClasses(names, kinds, size), size, codes };
}

const shapeNames = Object.keys(Shape) as (keyof typeof Shape)[];

/** The code of each word of the lists; `kinds` learns those of words that stand in several. */
function codesOf(
  lists: Readonly<Record<string, string | undefined>>,
  kinds: Map<string, number>,
): ReadonlyMap<string, number> {
  const kindOfWord = new Map<string, string>();
  for (const [name, list = ""] of Object.entries(lists)) {
    for (const word of wordsOf(list)) {
      const other = kindOfWord.get(word);
      if (other?.split(" ").includes(name)) throw new Error(`lexicon: ${word} stands twice under ${name}`);
      kindOfWord.set(word, other === undefined ? name : `${other} ${name}`);
    }
  }
  const codes = new Map<string, number>();
  for (const [word, kind] of kindOfWord) {
    if (!kinds.has(kind)) kinds.set(kind, kinds.size + 1);
    codes.set(word, kinds.get(kind) as number);
  }
  return codes;
}

function codesOfClasses<Name extends string>(
  names: readonly Name[],
  kinds: ReadonlyMap<string, number>,
  size: number,
): ReadonlyMap<Name, Codes> {
  const classes = new Map(names.map((name) => [name, new Uint8Array(size)]));
  for (const [kind, code] of kinds) {
    for (const name of kind.split(" ")) (classes.get(name as Name) as Codes)[code] = 1;
  }
  return classes;
}

/** The words of a list. */
export function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}

/** The codes of a class. @throws where there is no such class (a mistake in the program) */
export function codesOfClass(lexicon: Lexicon, name: string): Codes {
  const codes = lexicon.codesOfClass.get(name);
  if (codes === undefined) throw new Error(`there is no class ${JSON.stringify(name)}`);
  return codes;
}

/** The character that stands for such a class in a text's classes, for native searches. */
export function characterOf<Name extends string>(lexicon: Lexicon<Name>, name: Name): string {
  return String.fromCharCode(codeOf(lexicon, name));
}

/** The code of a class whose words belong to no other, for who puts it into a text's codes. @throws for another one */
export function codeOf<Name extends string>(lexicon: Lexicon<Name>, name: Name): number {
  const codes = codesOfClass(lexicon, name);
  const code = codes.indexOf(1);
  if (codes.indexOf(1, code + 1) > 0) throw new Error(`lexicon: the class ${name} has several codes`);
  return code;
}
