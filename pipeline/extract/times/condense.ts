import { lexicon } from "../pattern.ts";
import { Shape, type Tokens } from "../tokens.ts";
import { classCharacter, type TimeClass, wordsOfClass, wordsOfClassInCapitals } from "./classes.ts";

/** What is left of a text when all but possible temporal expressions is taken out: a class a token. */
export type Condensed = {
  /** One character a token kept; a space where tokens were left out or a sentence ends. */
  readonly classes: string;
  /** The token each character stands for; -1 for a space. */
  readonly tokens: readonly number[];
};

const shapes = { lower: "", capitalised: "", upper: "", number: "", mark: "" };
const classOfWord = lexicon(byCharacter(wordsOfClass), shapes).words;
const classOfCapital = lexicon(byCharacter(wordsOfClassInCapitals), shapes).words;
const common = classCharacter("common");
const name = classCharacter("name");
const hyphen = classCharacter("hyphen");
const [year, day, number, dotted, isoHour] = (
  ["year", "day", "number", "dotted", "isoHour"] satisfies TimeClass[]
).map(classCharacter) as [string, string, string, string, string];
// A stretch of words is kept only where one of these stands in it.
const triggers = new Set(
  (
    "month verbMonth shortMonth era weekday shortDay aMonth weekdays season verbSeason part parts noon year dotted quarterCode aDay aWeek unit aYear units " +
    "century quarter quarters second seconds weekend weekends moment present today tonight overnight now currently " +
    "recently previously soon suffix thousand date aWhile recent current future daily holiday newYear decadeWord decadeMark meridiem zone oclock " +
    "period time colon slash ago past teen twenty"
  )
    .split(" ")
    .map(classCharacter),
);

function byCharacter(lists: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [classCharacter(name), list]));
}

/**
 * Keeps the stretches of known words that hold a word of time, each with one token more on both sides.
 * No stretch goes over the end of a sentence. Time grows linearly with the number of tokens.
 */
export function condense(tokens: Tokens): Condensed {
  const classes: string[] = [];
  const kept: number[] = [];
  let stretch: string[] = [];
  let triggered = false;
  let sentence = -1;
  const close = (next: number, follower: string): void => {
    if (triggered) {
      const first = next - stretch.length;
      const before = first > 0 && tokens.sentences[first - 1] === sentence ? first - 1 : -1;
      if (before >= 0 && kept.at(-1) !== before) {
        classes.push(plainClass(tokens, before));
        kept.push(before);
      }
      for (let at = 0; at < stretch.length; at++) {
        classes.push(stretch[at] as string);
        kept.push(first + at);
      }
      if (follower !== "") {
        classes.push(follower);
        kept.push(next);
      }
      classes.push(" ");
      kept.push(-1);
    }
    stretch = [];
    triggered = false;
  };
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.sentences[at] !== sentence) {
      close(at, "");
      sentence = tokens.sentences[at] as number;
    }
    const found = classOf(tokens, at);
    if (found === "") {
      if (stretch.length > 0) close(at, plainClass(tokens, at));
      continue;
    }
    stretch.push(found);
    if (triggers.has(found) || isSecondHyphen(stretch)) triggered = true;
  }
  close(tokens.count, "");
  return { classes: classes.join(""), tokens: kept };
}

/** Whether the stretch ends as a date in figures may: number, hyphen, number, hyphen. */
function isSecondHyphen(stretch: readonly string[]): boolean {
  return stretch.at(-1) === hyphen && stretch.at(-3) === hyphen && stretch.at(-2) !== hyphen;
}

function plainClass(tokens: Tokens, at: number): string {
  const shape = tokens.shapes[at];
  return shape === Shape.capitalised || shape === Shape.upper ? name : common;
}

/** The class of a token; "" for a word that no temporal expression holds. */
function classOf(tokens: Tokens, at: number): string {
  const word = tokens.words[at] as string;
  const shape = tokens.shapes[at] as Shape;
  if (shape === Shape.number) return classOfNumber(word);
  const found = classOfWord.get(word);
  if (found !== undefined) return found;
  if (shape === Shape.lower || shape === Shape.mark) return "";
  return classOfCapital.get(word) ?? (isoHourWord.test(word) ? isoHour : "");
}

const isoHourWord = /^t\d\d$/;
const dottedDate = /^\d{1,4}\.\d{1,2}\.\d{2,4}$/;

function classOfNumber(word: string): string {
  if (word.length <= 2) {
    const value = Number(word);
    return value >= 1 && value <= 31 ? day : number;
  }
  if (word.length === 4 && word >= "1000" && word < "2200" && !word.includes(".") && !word.includes(","))
    return year;
  return word.length <= 10 && dottedDate.test(word) ? dotted : number;
}
