/** A thread that works on articles. */
import type { Reference } from "../../schemas/reference.ts";
import { answering, type Question } from "./answer.ts";
import { answerQuestions } from "./thread.ts";
import { type Run, refusedRun } from "./work.ts";

answerQuestions<Reference, Question, Run>(
  ({ reference, layout }, effects) => answering(reference, effects, layout),
  refusedRun,
);
