/** What can be known of a word by itself. */

/** One bit each; evidence is given in this order (see evidence.ts). */
export const Trait = {
  given: 1 << 0,
  surname: 1 << 1,
  /** Ends as surnames do: "-ov", "-ski" */
  surnameEnding: 1 << 2,
  city: 1 << 3,
  town: 1 << 4,
  region: 1 << 5,
  country: 1 << 6,
  /** People of a place or creed, their adjectives. */
  people: 1 << 7,
  organisationHead: 1 << 8,
  /** An organisation's head, and hardly ever another's. */
  body: 1 << 9,
  legalForm: 1 << 10,
  placeHead: 1 << 11,
  placeOpener: 1 << 12,
  placeEnding: 1 << 13,
  otherHead: 1 << 14,
  /** Stands in lower case elsewhere in English. */
  ordinary: 1 << 15,
  title: 1 << 16,
  titleModifier: 1 << 17,
  /** A common noun for persons. */
  personNoun: 1 << 18,
  placeNoun: 1 << 19,
  /** All capitals: "BYD", "U.S." */
  upper: 1 << 20,
  /** A capital behind a small letter: "DeepSeek" */
  mixed: 1 << 21,
  grammar: 1 << 22,
  calendar: 1 << 23,
  /** "J": one capital alone. */
  initial: 1 << 24,
  /** Begins with a capital. */
  capital: 1 << 25,
  particle: 1 << 26,
  sayVerb: 1 << 27,
  generation: 1 << 28,
  /** Abbreviated with a stop of its own behind it. */
  stopped: 1 << 29,
  number: 1 << 30,
  mark: 1 << 31,
} as const;

export const isName = Trait.given | Trait.surname | Trait.city | Trait.town | Trait.region | Trait.country;
