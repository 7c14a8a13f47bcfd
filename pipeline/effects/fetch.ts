/** Milliseconds after which a download that has not ended is given up. */
const downloadLimit = 600_000;

/** The bytes at an http or https address; a text that says why where there are none, or more than `limit`. */
export async function fetchBytes(url: string, limit: number): Promise<Uint8Array | string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(downloadLimit) });
    if (!response.ok || response.body === null) return `the answer ${response.status}`;
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body) {
      length += chunk.length;
      if (length > limit) return `more than ${limit} bytes`;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    const { message, cause } = error as Error;
    return cause instanceof Error ? `${message}: ${cause.message}` : message;
  }
}
