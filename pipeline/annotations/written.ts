/** An annotation as a curator writes it: words of the text and sentences in quotation marks, codes and ids without. */

/** Fields that are quoted whatever they hold: words that somebody printed or wrote. */
const quoted = new Set([
  "exact",
  "prefix",
  "suffix",
  "cue",
  "restored",
  "statement",
  "title",
  "reason",
  "dismissed",
  "override",
  "imported_from",
]);

/** An item of a block list, with its dash, each line ended by a line feed. Empty fields are left out. */
export function writtenItem(fields: Readonly<Record<string, unknown>>, indent = 2): string {
  const lines = writtenFields(fields);
  const margin = " ".repeat(Math.max(0, indent));
  return lines.map((line, at) => `${margin}${at === 0 ? "- " : "  "}${line}\n`).join("");
}

/** The lines of fields, without a margin. */
export function writtenFields(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return [`${name}: [${value.map((each) => plain(String(each))).join(", ")}]`];
    if (typeof value === "object") {
      return [`${name}:`, ...writtenFields(value as Record<string, unknown>).map((line) => `  ${line}`)];
    }
    const text = String(value);
    return [`${name}: ${quoted.has(name) ? JSON.stringify(text) : plain(text)}`];
  });
}

/**
 * A scalar without quotation marks where YAML reads it back as it is: letters, digits and marks that mean nothing to it.
 * Annotations are read by the failsafe schema, to which no word is a number, a date or null.
 */
function plain(text: string): string {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} /._-]{0,80}$/u.test(text) && !text.endsWith(" ");
  return isPlain ? text : JSON.stringify(text);
}
