/**
 * The annotator's server: the page, its script, and what the page asks. It listens on loopback only, but every page of
 * the same browser can reach that: each request must carry the token in its path, and the right Host; one that changes
 * something, the right Origin. Articles are named by their id, which must be one of the list: no path comes from outside.
 */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { DifferencesView } from "./differences-view.ts";
import { type Edit, editRequest } from "./edit.ts";
import type { Lists } from "./lists.ts";
import { type SettlingStep, settlingStep } from "./settling-step.ts";
import type { Preview, View } from "./view.ts";

/** What the server shows and does. */
export type Annotator = {
  readonly articles: () => readonly Listed[];
  readonly view: (id: string) => View;
  readonly perform: (id: string, edits: readonly Edit[]) => View;
  readonly preview: (id: string, edits: readonly Edit[]) => Preview;
  readonly lists: () => Lists;
  /** What two curators of an article differ in; undefined where the second has no file, or is the one who annotates. */
  readonly differences: (id: string, other: string) => Promise<DifferencesView> | undefined;
  readonly settle: (id: string, other: string, step: SettlingStep) => Promise<DifferencesView> | undefined;
};

/** An article, and those who annotated it besides its first curator, as far as this one may see it. */
export type Listed = { readonly id: string; readonly title: string; readonly others: readonly string[] };

export type Assets = { readonly script: string; readonly style: string };

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-store",
};

const largestRequest = 1_000_000;

/** The server as a function of requests; `port` tells what Host and Origin must say. */
export function annotatorApp(annotator: Annotator, assets: Assets, token: string, port: () => number): Hono {
  const app = new Hono();
  const hosts = (): string[] => [`127.0.0.1:${port()}`, `localhost:${port()}`];
  app.use(async (context, next) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    if (!hosts().includes(context.req.header("Host") ?? "")) return context.text("foreign host", 403);
    const origin = context.req.header("Origin");
    if (origin !== undefined && !hosts().some((host) => origin === `http://${host}`))
      return context.text("foreign origin", 403);
    if (context.req.header("Sec-Fetch-Site") === "cross-site") return context.text("foreign page", 403);
    if (!context.req.path.startsWith(`/${token}/`)) return context.text("the address lacks its token", 403);
    return next();
  });
  app.use(bodyLimit({ maxSize: largestRequest }));
  const page = app.basePath(`/${token}`);
  app.get(`/${token}/`, (context) => context.html(html));
  page.get("/client.js", (context) =>
    context.body(assets.script, 200, { "Content-Type": "text/javascript" }),
  );
  page.get("/client.css", (context) => context.body(assets.style, 200, { "Content-Type": "text/css" }));
  page.get("/articles", (context) => context.json(annotator.articles()));
  page.get("/lists", (context) => context.json(annotator.lists()));
  page.get("/articles/:id", (context) => {
    const id = context.req.param("id");
    return known(id) ? context.json(annotator.view(id)) : context.text("no such article", 404);
  });
  for (const action of ["perform", "preview"] as const) {
    page.post(`/articles/:id/${action}`, async (context) => {
      const id = context.req.param("id");
      if (!known(id)) return context.text("no such article", 404);
      if (context.req.header("Origin") === undefined) return context.text("no origin", 403);
      const { data } = editRequest.safeParse(await context.req.json().catch(() => undefined));
      if (data === undefined) return context.text("no such edit", 400);
      return context.json(annotator[action](id, data.edits));
    });
  }
  page.get("/articles/:id/differences/:other", async (context) => {
    const { id, other } = context.req.param();
    const view = known(id) ? await annotator.differences(id, other) : undefined;
    return view === undefined ? context.text("no second curator", 404) : context.json(view);
  });
  page.post("/articles/:id/differences/:other", async (context) => {
    const { id, other } = context.req.param();
    if (context.req.header("Origin") === undefined) return context.text("no origin", 403);
    const { data } = settlingStep.safeParse(await context.req.json().catch(() => undefined));
    if (data === undefined) return context.text("no such step", 400);
    const view = known(id) ? await annotator.settle(id, other, data) : undefined;
    return view === undefined ? context.text("no second curator", 404) : context.json(view);
  });
  return app;

  function known(id: string): boolean {
    return annotator.articles().some((article) => article.id === id);
  }
}

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Annotator</title>
<link rel="stylesheet" href="client.css">
<link rel="icon" href="data:,">
<div id="app"></div>
<noscript>The annotator needs JavaScript.</noscript>
<script type="module" src="client.js"></script>
</html>
`;
