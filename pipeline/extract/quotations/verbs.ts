/**
 * Reporting verbs by what they take. The lists were drawn up from general knowledge of news English and checked
 * against which verbs annotators of attribution mark most often (Newell et al., PolNeAR, LREC 2018).
 */

// Take a clause or somebody's words, and may stand after or inside them: "…, she notes, …"
const saying =
  "say affirm note tweet point elaborate remember intone chant mouth scream explain argue declare announce " +
  "insist claim suggest acknowledge admit concede contend assert allege report reveal conclude complain " +
  "reply recall joke quip predict estimate observe remark stress emphasize boast lament " +
  "confirm disclose indicate testify reiterate counter retort shout yell cry exclaim whisper charge " +
  "muse wonder fume scoff gush vent deadpan concur opine confess confide recount proclaim pronounce " +
  "profess posit postulate hint imply marvel echo snap sigh mutter murmur bellow grumble gripe crow " +
  "chime narrate interject grouse fret caution answer agree deny vow promise pledge swear theorize speculate hypothesize " +
  "summarize bemoan bark blurt plead";
// Take a clause; their subject is as often a paper as a person
const finding = "show calculate forecast foresee";
// Take a clause too, but more often something else
const sayingAmongOthers =
  "add comment write continue maintain state post record document prove rule learn mention repeat email " +
  "volunteer object protest reason respond project read demonstrate determine decide discover find sing";
// Report only where "that" follows: "signalled that", but "signalled to the driver"
const beforeThat =
  "signal accept establish hear sense notice stipulate specify underline underscore guarantee certify pray hold gather " +
  "trust presume submit anticipate perceive discern surmise conjecture attest aver clarify deduce infer intimate judge " +
  "lecture moan rant rejoice reaffirm restate recommend relate resent resolve verify wail ascertain appreciate dictate require";
// Name what they are about behind a preposition: "referred to", "railed against"
const topical =
  "refer comment object allude rail rant lash push press lobby campaign appeal speak talk dwell reflect " +
  "sneer balk bristle hit advocate petition";
// Take the hearer first: "told reporters that"
const telling =
  "tell text ask urge warn advise beg caution remind assure inform notify convince persuade brief reassure " +
  "instruct";
// What somebody holds, with a clause
const believing =
  "think believe hope fear feel know expect doubt assume worry understand reckon suspect guess imagine " +
  "envision figure realize recognize consider dispute regret wish";
// What somebody undertakes or wants done: "refused to"
const undertaking = "refuse decline threaten offer propose demand request call order";
// What somebody says about a thing: "criticised the plan"
const judging =
  "back admire adore despise loathe detest castigate excoriate lampoon vilify belittle berate scold extol commend " +
  "disparage malign ridicule upbraid chastise " +
  "criticize praise denounce condemn slam blast attack support endorse oppose reject defend " +
  "describe dismiss cite mock discuss accuse blame decry tout champion applaud deride " +
  "assail question challenge outline highlight detail express voice invoke deplore rebuke " +
  "chide hail laud lambast lambaste bash knock rip welcome reference quote prefer like label dub " +
  "portray characterize liken brand herald deem disavow repudiate rebuff rebut refute salute thank " +
  "congratulate term";

const irregular: Readonly<Record<string, string>> = {
  say: "said",
  write: "wrote",
  tell: "told",
  think: "thought",
  feel: "felt",
  know: "knew",
  find: "found",
  hold: "held",
  seek: "sought",
  speak: "spoke",
  hit: "hit",
  hear: "heard",
  foresee: "foresaw",
  understand: "understood",
  mean: "meant",
  read: "read",
  swear: "swore",
  sing: "sang",
};
const doubling = new Set(
  "admit concur quip rip rebut beg snap dub slam fret submit infer refer plan hit brag".split(" "),
);

/** Third person, past and -ing of a verb. */
export function inflect(verb: string): { third: string; past: string; participle: string } {
  const changesY = /[^aeiou]y$/.test(verb);
  const endsInE = verb.endsWith("e");
  const doubled = verb + (doubling.has(verb) ? verb.at(-1) : "");
  const third = changesY ? `${verb.slice(0, -1)}ies` : verb + (/(?:s|x|ch|sh|z)$/.test(verb) ? "es" : "s");
  const past = changesY ? `${verb.slice(0, -1)}ied` : endsInE ? `${verb}d` : `${doubled}ed`;
  const participle = endsInE && !verb.endsWith("ee") ? `${verb.slice(0, -1)}ing` : `${doubled}ing`;
  return { third, past: irregular[verb] ?? past, participle };
}

// Their base or third person is more often a noun in news.
const nouns = new Set(
  (
    "report reports claim claims note notes estimate estimates question questions demand demands promise " +
    "promises pledge pledges request requests state states charge charges answer answers cry post posts " +
    "project projects forecast forecasts record records document documents rule order orders call calls " +
    "offer offers attack attacks support challenge challenges detail details highlight reference quote " +
    "quotes email emails reason reasons hope hopes fear fears doubt doubts worry figure figures label " +
    "champion champions decline declines brand brands blast blasts slam knock rip voice show shows reply vow vows hint hints object objects protest protests chant chants point points " +
    "text texts tweet tweets remark remarks counter guess praise blame mention comment comments"
  ).split(" "),
);

// Their base form is hardly ever a verb in news: "an off-colour joke".
const onlyNouns = new Set(
  "term terms brief joke whisper shout scream yell echo snap sigh boast lament murmur mutter".split(" "),
);

// "considering a sale", "knowing the law": a thing behind their participle is no words
const thingTaking = new Set(
  "consider know assume understand figure realize recognize expect doubt regret".split(" "),
);

const verbClasses = [
  "telling",
  "saying",
  "maybeSaying",
  "believing",
  "undertaking",
  "judging",
  "verbOrNoun",
  "sayingParticiple",
  "maybeSayingParticiple",
  "otherParticiple",
] as const;

/** Finite forms by what they take, those that are verbs or nouns, and participles. */
export type VerbClass = (typeof verbClasses)[number];

// An earlier list has a form that two would have.
const verbLists: readonly (readonly [finite: VerbClass, participle: VerbClass, verbs: string])[] = [
  ["telling", "sayingParticiple", telling],
  ["saying", "sayingParticiple", saying],
  ["saying", "sayingParticiple", finding],
  ["maybeSaying", "maybeSayingParticiple", sayingAmongOthers],
  ["believing", "sayingParticiple", believing],
  ["undertaking", "otherParticiple", undertaking],
  ["judging", "otherParticiple", judging],
];

/** "criticize" and "criticise". */
const spellings = (verb: string): string[] =>
  /..ize$/.test(verb) ? [verb, `${verb.slice(0, -3)}ise`] : [verb];

/** The forms of reporting verbs by their class; each form has one. */
export function verbForms(): Readonly<Record<VerbClass, readonly string[]>> {
  const classOfForm = new Map<string, VerbClass>();
  const set = (form: string, name: VerbClass): void => {
    if (!classOfForm.has(form)) classOfForm.set(form, name);
  };
  set("written", "maybeSaying");
  set("panned", "judging");
  for (const [finite, participle, list] of verbLists) {
    for (const verb of list.split(" ").flatMap(spellings)) {
      const { third, past, participle: ing } = inflect(verb);
      for (const form of [verb, third]) {
        if (onlyNouns.has(form)) continue;
        if (!nouns.has(form)) set(form, finite);
        else if (finite !== "maybeSaying") set(form, "verbOrNoun");
      }
      set(past, finite);
      set(ing, thingTaking.has(verb) ? "maybeSayingParticiple" : participle);
      // "labelled", as the British have it
      if (!/[^aeiou][aeiou]l$/.test(verb)) continue;
      set(`${verb}led`, finite);
      set(`${verb}ling`, participle);
    }
  }
  const forms = verbClasses.map((name) => [
    name,
    [...classOfForm].filter(([, of]) => of === name).map(([form]) => form),
  ]);
  return Object.fromEntries(forms) as Record<VerbClass, string[]>;
}

/** The finite forms of verbs that report only before "that", and of those that are nouns elsewhere: "projects that". */
export function formsBeforeThat(): readonly string[] {
  const forms = beforeThat.split(" ").flatMap((verb) => {
    const { third, past } = inflect(verb);
    return [verb, third, past, `${past.replace(/ed$/, "led")}`].slice(
      0,
      /[^aeiou][aeiou]l$/.test(verb) ? 4 : 3,
    );
  });
  return [...forms, "project", "projects", "states", "rule", "rules", "reasons"];
}

type Forms = { readonly finite: readonly string[]; readonly participle: readonly string[] };

function formsOf(list: string): Forms {
  const forms = list.split(" ").map((verb) => ({ verb, ...inflect(verb) }));
  return {
    finite: [...new Set(forms.flatMap(({ verb, third, past }) => [verb, third, past]))],
    participle: forms.map(({ participle }) => participle),
  };
}

/** The forms of verbs that name what they are about behind a preposition. */
export const topicalForms: Forms = formsOf(topical);
