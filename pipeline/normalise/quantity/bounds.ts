/** What hedges and bounds say about a number. */
import type { Comparator, Trend } from "../../../schemas/findings/quantity.ts";

const phrases = (list: string): readonly string[] => list.trim().split(/\s*;\s*|\s*\n\s*/);

const meanings: ReadonlyMap<string, Comparator> = new Map(
  (
    [
      [
        ">",
        `over the age of; above the age of; more than; more - than -; over; above; exceeding; exceed; exceeds; exceeded; topped; top; surpassed; surpasses; surpass; in excess of; upwards of; upward of; greater than; larger than; higher than; north of;
        beyond; past; longer than; older than; bigger than; better than; well over; just over; slightly over; a little over; over than;
        more then; faster than; further than; slightly more than; a little more than; little more than; >; ＞; plus; - plus; +; odd; - odd; - something`,
      ],
      [
        ">=",
        `at least; at the very least; no less than; no fewer than; not less than; not fewer than; a minimum of; minimum of; minimum; at minimum; min; as little as; as few as;
        greater than or equal to; more than or equal to; higher or equal than; larger or equal than; equal to or more than; ≥; > =;
        or more; or greater; or higher; or above; or over; or older; or longer; or better; and above; and over; and more; and up; and older; at a minimum; at the least`,
      ],
      [
        "<",
        `under the age of; below the age of; less than; less - than -; fewer than; under; below; beneath; lower than; smaller than; younger than; shorter than; cheaper than; south of; just under;
        just below; just shy of; shy of; sub -; slightly under; well under; slightly less than; a little less than; <; ＜`,
      ],
      [
        "<=",
        `up to; as many as; as much as; as high as; as long as; as far as; no more than; not more than; no greater than; at most;
        a maximum of; maximum of; maximum; at maximum; max; tops; not exceeding; not exceed; never exceed; not top; never top; not surpass; never surpass; at the very most; capped at; limited to; restricted to; less than or equal to; lower or equal than; smaller or equal than;
        equal to or less than; ≤; < =; or less; or fewer; or lower; or below; or under; or younger; and under; and below; at the most; at best`,
      ],
      [
        "~",
        `about; around; roughly; approximately; approx; approx.; circa; ca; ca.; c.; some; nearly; almost; close to; near; nearing; approaching;
        an estimated; estimated; estimated at; estimates of; in the region of; in the neighborhood of; in the neighbourhood of; in the order of;
        on the order of; something like; the better part of; the best part of; somewhere around; somewhere near; or so; or thereabouts; barely; virtually; practically; more or less; maybe; perhaps; possibly;
        probably; averaged; averaging; averages; average; or about; plus or minus; give or take; ~; ≈; ≃; ≅; ±`,
      ],
    ] as const
  ).flatMap(([comparator, list]) =>
    phrases(list).map((phrase): [string, Comparator] => [phrase, comparator]),
  ),
);

/** Every phrase that is read, for the test that extraction and normalisation know the same phrases. */
export const boundPhrases: readonly string[] = [...meanings.keys()];

/** The comparator of the phrase next to the number; "=" where there is none. Phrases come in text order. */
export function readComparator(bounds: readonly string[]): Comparator {
  const read = bounds.map((phrase) => meanings.get(phrase)).filter((meaning) => meaning !== undefined);
  const nearest = read.at(-1) ?? "=";
  return bounds[0] === "not" ? (denied.get(nearest) ?? nearest) : nearest;
}

/** "not … more than 40" is at most 40. */
const denied: ReadonlyMap<Comparator, Comparator> = new Map([
  [">", "<="],
  ["<", ">="],
]);

const falling =
  /^(?:down|f[ae]ll|decreas|drop|declin|los[et]|skid|slid|slip|s[aiu]nk|tumbl|plunge|plunging|plummet|shr[aiu]nk|shed|dip|crash|slump|retreat|contract|eas|dwindl|weaken|slash|nosediv|tank|crater|narrow|deprec|soft|cool|reduc|downturn|less$|fewer$|lower|smaller$|slower$|shorter$|cheaper$|lighter$|thinner$|poorer$|cleaner$|below$|off$|cut|trim)/;

/** Whether a word of rising or falling says up or down. */
export function readTrend(word: string): Trend {
  return falling.test(word) ? "down" : "up";
}
