import type { DifferencesView } from "../differences-view.ts";
import type { Edit } from "../edit.ts";
import type { Lists } from "../lists.ts";
import type { Listed } from "../server.ts";
import type { SettlingStep } from "../settling-step.ts";
import type { Preview, View } from "../view.ts";

/** What the page asks of the server; the token is in the page's own address. */
export const server = {
  articles: () => get<readonly Listed[]>("articles"),
  lists: () => get<Lists>("lists"),
  view: (id: string) => get<View>(`articles/${id}`),
  perform: (id: string, edits: readonly Edit[]) => post<View>(`articles/${id}/perform`, { edits }),
  preview: (id: string, edits: readonly Edit[]) => post<Preview>(`articles/${id}/preview`, { edits }),
  differences: (id: string, other: string) => get<DifferencesView>(`articles/${id}/differences/${other}`),
  settle: (id: string, other: string, step: SettlingStep) =>
    post<DifferencesView>(`articles/${id}/differences/${other}`, step),
};

async function get<Answer>(path: string): Promise<Answer> {
  return answerOf<Answer>(await fetch(path));
}

async function post<Answer>(path: string, body: unknown): Promise<Answer> {
  return answerOf<Answer>(await fetch(path, { method: "POST", body: JSON.stringify(body) }));
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Answer;
}
