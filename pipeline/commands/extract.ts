import type { Command } from "./command.ts";

export const extract: Command = {
  name: "extract",
  summary: "read articles as JSON lines on standard input, write what the rules find",
  details:
    'A line {"id","text","published_on"} is answered by a line {"id","quantities","times","quotations",…} in its ' +
    'place, with the columns of the tables; one that cannot be processed by {"id","error"}. Offsets are Unicode ' +
    "code points of the text as it stands in the JSON.",
  examples: [
    `extract <<< '{"id":"a","text":"It cost over $5 million.","published_on":"2025-01-30"}'`,
    "extract < articles.jsonl > findings.jsonl",
  ],
  run: async (_, { effects, input, output, fail }) => {
    const { extractLines } = await import("../extract-lines.ts");
    const issues = await extractLines(input, output, effects);
    return issues.length > 0 ? fail(issues) : 0;
  },
};
