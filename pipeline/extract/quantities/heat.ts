/** What tells degrees from other letters behind a number. */
import { type Sentence, wordAt } from "../tokens.ts";

/** Whether the sentence speaks of heat, or writes degrees: "25C" is a temperature there, and "13F" a form elsewhere. */
export function tellsHeat(tokens: Sentence): boolean {
  for (let at = 0; at < tokens.count; at++) if (heat.test(wordAt(tokens, at) as string)) return true;
  return false;
}

const heat =
  /^(?:°|degrees?|temperatures?|celsius|fahrenheit|hot|hotter|hottest|heat|heated|heating|heatwaves?|cold|colder|coldest|warm|warmer|warmest|warming|cool|cooler|cooled|cooling|freez\w*|froze|frozen|humid\w*|chill\w*|minus|mercury|swelter\w*|scorch\w*|frost|fridges?|ovens?|bak(?:e|ed|ing)|boil\w*|melt\w*|thaw\w*|weather|climate|emissions?|carbon|pathways?|summer|winter|sun|snow|ice|fever|thermometers?|outside|water|air|steam|kilns?|furnaces?|burn(?:s|ed|ing)?|highs?|lows?|sterili[sz]\w*|store[ds]?|storage)$/;
