/** What a worker does with frames: one answer for each, and one more at the end. */
export type Task = {
  /** The answer to a frame, as a frame. */
  readonly answer: (frame: Uint8Array) => Promise<Uint8Array>;
  /** The answer to the frame of length 0. */
  readonly end: () => Promise<Uint8Array>;
};
