/** Forms of English verbs that tell of the past: the irregular ones in full, the regular ones by their ending. */

const sameAsParticiple =
  "bent bet bled bled bound bought bred brought built burnt burst cast caught clung cost crept cut dealt dug dreamt " +
  "dwelt fed felt fled flung fought found ground grown had heard held hit hung hurt kept knelt knit laid leapt learnt " +
  "led left lent lit lost made meant met misled overcome overran paid put quit read rebuilt repaid rid run said sat " +
  "sent set shed shone shot shut slept slid slit sold sought sped spelt spent spilt spit split spoilt spread sprung " +
  "spun stood stuck stung struck strung swept swum swung taught thought thrust told undercut understood upheld upset " +
  "wept withdrawn withheld withstood woken won wound wrung";
const pastOnly =
  "ate awoke ran became began bit blew bore broke came chose did drank drew drove fell flew forbade forgave forgot froze " +
  "gave got grew hid knew lay mistook outgrew overcame overtook rang rode rose sang sank saw shook showed shrank slew " +
  "spoke sprang stank stole strode strove swam swore threw took tore undertook underwent was went were withdrew woke " +
  "wore wove wrote";
const participleOnly =
  "awoken beaten become been begun bitten blown borne born broken chosen come done drawn driven drunk eaten fallen " +
  "flown forbidden forgiven forgotten frozen given gone got gotten hidden known lain mistaken overtaken ridden risen " +
  "rung seen shaken shown shrunk slain sown spoken stolen striven sunk sung sworn taken thrown torn trodden undergone " +
  "undertaken worn woven written";

const words = (list: string): string[] => list.split(" ");
// the base form is the same: nothing shows the tense
const unchanged = new Set(
  words(
    "bet burst cast cost cut hit hurt knit put quit read rid run set shed shut slit spit split spread thrust upset",
  ),
);
const pasts = new Set(
  [...words(sameAsParticiple), ...words(pastOnly)].filter((word) => !unchanged.has(word)),
);

/** Irregular forms that are a verb's past tense, and show it. */
export const irregularPasts: readonly string[] = [...pasts];

const participles = new Set([...words(sameAsParticiple), ...words(participleOnly)]);
// end like a past, and are none
const others = new Set(
  words(
    "hundred hundreds kindred sacred naked wicked hatred rugged ragged crooked beloved indeed need proceed succeed " +
      "exceed speed feed seed breed bleed heed greed creed weed deed steed embed shed sled unprecedented so-called " +
      "united limited aged",
  ),
);

function isRegular(word: string): boolean {
  return word.length > 3 && word.endsWith("ed") && !others.has(word);
}

/** Whether a word in lower case can be a verb's past tense: "fell", "closed"; not "cut", which shows no tense. */
export function isPastForm(word: string): boolean {
  return pasts.has(word) || isRegular(word);
}

/** Whether a word in lower case can be a verb's past participle: "fallen", "closed", "cut". */
export function isParticiple(word: string): boolean {
  return participles.has(word) || isRegular(word);
}
