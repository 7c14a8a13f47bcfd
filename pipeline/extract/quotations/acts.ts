/** What a word does beside what is reported. */
import { bitsByWord, integerColumn } from "../tokens/word-column.ts";
import { numberOf, type View } from "./view.ts";

/** A bit each. */
export const Act = {
  denies: 1,
  asks: 2,
  offers: 4,
  withholds: 8,
  informs: 16,
  cites: 32,
  negates: 64,
  past: 128,
  alsoActs: 256,
  favours: 512,
  judges: 1024,
  gets: 2048,
  /** What goes on in a head. */
  thinks: 4096,
  voices: 8192,
  /** For, or against. */
  aims: 16384,
  isNobodys: 32768,
  calls: 65536,
} as const;

const endings = ["", "s", "es", "d", "ed", "ing", "ies", "ied", "ying"];
const verbs: readonly (readonly [act: number, stems: string])[] = [
  [
    Act.denies,
    "den deny reject refut refute rebut dispute disput contest repudiate repudiat disavow dismiss contradict",
  ],
  [Act.asks, "ask wonder question inquire inquir enquire enquir quer query"],
  [
    Act.offers,
    "announce announc propose propos suggest recommend unveil promise promis pledge pledg den deny acknowledge " +
      "acknowledg admit admitt confirm reveal disclose disclos declare declar proclaim explain mention recount regret regrett predict forecast",
  ],
  [Act.withholds, "declin decline refus refuse ask request"],
  [Act.cites, "cit cite"],
  [Act.alsoActs, "recall charg charge order"],
  [
    Act.judges,
    "support blame blam praise prais attack question challenge challeng demand champion blast slam knock quote quot label voice voic detail highlight mention",
  ],
  [
    Act.gets,
    "claim answer assur assure advis advise protest remember demonstrat demonstrate prov prove discover assert repeat echo convinc convince chant",
  ],
  [Act.favours, "support oppose oppos like back accept approv approve favor favour"],
  [
    Act.thinks,
    "think thought know knew forget forgot learn read understand understood feel felt decid decide discover find found hear " +
      "imagin imagine assum assume determin determine",
  ],
];
const words: readonly (readonly [act: number, words: string])[] = [
  [Act.negates, "not never"],
  [Act.aims, "for against"],
  [Act.isNobodys, "nobody noone none neither nothing"],
  // what may be a verb, though it stands in no list
  [Act.past, "fell rose grew won lost went came took made met began became saw fallen risen grown"],
];
const others: readonly (readonly [act: number, words: RegExp])[] = [
  [Act.informs, /^(?:brief|told|tell|ask|inform|notif)/],
  [Act.negates, /n['’]t$/],
  [Act.past, /[^e]ed$/],
  [Act.voices, /^(?:express|voic)/],
  [Act.calls, /^call/],
];

const formsOf = (stem: string): string[] => endings.map((ending) => stem + ending);
const listed = bitsByWord([
  ...verbs.map(([act, stems]) => [stems.split(" ").flatMap(formsOf), act] as const),
  ...words.map(([act, all]) => [all.split(" "), act] as const),
]);

const actsOfWords = integerColumn(({ word }) =>
  others.reduce((sum, [act, some]) => (some.test(word) ? sum | act : sum), listed.get(word) ?? 0),
);

/** Whether the word of an item does one of these (bits of `Act`). */
export function does(view: View, item: number, act: number): boolean {
  return (numberOf(actsOfWords, view, item) & act) !== 0;
}
