/** The words that matter to who said what, by class; patterns name the classes (see docs/rules.md). */
import { irregularPasts, isPastForm } from "../../lists/verb-forms.ts";
import { formsBeforeThat, topicalForms, type VerbClass, verbForms } from "./verbs.ts";

// In small letters these are words like others, too.
const timeUnits =
  "night week weekend month year quarter morning afternoon evening spring summer autumn fall winter day century decade " +
  "minutes hours days nights weeks months years past";
const seeing = "see sees saw seen regard regards regarded view views viewed treat treats treated";
const speaking = "speak speaks spoke spoken talk talks talked";

const lists = {
  auxiliary:
    "has have had will would can could may might must should shall did does do having hasn't haven't hadn't won't " +
    "wouldn't can't cannot couldn't shouldn't didn't doesn't don't 've 'll 'd",
  be: "is was were are am been be being isn't wasn't weren't aren't 're",
  // What "is" or "has" leaves behind a pronoun: "he's"; the finder of items tells it from a possessive
  contracted: "",
  // A pronoun and a verb in one word
  pronounBe: "they're we're you're i'm",
  adverb:
    "also later then once often now never not always still just even first again already soon further long " +
    "ever perhaps sometimes thus simply rather instead more too all so out seldom elsewhere nevertheless here " +
    "ahead indeed likewise together however moreover nonetheless meanwhile otherwise regardless hence",
  pronoun:
    "he she they i we you it he'd she'd they'd i'd we'd i've they've we've someone everyone nobody somebody there",
  who: "who which",
  determiner:
    "the a an this these those his her its their our my your some many several most other another any each one both",
  title:
    "mr mrs ms mx dr prof professor rev sen senator rep gov governor president gen general col lt sgt capt captain " +
    "judge justice sir dame lord lady king queen prince princess pope minister chancellor mayor secretary " +
    "chairman chairwoman chair spokesman spokeswoman spokesperson chief director analyst economist",
  day:
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february " +
    "april june july august september october november december jan feb mar apr jul aug sept sep oct nov dec " +
    "earlier ago recently afterward afterwards",
  timeUnit: timeUnits,
  preposition:
    "of for at in on with from about against under over after before during through into among between " +
    "without within per since until despite toward towards upon like via near outside inside behind amid",
  // Prepositions that hardly ever belong to the noun before them
  during: "during after before since until at by while amid",
  of: "of",
  for: "for",
  to: "to",
  and: "and or & nor",
  but: "but while though although whereas yet",
  when: "when whenever",
  because: "because if unless where how why what whether than whose",
  by: "by",
  that: "that",
  as: "as",
  put: "put puts",
  according: "according",
  sure: "confident sure worried concerned convinced certain hopeful adamant afraid optimistic aware",
  // Take "as" or "of" with what is quoted: "sees it as “…”", "spoke of “…”"
  seeing,
  speaking,
  // "in his view", "by the ministry's own account"
  owner: "his her their its our my your",
  standpoint: "view opinion eyes words account telling estimation judgement judgment reckoning estimate",
  // What goes: "as the saying goes"
  lore: "saying adage proverb mantra refrain joke story theory argument logic thinking reasoning legend",
  goes: "goes went",
  back: "back",
  possessive: "'s",
  comma: ",",
  colon: ":",
  semicolon: ";",
  stop: ".",
  opening: "( [",
  closing: ") ]",
  dash: "— ―",
  // What is a hyphen within a word and a dash between words
  hyphenOrDash: "- –",
  hyphen: "",
  // Words of no list, by their shape, and other marks; in small letters, such as stand in lists of nouns as well
  capitalised: "",
  lower:
    `${timeUnits} ${seeing} ${speaking} ` +
    "back joke eyes words account estimation judgement judgment reckoning adage proverb mantra refrain story theory logic legend " +
    "goes went",
  // A past tense that stands in no list of reporting verbs: "drew", "opened"
  past: "",
  number: "",
  mark: "",
  // A quoted passage; the ends of a sentence and of a paragraph, and the end that a passage's "?", "!" or "…" makes,
  // behind which the sentence may go on
  passage: "",
  sentenceEnd: "",
  openEnd: "",
  paragraphEnd: "",
} as const;

// Classes of words that keep what they are elsewhere
const besides = {
  // Takes a clause with "that": "the claim that prices rose"
  reportNoun:
    "statement statements assertion assertions belief beliefs argument arguments contention contentions allegation " +
    "allegations warning warnings suggestion suggestions assurance assurances view views conclusion conclusions finding " +
    "findings idea notion accusation accusations assessment assessments prediction predictions opinion remark remarks " +
    "comment comments claim claims report reports promise promises pledge pledges hope hopes fear fears doubt doubts worry worries vow vows " +
    "hint hints forecast forecasts estimate estimates charge charges demand demands rumour rumours rumor rumors complaint " +
    "complaints concern concerns admission revelation disclosure declaration insistence denial acknowledgement " +
    "acknowledgment confirmation speculation suspicion suspicions conviction confidence expectation expectations assumption assumptions " +
    "perception impression consensus criticism optimism testimony proposal recommendation guarantee guarantees",
  // Verbs that report before "that" alone, whatever else they are
  beforeThat: [...new Set(formsBeforeThat())].join(" "),
  // "made clear that", "made the case that"
  making: "make makes made making",
  // Verbs that name what somebody speaks of behind a preposition: "railed against", "spoke of"
  topical: topicalForms.finite.join(" "),
  topicalParticiple: topicalForms.participle.join(" "),
  // What somebody wants to do: "plans to", "is planning to"
  wanting: "want wants wanted plan plans planned intend intends intended aim aims aimed",
  wantingParticiple: "wanting planning intending aiming",
  // The same behind an auxiliary: "would love to"
  wishing: "love prefer hate",
  // What somebody expects or hopes: "expects to", "expects prices to"
  expecting: "expect expects expected anticipate anticipates anticipated hope hopes hoped",
  expectingParticiple: "expecting anticipating hoping",
  // What somebody likes or wishes for: "wants a change"
  liking:
    "want wants wanted support supports demand demands fear fears feared expect expects expected anticipate anticipates anticipated doubt doubts doubted " +
    "resent resents resented distrust distrusts distrusted",
  likingParticiple: "wanting expecting anticipating fearing",
  // What somebody feels about a thing, or of a clause with "that"
  feeling:
    "worried concerned anxious angry unhappy happy pleased delighted disappointed sceptical skeptical doubtful optimistic " +
    "pessimistic bullish bearish hopeful confident critical wary leery fearful proud ashamed upset furious outraged alarmed " +
    "shocked surprised satisfied dissatisfied frustrated enthusiastic excited nervous supportive dismissive suspicious " +
    "impressed unimpressed thrilled grateful thankful sorry sure unsure certain uncertain convinced unconvinced afraid " +
    "scared opposed glad sad adamant dismayed relieved encouraged puzzled annoyed irked apprehensive uneasy cautious",
  // Are, where somebody is seen to be so: "remains hopeful"
  staying: "remain remains remained feel feels felt grew became stay stays stayed",
  // Nouns for what somebody holds of a thing, and for what somebody undertakes
  heldNoun:
    "criticism criticisms support opposition call calls concern concerns doubt doubts fear fears praise condemnation " +
    "endorsement rejection defence defense demand demands accusation accusations allegation allegations complaint complaints " +
    "worry worries scepticism skepticism warning warnings opinion opinions hatred dislike distrust mistrust approval disapproval " +
    "hope hopes enthusiasm optimism pessimism " +
    "belief plan plans pledge pledges promise promises vow vows refusal offer offers threat threats proposal proposals " +
    "intention intentions desire willingness unwillingness reluctance determination ambition ambitions",
} as const;

export type QuotationClass = keyof typeof lists | keyof typeof besides | VerbClass;

/** The words of each class; a verb's form that stands in a list is none. */
export const quotationWords: Readonly<Record<QuotationClass, string>> = withBesides({
  ...lists,
  ...verbLists(),
});

/** Words that stand in no other class, and irregular pasts, are words in small letters, and pasts where they are. */
function withBesides(
  words: Readonly<Record<keyof typeof lists | VerbClass, string>>,
): Record<QuotationClass, string> {
  const listed = new Set(Object.values(words).flatMap((list) => list.split(" ")));
  const isFree = (word: string): boolean => !listed.has(word);
  const beside = Object.values(besides)
    .flatMap((list) => list.split(" "))
    .filter(isFree);
  const past = new Set([...irregularPasts.filter(isFree), ...beside.filter(isPastForm)]);
  const lower = [...new Set([...past, ...beside])].join(" ");
  return { ...words, ...besides, lower: `${words.lower} ${lower}`, past: [...past].join(" ") };
}

// In capitals they are names or months.
export const namesInCapitals =
  "will may mark bill grant second brief charge post express record call mirror hope grace page price hail rip rule guess";

function verbLists(): Readonly<Record<VerbClass, string>> {
  // a standpoint or a saying may be a verb's form as well
  const { standpoint: _, lore: __, ...others } = lists;
  const listed = new Set(Object.values(others).flatMap((list) => list.split(" ")));
  const forms = Object.entries(verbForms()).map(([name, words]) => [
    name,
    words.filter((word) => !listed.has(word)).join(" "),
  ]);
  return Object.fromEntries(forms) as Record<VerbClass, string>;
}
