/** The singular of an English noun. */

const irregular = new Map(
  (
    "people people children child men man women woman feet foot teeth tooth mice mouse geese goose lives life wives wife " +
    "knives knife wolves wolf thieves thief halves half shelves shelf loaves loaf calves calf leaves leaf selves self " +
    "oxen ox dice die pence penny criteria criterion phenomena phenomenon bacteria bacterium alumni alumnus fungi fungus " +
    "stimuli stimulus nuclei nucleus cacti cactus indices index matrices matrix vertices vertex crises crisis " +
    "analyses analysis theses thesis hypotheses hypothesis diagnoses diagnosis oases oasis axes axis grandchildren grandchild " +
    "schoolchildren schoolchild stepchildren stepchild series series species species headquarters headquarters " +
    "movies movie cookies cookie ties tie lies lie pies pie zombies zombie calories calorie rookies rookie selfies selfie " +
    "indies indie hippies hippie smoothies smoothie eyes eye shoes shoe toes toe canoes canoe foes foe " +
    "heroes hero potatoes potato tomatoes tomato echoes echo vetoes veto torpedoes torpedo volcanoes volcano mosquitoes mosquito " +
    "buses bus gases gas viruses virus campuses campus bonuses bonus statuses status censuses census choruses chorus " +
    "lenses lens aliases alias atlases atlas biases bias " +
    "houses house horses horse nurses nurse courses course causes cause cases case bases base uses use responses response " +
    "licenses license expenses expense purchases purchase increases increase releases release leases lease phrases phrase phases phase " +
    "troops troop staff staff police police media media data data tds touchdown sports sport"
  )
    .split(" ")
    .reduce<[string, string][]>((pairs, word, at, all) => {
      if (at % 2 === 0) pairs.push([word, all[at + 1] as string]);
      return pairs;
    }, []),
);

const unchanged = /(?:ss|us|is|[^s]ics|news)$/;
const people = /^(\w{2,40})(women|men|people)$/;

/** The singular of a noun, in the case it is written: "brands" → "brand", "companies" → "company". */
export function singularNoun(noun: string): string {
  const lower = noun.toLowerCase();
  const known = irregular.get(lower);
  if (known !== undefined) return noun === lower || known !== lower ? known : noun;
  const person = people.exec(lower);
  if (person !== null && person[2] !== "people") return noun.replace(/men$/, "man");
  if (person !== null) return noun.replace(/people$/, "person");
  if (!lower.endsWith("s") || lower.length < 3 || unchanged.test(lower)) return noun;
  if (/[^aeiou]ies$/.test(lower) && lower.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes)$/.test(lower)) return noun.slice(0, -2);
  if (lower.endsWith("'s")) return noun.slice(0, -2);
  return noun.slice(0, -1);
}
