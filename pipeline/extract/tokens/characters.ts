/** What a character can be in a token. */

export const Class = { unknown: 0, space: 1, lower: 2, upper: 3, digit: 4, apostrophe: 5, mark: 6 } as const;
export type Class = (typeof Class)[keyof typeof Class];

// A table over the basic plane, filled as characters are met, makes the scan several times faster than a regular
// expression with \p{L}.
const classes = new Uint8Array(0x10000);
const spaceCharacter = /^\s$/;
const upperCharacter = /^\p{Lu}$/u;
const letterCharacter = /^[\p{L}\p{M}]$/u;

/** The class of the UTF-16 unit at `at`. */
export function classAt(units: Uint16Array, at: number): Class {
  const unit = units[at] as number;
  return (classes[unit] as Class) || learn(unit);
}

export function isLetter(found: Class): boolean {
  return found === Class.lower || found === Class.upper;
}

/** Whether a word goes on with it: a letter or a digit. */
export function isInner(found: Class): boolean {
  return found >= Class.lower && found <= Class.digit;
}

function learn(unit: number): Class {
  const character = String.fromCharCode(unit);
  const found = spaceCharacter.test(character)
    ? Class.space
    : unit >= 48 && unit <= 57
      ? Class.digit
      : character === "'" || character === "’"
        ? Class.apostrophe
        : upperCharacter.test(character)
          ? Class.upper
          : letterCharacter.test(character)
            ? Class.lower
            : Class.mark;
  classes[unit] = found;
  return found;
}
