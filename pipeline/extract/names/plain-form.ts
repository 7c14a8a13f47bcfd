/** A word in lower case without accents, as the lists have it. */
export function plainForm(word: string): string {
  return /^[ -~]*$/.test(word) ? word : word.normalize("NFD").replace(/\p{M}/gu, "");
}
