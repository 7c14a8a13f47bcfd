import fc from "fast-check";
import { expect, test } from "vitest";
import { kept } from "../../pipeline/normalise/kept.ts";
import { calendarInterval } from "../../pipeline/normalise/time/calendar-interval.ts";

test("a kept reading is the fresh one, whatever was asked before", () => {
  const read = (words: string) => (words.length % 3 === 0 ? null : `${words}.`);
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("two", "three"))), (asked) => {
      const again = kept(read);
      expect(asked.map(again)).toEqual(asked.map(read));
    }),
  );
});

test("a reading is made once while it is kept, and no more are kept than is said", () => {
  let made = 0;
  const again = kept((words) => {
    made++;
    return words.length;
  });
  for (let round = 0; round < 3; round++) for (let at = 0; at < 5000; at++) again(String(at));
  expect(made).toBe(5000);
  again("one more");
  again("0");
  expect(made).toBe(5002);
});

test("long words are not kept", () => {
  let made = 0;
  const again = kept(() => made++);
  again("x".repeat(101));
  again("x".repeat(101));
  expect(made).toBe(2);
});

test("an interval without a modifier is found again as it was found", () => {
  const values = [
    "2024-02-29",
    "2024-W01",
    "2024-W53",
    "2024-Q2",
    "2024-H1",
    "2024-WI",
    "2024",
    "198",
    "P1D",
  ];
  const first = values.map((value) => calendarInterval(value, null));
  expect(values.map((value) => calendarInterval(value, null))).toEqual(first);
  expect(calendarInterval("2024", "START")).not.toEqual(calendarInterval("2024", null));
});
