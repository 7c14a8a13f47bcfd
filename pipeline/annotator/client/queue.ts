import { useRef } from "preact/hooks";
import type { Edit } from "../edit.ts";
import type { View } from "../view.ts";
import { server } from "./talk.ts";

export type Queue = {
  readonly add: (edits: readonly Edit[]) => void;
  readonly isBusy: () => boolean;
  readonly afterwards: (next: () => void) => void;
};

/** Sends edits one batch after the other, in the order of the keys; only the last answer is shown. */
export function useQueue(
  id: string,
  onView: (view: View) => void,
  onError: (message: string) => void,
): Queue {
  const waiting = useRef<Edit[]>([]);
  const busy = useRef(false);
  const next = useRef<(() => void) | undefined>(undefined);
  const send = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      while (waiting.current.length > 0) {
        const view = await server.perform(id, waiting.current.splice(0, 500));
        busy.current = waiting.current.length > 0;
        if (view.notice !== "" || !busy.current) onView(view);
      }
      next.current?.();
    } catch (error) {
      onError(`not written: ${(error as Error).message}`);
    }
    next.current = undefined;
    busy.current = false;
    if (waiting.current.length > 0) void send();
  };
  return {
    add: (edits) => {
      waiting.current.push(...edits);
      void send();
    },
    isBusy: () => busy.current,
    afterwards: (done) => {
      next.current = done;
    },
  };
}
