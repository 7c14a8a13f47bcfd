import type { Given as Article, Understood } from "../add.ts";
import type { Answers, Question } from "../intake/draft.ts";
import type { Command, Context, Given } from "./command.ts";

/** Options that fill in a field of source.yaml, by the field. */
const fieldOptions = {
  title: "--title <words>",
  publisher: "--publisher <entity-id>",
  authors: "--authors <names>",
  published_on: "--published-on <day>",
  url: "--url <address>",
  language: "--language <tag>",
  condition: "--condition <word>",
  license: "--license <id>",
  text_may_be_republished: "--text-may-be-republished <true|false>",
} as const;

export const add: Command = {
  name: "add",
  summary: "make the source folder of an article from a file, an address or standard input",
  details:
    "HTML, Markdown and plain text are read. What the page states is taken: title, authors, day, publisher, language, " +
    "address. What it does not state is asked for at a terminal, and must be given as options elsewhere: licence, " +
    "condition and whether the text may be republished are never guessed, nor is a day. Pages are fetched from the open " +
    "internet only, and kept as they came in .cache/pages/.",
  arguments: [{ name: "[from]", description: "a file, an http(s) address, or - for standard input" }],
  options: [
    { flags: fieldOptions.title, description: "the headline" },
    { flags: fieldOptions.publisher, description: "an id of sources/reference/entities.yaml" },
    { flags: fieldOptions.authors, description: "bylines, with ; between them" },
    { flags: fieldOptions.published_on, description: "yyyy-mm-dd" },
    { flags: fieldOptions.url, description: "where it was published" },
    { flags: fieldOptions.language, description: "such as en" },
    { flags: fieldOptions.condition, description: "original, machine-paraphrased, translation or summary" },
    { flags: fieldOptions.license, description: "an SPDX id, or LicenseRef-…" },
    { flags: fieldOptions.text_may_be_republished, description: "whether the licence allows it" },
    { flags: "--slug <words>", description: "the last part of the id (default: the title's first words)" },
    { flags: "--curator <name>", description: "who will annotate it (default: git's user.name)" },
    { flags: "--from <folder>", description: "adds every .html, .md and .txt file of a folder" },
  ],
  examples: [
    "add page.html --condition original --license LicenseRef-all-rights-reserved --text-may-be-republished false",
    "add https://example.org/article",
    "add --from saved-pages --publisher wired --condition original --license CC-BY-4.0 --text-may-be-republished true",
  ],
  run: async (given, context) => {
    const { from } = given.options;
    const [one] = given.arguments;
    if (typeof from === "string") return addAll(from, given, context);
    if (one !== undefined) return addOne(one, given, context);
    context.effects.report("playbook add takes a file, an address, -, or --from <folder>");
    return 2;
  },
};

async function addAll(folder: string, given: Given, context: Context): Promise<number> {
  const { effects, locate } = context;
  const names = effects
    .list(locate(folder))
    .filter(({ name, kind }) => kind === "file" && /\.(?:x?html?|md|markdown|txt)$/i.test(name));
  let worst = names.length === 0 ? 1 : 0;
  if (names.length === 0) effects.report(`${folder}: no .html, .md or .txt file in it`);
  for (const { name } of names) worst = Math.max(worst, await addOne(`${folder}/${name}`, given, context));
  return worst;
}

async function addOne(from: string, given: Given, context: Context): Promise<number> {
  const { effects } = context;
  const { understandPage } = await import("../add.ts");
  const { visible } = await import("../../schemas/visible.ts");
  const refuse = (why: string): number => {
    effects.report(visible(`${from}: ${why}`));
    return 1;
  };
  const article = await obtain(from, context);
  if (typeof article === "string") return refuse(article);
  const answers = answersOf(given);
  const understood = understandPage(article, answers, effects);
  if (typeof understood === "string") return refuse(understood);
  effects.report(visible(describe(from, understood)));
  const complete = await completed(understood, answers, article, context);
  if ("questions" in complete) return refuse(missing(complete.questions));
  return write(complete, article, given, context);
}

/** What the questions are to a person who has never seen the project. */
const asked: Readonly<Partial<Record<string, string>>> = {
  condition: "How did this copy come to be (original, machine-paraphrased, translation, summary)? ",
  license:
    "Under which licence is the text? An SPDX id such as CC-BY-4.0, or LicenseRef-all-rights-reserved: ",
  text_may_be_republished: "May the whole text be republished (yes, no)? ",
};

/** What people type for words that are written otherwise. */
function meant(field: string, answer: string): string {
  const word = answer.toLowerCase();
  if (field === "condition") return word;
  if (field !== "text_may_be_republished") return answer;
  return /^(?:y|yes)$/.test(word) ? "true" : /^(?:n|no)$/.test(word) ? "false" : word;
}

/** The bytes of a file, of an address or of standard input; a text that says why where there are none. */
async function obtain(from: string, { effects, input, locate }: Context): Promise<Article | string> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(from)) {
    const page = await effects.retrieve(from);
    if (typeof page === "string") return page;
    return { name: from, bytes: page.bytes, contentType: page.contentType, address: page.url };
  }
  if (from === "-") {
    const chunks: Uint8Array[] = [];
    for await (const chunk of input) chunks.push(Buffer.from(chunk));
    return { name: "standard input", bytes: Buffer.concat(chunks) };
  }
  const bytes = effects.read(locate(from));
  return bytes === undefined ? "no such file" : { name: from, bytes };
}

function answersOf({ options }: Given): Answers {
  const answers: Record<string, string> = {};
  for (const name of [...Object.keys(fieldOptions), "slug"]) {
    const value = options[camel(name)];
    if (typeof value === "string") answers[name] = value;
  }
  return answers;
}

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What was taken and what was left out, for a person to look over. */
function describe(from: string, { page, draft, newPublisher }: Understood): string {
  const { title, authors, published_on, publisher, language, url, text, leftOut } = page;
  const words = text.split(/\s+/).filter(Boolean).length;
  const shown = leftOut.slice(0, 12).map((block) => `    ${block.slice(0, 90)}`);
  const more = leftOut.length > shown.length ? [`    and ${leftOut.length - shown.length} more`] : [];
  const line = (name: string, value: string | undefined): string =>
    `  ${name.padEnd(13)}${value ?? "(not stated)"}`;
  return [
    `${from}: ${words} words taken`,
    line("title", title),
    line("authors", authors.join("; ") || undefined),
    line("day", published_on),
    line("publisher", publisher),
    line("language", language),
    line("address", url),
    line("id", draft.id),
    ...(leftOut.length > 0 ? [`  left out     ${leftOut.length} blocks`, ...shown, ...more] : []),
    ...(newPublisher === undefined ? [] : ["  the publisher is not in sources/reference/entities.yaml yet"]),
  ].join("\n");
}

/** Asks, one field after the other, until nothing is left to ask; the questions where nobody is there to answer. */
async function completed(
  first: Understood,
  given: Answers,
  article: Article,
  { ask, effects }: Context,
): Promise<Understood | { readonly questions: readonly Question[] }> {
  const { understandPage } = await import("../add.ts");
  const { visible } = await import("../../schemas/visible.ts");
  let understood = first;
  let answers = given;
  for (
    let [question] = understood.draft.questions;
    question !== undefined;
    [question] = understood.draft.questions
  ) {
    if (ask === undefined) return { questions: understood.draft.questions };
    const { field, expected } = question;
    if (answers[field] !== undefined && answers[field] !== given[field])
      effects.report(visible(`  ${JSON.stringify(answers[field])} is not ${expected}`));
    const answer = await ask(asked[field] ?? `${field} (${expected}): `);
    if (answer === "") return { questions: understood.draft.questions };
    answers = { ...answers, [field]: meant(field, answer) };
    understood = understandPage(article, answers, effects) as Understood;
  }
  return understood;
}

function missing(questions: readonly Question[]): string {
  const lines = questions.map(({ field, expected }) => {
    const option = fieldOptions[field as keyof typeof fieldOptions] ?? field;
    return `  ${option}\n      ${expected}`;
  });
  return `only you can say this; nothing is written\n${lines.join("\n")}`;
}

async function write(
  understood: Understood,
  article: Article,
  { options }: Given,
  { effects, today, ask }: Context,
): Promise<number> {
  const { registerPublisher, writeArticle } = await import("../add.ts");
  const name =
    typeof options["curator"] === "string" ? options["curator"] : effects.git("config", "user.name");
  if (!name) {
    effects.report("--curator <name> says who will annotate it; git knows no user.name");
    return 1;
  }
  const written = writeArticle(understood, article, { name, day: today }, effects);
  if (typeof written === "string") {
    effects.report(written);
    return 1;
  }
  const { draft, newPublisher } = understood;
  effects.print(written.folder);
  effects.report(`the page as it came: ${written.kept}`);
  if (newPublisher !== undefined) {
    const description = (await ask?.(`What is ${newPublisher}, in a few words (for the registry)? `)) ?? "";
    if (description === "" || !registerPublisher(newPublisher, description, effects))
      effects.report(await entryToPaste(newPublisher));
  }
  effects.report(`next: make annotate SOURCE=${draft.id}`);
  return 0;
}

async function entryToPaste(publisher: string): Promise<string> {
  const { publisherEntry } = await import("../intake/draft.ts");
  const { writtenItem } = await import("../annotations/written.ts");
  const { visible } = await import("../../schemas/visible.ts");
  const entry = writtenItem(publisherEntry(publisher, "…"));
  return `add the publisher to sources/reference/entities.yaml, before its last line:\n${visible(entry.trimEnd())}`;
}
