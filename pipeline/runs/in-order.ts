import PQueue from "p-queue";

/** Works on inputs side by side and yields the results in the order of the inputs, holding few at a time. */
export async function* inOrder<Input, Result>(
  inputs: readonly Input[],
  work: (input: Input) => Promise<Result>,
  concurrency: number,
): AsyncGenerator<Result> {
  const queue = new PQueue({ concurrency });
  const ahead: Promise<Result>[] = [];
  for (const input of inputs) {
    ahead.push(queue.add(() => work(input)) as Promise<Result>);
    if (ahead.length > concurrency * 2) yield (await ahead.shift()) as Result;
  }
  for (const result of ahead) yield await result;
}
