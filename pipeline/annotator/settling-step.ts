import { z } from "zod";
import { takings } from "../../schemas/annotation.ts";

/** What settles a difference, or takes that back. */
export const settlingStep = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("take"), key: z.string(), taken: z.enum(takings) }),
  z.strictObject({ do: z.literal("undo") }),
  z.strictObject({ do: z.literal("redo") }),
]);

export type SettlingStep = z.output<typeof settlingStep>;
