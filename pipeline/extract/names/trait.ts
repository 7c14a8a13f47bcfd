/** What can be known of a word by itself. */

/** One bit each. */
export const Trait = {
  /** Begins with a capital. */
  capital: 1 << 0,
  /** All capitals: "BYD", "U.S." */
  upper: 1 << 1,
  /** A capital behind a small letter: "DeepSeek" */
  mixed: 1 << 2,
  /** Stands in lower case elsewhere in English. */
  ordinary: 1 << 3,
  grammar: 1 << 4,
  given: 1 << 5,
  surname: 1 << 6,
  /** Ends as surnames do: "-ov", "-ski" */
  surnameEnding: 1 << 7,
  city: 1 << 8,
  town: 1 << 9,
  region: 1 << 10,
  country: 1 << 11,
  /** People of a place or creed, their adjectives. */
  people: 1 << 12,
  calendar: 1 << 13,
  title: 1 << 14,
  /** A common noun for persons. */
  personNoun: 1 << 15,
  organisationHead: 1 << 16,
  legalForm: 1 << 17,
  placeHead: 1 << 18,
  placeOpener: 1 << 19,
  otherHead: 1 << 20,
  particle: 1 << 21,
  sayVerb: 1 << 22,
  titleModifier: 1 << 23,
  generation: 1 << 24,
  /** Abbreviated with a stop of its own behind it. */
  stopped: 1 << 25,
  number: 1 << 26,
  /** "J": one capital alone. */
  initial: 1 << 27,
  placeNoun: 1 << 28,
  placeEnding: 1 << 29,
  mark: 1 << 30,
  /** An organisation's head, and hardly ever another's. */
  body: 1 << 31,
} as const;

export const isName = Trait.given | Trait.surname | Trait.city | Trait.town | Trait.region | Trait.country;

/** What makes a name one of an organisation, a place or a thing. */
export const isHead = Trait.organisationHead | Trait.legalForm | Trait.placeHead | Trait.otherHead;
