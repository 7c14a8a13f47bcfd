/** What is said of a file that is not YAML as the project writes it: every complaint of the parser, in our words. */
import type { ErrorCode } from "yaml";

type Message = { readonly found: string; readonly expected: string; readonly mend: string };

const quoted = "Put the whole value between quotation marks.";

/** By the parser's code; a code without its words does not compile. */
export const yamlMessages: Readonly<Record<ErrorCode, Message>> = {
  ALIAS_PROPS: {
    found: "an alias with an anchor or a tag",
    expected: "values that are written out",
    mend: "Write the value out where it is meant.",
  },
  BAD_ALIAS: {
    found: "an alias",
    expected: "a value; a text that begins with * needs quotation marks",
    mend: "Write the value out, or put it between quotation marks.",
  },
  BAD_COLLECTION_TYPE: {
    found: "a list where the tag says a mapping, or the reverse",
    expected: "values without tags",
    mend: "Delete the tag, the word that begins with !.",
  },
  BAD_DIRECTIVE: {
    found: "a directive, a line that begins with %",
    expected: "a file that begins with its first field",
    mend: "Delete the line.",
  },
  BAD_DQ_ESCAPE: {
    found: "a backslash that begins no escape",
    expected: 'after a backslash n, t, " or another backslash',
    mend: "Write two backslashes for one, or single quotation marks around the text.",
  },
  BAD_INDENT: {
    found: "a line that is indented otherwise than its neighbours",
    expected: "fields of a record in one column, two spaces below its `- `",
    mend: "Indent the line as the fields before it.",
  },
  BAD_PROP_ORDER: {
    found: "an anchor or a tag in the wrong place",
    expected: "values without anchors and tags",
    mend: "Delete the word that begins with & or !.",
  },
  BAD_SCALAR_START: {
    found: "a value that begins with a character that means something to YAML",
    expected: "a value that begins with a letter or a digit, or one between quotation marks",
    mend: quoted,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    found: "a second `: ` in one line, which would begin a field inside a value",
    expected: "one field on a line; a text with `: ` in it between quotation marks",
    mend: quoted,
  },
  BLOCK_IN_FLOW: {
    found: "a field or a `- ` inside brackets",
    expected: "lists and records on lines of their own",
    mend: "Write each item on a line of its own, without brackets.",
  },
  DUPLICATE_KEY: {
    found: "a field that the record has already",
    expected: "each field once in a record",
    mend: "Delete one of the two, or begin a new record with `- `.",
  },
  IMPOSSIBLE: {
    found: "a line that cannot be read",
    expected: "lines such as `field: value`",
    mend: "Type the line again.",
  },
  KEY_OVER_1024_CHARS: {
    found: "more than 1,024 characters before a colon",
    expected: "a field's name before the colon",
    mend: quoted,
  },
  MISSING_CHAR: {
    found: "a quotation mark, bracket or colon without the other that belongs to it",
    expected: "as many closing marks as opening ones, and a colon after a field's name",
    mend: "Add the missing mark at the end of the value.",
  },
  MULTILINE_IMPLICIT_KEY: {
    found: "a field's name that goes on in a second line, or a line without a colon",
    expected: "lines such as `field: value`",
    mend: "Add the colon after the field's name, or indent a text that goes on.",
  },
  MULTIPLE_ANCHORS: {
    found: "an anchor, a word that begins with &",
    expected: "values without anchors",
    mend: "Delete it, or put the text between quotation marks.",
  },
  MULTIPLE_DOCS: {
    found: "a second document, begun by a line `---`",
    expected: "one document in a file",
    mend: "Delete the line `---`, or move what follows to a file of its own.",
  },
  MULTIPLE_TAGS: {
    found: "two tags, words that begin with !",
    expected: "values without tags",
    mend: "Delete them.",
  },
  NON_STRING_KEY: {
    found: "a field whose name is no word",
    expected: "a field's name before the colon",
    mend: "Write the name of a field.",
  },
  RESOURCE_EXHAUSTION: {
    found: "more levels or values than a file of curated records can need",
    expected: "records with a few levels",
    mend: "Check that the file is what it should be.",
  },
  TAB_AS_INDENT: {
    found: "a tab at the beginning of a line",
    expected: "spaces: two for each level",
    mend: "Replace the tab by spaces.",
  },
  TAG_RESOLVE_FAILED: {
    found: "a tag, a word that begins with !",
    expected: "values without tags",
    mend: "Delete it, or put the text between quotation marks.",
  },
  UNEXPECTED_TOKEN: {
    found: "a character that cannot stand here",
    expected: "a line such as `field: value` or `- field: value`",
    mend: quoted,
  },
};
