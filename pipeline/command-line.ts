/** What was typed, understood with the help of commander: a command with what it was given, or words for a person. */
import { Argument as CommanderArgument, Command as CommanderCommand, CommanderError } from "commander";
import { nearest } from "../schemas/issue.ts";
import type { Command, Given, Option } from "./commands/command.ts";
import { commands } from "./commands/index.ts";

/** A command to run, or a text to print and the exit code that goes with it. */
export type Understood =
  | { readonly command: Command; readonly given: Given }
  | { readonly say: string; readonly exitCode: 0 | 2 };

/** Columns of the help, whatever the terminal: what is printed can be compared. */
const helpWidth = 100;

const exitCodes = `
Exit codes:
  0   nothing is wrong
  1   the sources or the dataset are not as they must be; the problems are listed
  2   the command was not understood
  70  a defect of the program
  74  the system refused to read or to write, as where a disk is full`;

/** Understands the arguments of a process; commands that are not asked for are not loaded, unless help lists them. */
export async function understand(args: readonly string[], version: string): Promise<Understood> {
  if (args.length === 0) return understand(["--help"], version);
  if (args[0] === "help") return understand([...args.slice(1), "--help"], version);
  const name = args.find((word) => !word.startsWith("-"));
  const known = name !== undefined && Object.hasOwn(commands, name);
  if (name !== undefined && !known) return misspelt(name);
  const loaded = await Promise.all((known ? [name] : Object.keys(commands)).map((each) => commands[each]!()));
  return parse(loaded, args, version);
}

function misspelt(name: string): Understood {
  const near = nearest(name, Object.keys(commands));
  const meant = near === undefined ? "" : ` Did you mean ${near}?`;
  return notUnderstood(`there is no command ${name}.${meant}`, "playbook --help");
}

function notUnderstood(why: string, help: string): Understood {
  return { say: `playbook: ${why}\n\n${help} tells what can be typed.\n`, exitCode: 2 };
}

function parse(loaded: readonly Command[], args: readonly string[], version: string): Understood {
  let understood: Understood | undefined;
  let said = "";
  const program = quiet(new CommanderCommand("playbook"), (text) => {
    said += text;
  })
    .description(
      "News articles and curated annotations, turned into a dataset in which every value has a receipt.",
    )
    .version(version, "--version", "print the version")
    .helpCommand(false)
    .helpOption("-h, --help", "print this")
    .option("--no-color", "no colours (so does the environment variable NO_COLOR)")
    .addHelpText("after", `\nplaybook <command> --help tells more of a command.\n${exitCodes}`);
  for (const command of loaded) {
    const sub = declare(command, program);
    sub.action(() => {
      const given: Given = { arguments: sub.processedArgs, options: sub.optsWithGlobals() };
      const wrong = numberFault(command.options ?? [], given) ?? wordFault(command.options ?? [], given);
      understood = wrong === undefined ? { command, given } : notUnderstood(wrong, helpOf(command.name));
    });
  }
  try {
    program.parse(["", "", ...args]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { say: `${said.trimEnd()}\n`, exitCode: 0 };
    return notUnderstood(wordsOf(error), helpOf(loaded.length === 1 ? loaded[0]?.name : undefined));
  }
  if (understood === undefined) throw new Error("command line: neither a command nor an error");
  return understood;
}

const helpOf = (name: string | undefined): string =>
  name === undefined ? "playbook --help" : `playbook ${name} --help`;

/** Errors are thrown and nothing is printed by the library. */
function quiet(command: CommanderCommand, keep: (text: string) => void): CommanderCommand {
  return command
    .exitOverride()
    .configureHelp({ helpWidth, showGlobalOptions: false })
    .configureOutput({ writeOut: keep, writeErr: () => undefined, getOutHelpWidth: () => helpWidth });
}

function declare(command: Command, program: CommanderCommand): CommanderCommand {
  const sub = program.command(command.name).summary(command.summary);
  const details = command.details === undefined ? "" : `\n\n${command.details}`;
  sub.description(sentence(command.summary) + details).helpOption("-h, --help", "print this");
  for (const { name, description, choices } of command.arguments ?? []) {
    const argument = new CommanderArgument(name, description);
    sub.addArgument(choices === undefined ? argument : argument.choices(choices));
  }
  for (const { flags, description } of command.options ?? []) sub.option(flags, description);
  const examples = command.examples.map((example) => `  playbook ${example}`).join("\n");
  return sub.addHelpText("after", `\nExamples:\n${examples}`);
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}

/** What the library found wrong, in words of our own. */
function wordsOf({ code, message }: CommanderError): string {
  const [, quoted = ""] = /'([^']{0,200})'/.exec(message) ?? [];
  const [, hint] = message.split("(Did you mean ");
  const meant = hint?.slice(0, hint.indexOf("?")).replace("one of ", "");
  const suggestion = meant === undefined ? "" : ` Did you mean ${meant}?`;
  const words: Readonly<Record<string, string>> = {
    "commander.unknownOption": `there is no option ${quoted} here.${suggestion}`,
    "commander.help": "no command is named.",
    "commander.missingArgument": `<${quoted}> is missing.`,
    "commander.optionMissingArgument": `${quoted} lacks its value.`,
    "commander.excessArguments": "there are more words than the command takes.",
    "commander.invalidArgument": `${quoted} is none of the words that may stand there:${message.split("choices are")[1] ?? ""}`,
  };
  return words[code] ?? message.replace(/^error: /, "");
}

function wordFault(options: readonly Option[], given: Given): string | undefined {
  for (const { flags, words } of options) {
    const { flag, value } = typed(flags, given);
    if (words === undefined || value === undefined) continue;
    const wrong = String(value)
      .split(",")
      .find((word) => !words.includes(word));
    if (wrong !== undefined) return `${flag} ${value}: ${wrong} is none of ${words.join(", ")}.`;
  }
  return undefined;
}

/** The flag of an option, and what was typed for it. */
function typed(flags: string, { options }: Given): { flag: string; value: string | boolean | undefined } {
  const [flag = ""] = flags.split(" ");
  const name = flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { flag, value: options[name] };
}

function numberFault(options: readonly Option[], given: Given): string | undefined {
  for (const { flags, atMost } of options) {
    if (atMost === undefined) continue;
    const { flag, value } = typed(flags, given);
    if (value === undefined) continue;
    if (!/^[1-9]\d*$/.test(String(value)) || Number(value) > atMost)
      return `${flag} ${value} is not a whole number from 1 to ${atMost}.`;
  }
  return undefined;
}
