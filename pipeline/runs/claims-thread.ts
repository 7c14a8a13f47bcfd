/** A thread that compares claims. */
import { formatsOf } from "../emit/formats/index.ts";
import {
  type ClaimsQuestion,
  type ComparedBy,
  type ComparedClaims,
  comparing,
  standardsFrom,
} from "./compare-claims.ts";
import { answerQuestions } from "./thread.ts";

answerQuestions<ComparedBy, ClaimsQuestion, ComparedClaims>(
  ({ reference, layout }, effects) => comparing(standardsFrom(reference), formatsOf(layout), effects),
  (issues) => ({ pieces: new Map(), rows: {}, issues }),
);
