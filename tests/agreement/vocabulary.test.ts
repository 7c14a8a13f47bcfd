/** The page docs/agreement.md tells what two curators chose: its figures are counted anew from what they wrote. */
import { expect, test } from "vitest";
import { projectFiles } from "../memory-effects.ts";
import {
  agreementRow,
  coverageRow,
  curators,
  doubtRow,
  lastResorts,
  sharedDoubts,
  statements,
  textOf,
} from "./choices.ts";

const page = Buffer.from(projectFiles("docs/agreement.md").get("docs/agreement.md") as Uint8Array).toString();

test("every statement has its place in its piece, and one choice of each curator", () => {
  for (const { piece, quote } of statements) expect(textOf(`${piece}.txt`).split(quote)).toHaveLength(2);
  for (const choices of curators) {
    expect(choices.map(({ id }) => id)).toEqual(statements.map(({ id }) => id));
  }
});

test.each([
  coverageRow("claims: a metric", "claims"),
  coverageRow("claims: a metric that is no last resort", "claims", lastResorts),
  coverageRow("policies: an instrument", "policies"),
  coverageRow("events: a kind", "events"),
  coverageRow("relations: a predicate", "relations"),
  agreementRow("claims: metric", "claims", "code"),
  agreementRow("claims: kind", "claims", "kind"),
  agreementRow("policies: instrument", "policies", "code"),
  agreementRow("policies: level", "policies", "level"),
  agreementRow("policies: motive", "policies", "motive"),
  agreementRow("events: kind", "events", "code"),
  agreementRow("relations: predicate", "relations", "code"),
  doubtRow("claims: metric", "claims"),
  doubtRow("policies: instrument", "policies"),
  doubtRow("events: kind", "events"),
  doubtRow("relations: predicate", "relations"),
  `in ${sharedDoubts("claims")} of the 173 claims they even hesitated between the same two metrics`,
])("the page says %s", (row) => {
  expect(page).toContain(row);
});

test("the page tells every statement for which they chose different codes", () => {
  const [left, right] = curators;
  const differing = statements.filter((_, at) => left[at]?.code !== right[at]?.code);
  for (const { quote } of differing) expect(page).toContain(`“${quote}”`);
  expect(page).toContain(`they chose different codes for ${differing.length} of the ${statements.length}`);
});
