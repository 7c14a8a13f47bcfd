// What is longer is rare, and a reading that is kept may hold on to all of it.
const longest = 100;
const most = 5000;

/** The same reading, sooner: readings that depend on nothing but their words are kept, for texts repeat themselves. */
export function kept<Reading>(read: (words: string) => Reading): (words: string) => Reading {
  const readings = new Map<string, Reading>();
  return (words) => {
    const known = readings.get(words);
    if (known !== undefined) return known;
    const made = read(words);
    if (words.length > longest) return made;
    if (readings.size === most) readings.clear();
    readings.set(words, made);
    return made;
  };
}
