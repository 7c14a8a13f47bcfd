/** Who vouches for somebody's words in another way than by saying them: who estimates, or denies. */
import type { TextRange } from "../../schemas/document.ts";
import { registryOf } from "../../schemas/registry.ts";
import type { Quotation } from "../../schemas/tables/quotations.ts";
import { quoteOf } from "../annotations/quote.ts";
import { type Context, localPart, type Proposer, rangeOf } from "./context.ts";
import { mint, shortId, slugWords } from "./ids.ts";

/** Where the cue says so, the mode is not that of a speaker. */
const modes: readonly (readonly [string, RegExp])[] = [
  ["estimates", /^(?:estimat|reckon|calculat|forecast|project)(?:e|es|ed|s|ing)?$/i],
  ["denies", /^(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?)$/i],
];

/** Characters between a speaker and the verb up to which they are quoted together. */
const nearby = 20;

/** The first hop of confirmed quotations whose chain nobody has written yet. */
export const attributions: Proposer = (context) => {
  const { rows, article } = context;
  const told = new Set((article.annotations.attributions ?? []).map(({ target }) => target));
  return rows.quotations.flatMap((row) => {
    const mode = modes.find(([, cue]) => row.cue !== null && cue.test(row.cue))?.[0];
    const target = `quotations/${localPart(row.id)}`;
    const agent = registryOf(context.reference).entities.get(row.speaker_id ?? "");
    if (mode === undefined || agent === undefined || row.method === "rule" || told.has(target)) return [];
    const range = speakerAndCue(context, row);
    if (range === undefined || context.isRejected("attributions", range)) return [];
    const [verb = mode] = slugWords(row.cue ?? "");
    const fields = {
      id: mint(context.taken, "attributions", [`${shortId(agent)}-${verb}`]),
      ...quoteOf(article.canonical.text, range),
      target,
      hop: 1,
      agent: agent.id,
      mode,
      cue: row.cue,
    };
    return [{ list: "attributions" as const, ...range, fields }];
  });
};

/** "Oslo economists estimate", "reckons Ada Berg": the words that name the speaker, and the verb beside them. */
function speakerAndCue(
  context: Context,
  { speaker_start: start, speaker_end: end, cue }: Quotation,
): TextRange | undefined {
  if (start === null || end === null || cue === null) return undefined;
  const { text } = context.article.canonical;
  const speaker = rangeOf(context, { start, end });
  const after = text.indexOf(cue, speaker.end);
  if (after >= 0 && after - speaker.end <= nearby) return { start: speaker.start, end: after + cue.length };
  const before = text.lastIndexOf(cue, speaker.start - cue.length);
  return before >= 0 && speaker.start - before - cue.length <= nearby
    ? { start: before, end: speaker.end }
    : undefined;
}
