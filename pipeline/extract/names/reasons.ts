/** What a piece of evidence means, in words, by how its name begins. */

const reasons: readonly (readonly [beginning: string, reason: string])[] = [
  ["after-", "what stands before it"],
  ["before-comma-a-", "the name behind a comma"],
  ["before-bracket-a-", "the name in brackets behind it"],
  ["before-", "what stands behind it"],
  ["behind-a-", "the name that it is tied to"],
  ["listed-with-", "the names that it is listed with"],
  ["has-a-", "the name that belongs to it"],
  ["is-of-a-", "the name that it belongs to"],
  ["is-", "its word"],
  ["first-alone", "its first word stands alone elsewhere"],
  ["last-alone", "its last word stands alone elsewhere"],
  ["first-", "its first word"],
  ["last-", "its last word"],
  ["inner-", "a word within it"],
  ["words-", "how many words it has"],
  ["letters-", "how many letters it has"],
  ["ends-a-", "a longer name that ends with it"],
  ["begins-a-", "a longer name that begins with it"],
  ["initials-of-a-", "a longer name that has it for initials"],
  ["initials-of-common-words", "what its initials stand for is in small letters"],
  ["has-acronym", "its initials stand alone elsewhere"],
  ["has-business-noun", "what it has: shares, a factory"],
  ["has-", "what joins its words"],
  ["only-", "where all its mentions stand"],
  ["in-", "it stands in a heading"],
  ["also-lower", "the text has the word in small letters too"],
  ["never-introduced", "no longer name begins or ends with it"],
  ["often", "it is named more than three times"],
  ["twice", "it is named more than once"],
  ["given-", "a given name and what follows it"],
  ["all-", "all its words stand in lower case elsewhere in English"],
  ["none-", "none of its words stands in lower case elsewhere in English"],
  ["dateline", "a line begins with it, in capitals"],
  ["body-", "a capital that the sentence does not ask for"],
  ["ordinary-", "a capital that the sentence does not ask for"],
  ["upper-", "capitals throughout, in a line that has small letters"],
  ["opens", "a capital that the sentence asks for"],
  ["begins", "the sentence begins with it"],
  ["ends", "the sentence or the line ends with it"],
  ["grammar", "a word of grammar"],
];

/** In a few words, where the evidence lies; its name says the rest. @throws for a name of no evidence */
export function reasonOf(evidence: string): string {
  const found = reasons.find(([beginning]) => evidence.startsWith(beginning));
  if (found === undefined) throw new Error(`names: no reason for ${evidence}`);
  return found[1];
}
