import type { Issue } from "../../schemas/issue.ts";
import type { Normalised } from "../../schemas/normalised.ts";
import type { Reference } from "../../schemas/reference.ts";
import type { Check } from "./check.ts";
import { attributionChainsAreWhole } from "./checks/attribution-chains-are-whole.ts";
import { claimsFitTheirKinds } from "./checks/claims-fit-their-kinds.ts";
import { cuesStandNear } from "./checks/cues-stand-near.ts";
import { doubleEntriesAgree } from "./checks/double-entries-agree.ts";
import { draftsAreCompleted } from "./checks/drafts-are-completed.ts";
import { idsAreUnique } from "./checks/ids-are-unique.ts";
import { intervalsAreOrdered } from "./checks/intervals-are-ordered.ts";
import { ledgerBalances } from "./checks/ledger-balances.ts";
import { metricsFitQuantities } from "./checks/metrics-fit-quantities.ts";
import { publishedShareIsWithinRights } from "./checks/published-share-is-within-rights.ts";
import { publishersExist } from "./checks/publishers-exist.ts";
import { receiptsMatch } from "./checks/receipts-match.ts";
import { referencesExist } from "./checks/references-exist.ts";
import { relationsHoldOnce } from "./checks/relations-hold-once.ts";
import { restorationsMatchEntries } from "./checks/restorations-match-entries.ts";
import { rowsAreValid } from "./checks/rows-are-valid.ts";
import { spansAreOrdered } from "./checks/spans-are-ordered.ts";
import { statementsShowTheirNumbers } from "./checks/statements-show-their-numbers.ts";
import { termsAreListed } from "./checks/terms-are-listed.ts";
import { termsFitEntities } from "./checks/terms-fit-entities.ts";
import { timesExist } from "./checks/times-exist.ts";
import { verbatimOnlyInOriginals } from "./checks/verbatim-only-in-originals.ts";

/** Everything that must hold of an article's rows, first of each row, then across them. */
export const checks: readonly Check[] = [
  rowsAreValid,
  idsAreUnique,
  referencesExist,
  publishersExist,
  timesExist,
  termsAreListed,
  receiptsMatch,
  doubleEntriesAgree,
  intervalsAreOrdered,
  spansAreOrdered,
  attributionChainsAreWhole,
  ledgerBalances,
  draftsAreCompleted,
  claimsFitTheirKinds,
  metricsFitQuantities,
  termsFitEntities,
  relationsHoldOnce,
  restorationsMatchEntries,
  statementsShowTheirNumbers,
  cuesStandNear,
  verbatimOnlyInOriginals,
  publishedShareIsWithinRights,
];

/** Everything that is wrong with what an article yields; an article without issues may be published. */
export function validate(normalised: Normalised, reference: Reference): Issue[] {
  return checks.flatMap((check) => check(normalised, reference));
}
