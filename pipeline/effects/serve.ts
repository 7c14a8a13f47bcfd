import { randomBytes } from "node:crypto";
import { serve } from "@hono/node-server";

export type Served = { readonly port: number; readonly close: () => Promise<void> };

/** Answers requests on loopback, at a port of the machine's choosing where none is wanted. */
export function serveOnLoopback(
  fetch: (request: Request) => Response | Promise<Response>,
  wanted = 0,
): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: wanted, hostname: "127.0.0.1" }, ({ port }) =>
      resolve({ port, close: () => new Promise((done) => server.close(() => done())) }),
    );
    server.once("error", reject);
  });
}

/** What nobody can guess: 32 characters that may stand in an address. */
export function newToken(): string {
  return randomBytes(24).toString("base64url");
}
