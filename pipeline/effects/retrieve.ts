/** A page from an address that a person gave: http and https, global addresses, few redirects, limits of size and time. */
import { lookup as resolve } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { isGlobalAddress } from "./global-address.ts";

export type Retrieved = { readonly url: string; readonly bytes: Uint8Array; readonly contentType: string };

export type Limits = {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
  /** Which addresses may be connected to; tests, whose servers are on this machine, allow others. */
  readonly mayConnect: (address: string) => boolean;
};

export const limits: Limits = {
  bytes: 5 * 1024 * 1024,
  milliseconds: 30_000,
  redirects: 5,
  mayConnect: isGlobalAddress,
};

/** The page at an address, or a text that says why there is none. */
export async function retrieve(address: string, within: Limits = limits): Promise<Retrieved | string> {
  let url = address;
  for (let followed = 0; followed <= within.redirects; followed++) {
    const answer = await ask(url, within).catch((error: Error) => error.message);
    if (typeof answer === "string" || "bytes" in answer) return answer;
    url = answer.location;
  }
  return `more than ${within.redirects} redirects`;
}

type Answer = Retrieved | { readonly location: string } | string;

function ask(address: string, within: Limits): Promise<Answer> {
  const url = URL.parse(address);
  if (url === null) return Promise.resolve(`${address}, which is no address`);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return Promise.resolve(`the scheme ${url.protocol}, where only http and https are asked`);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // the hook below is not called for an address that is written out
  if (isIP(host) !== 0 && !within.mayConnect(host)) return Promise.resolve(refusal(host));
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((settle) => {
    const asked = request(
      url,
      {
        lookup: checkedLookup(within),
        signal: AbortSignal.timeout(within.milliseconds),
        headers: { accept: "text/html, text/plain, text/markdown", "accept-encoding": "gzip, deflate, br" },
      },
      (response) => {
        const { statusCode = 0, headers } = response;
        if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
          response.destroy();
          const location = URL.parse(headers.location, url.href)?.href;
          settle(location === undefined ? "a redirect to no address" : { location });
          return;
        }
        if (statusCode !== 200) {
          response.destroy();
          settle(`the answer ${statusCode}`);
          return;
        }
        settle(
          collect(
            response,
            headers["content-encoding"],
            within.bytes,
            url.href,
            headers["content-type"] ?? "",
          ),
        );
      },
    );
    asked.on("error", (error) => settle(why(error, within)));
    asked.end();
  });
}

function refusal(address: string): string {
  return `${address}, which is no address of the open internet`;
}

function why(error: Error, { milliseconds }: Limits): string {
  return error.name === "AbortError" || error.name === "TimeoutError"
    ? `no whole answer within ${milliseconds / 1000} seconds`
    : error.message;
}

/** Resolves a name and lets no address through that may not be connected to: the one that is checked is the one used. */
function checkedLookup({ mayConnect }: Limits): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, "", 0);
      const refused = addresses.find(({ address }) => !mayConnect(address));
      if (refused !== undefined) return done(new Error(`${hostname} is ${refusal(refused.address)}`), "", 0);
      if (options.all) return done(null, addresses);
      const [first] = addresses;
      return first === undefined
        ? done(new Error(`${hostname} has no address`), "", 0)
        : done(null, first.address, first.family);
    });
  };
}

/** The body of an answer, unpacked, of at most `limit` bytes packed and unpacked. */
async function collect(
  response: NodeJS.ReadableStream,
  encoding: string | undefined,
  limit: number,
  url: string,
  contentType: string,
): Promise<Answer> {
  const unpack = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress }[encoding ?? ""];
  const body = unpack === undefined ? response : response.pipe(unpack());
  if (body !== response)
    response.on("error", (error) => (body as ReturnType<typeof createGunzip>).destroy(error));
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > limit) {
        (response as unknown as { destroy(): void }).destroy();
        return `more than ${limit} bytes`;
      }
      chunks.push(chunk);
    }
  } catch (error) {
    return `an answer that breaks off: ${(error as Error).message}`;
  }
  return { url, bytes: Buffer.concat(chunks), contentType };
}
