/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type ComponentChild, h, render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Lists } from "../lists.ts";
import type { Listed } from "../server.ts";
import { App } from "./app.ts";
import { Differences } from "./differences.ts";
import { server } from "./talk.ts";

/** The list of articles, or the one that the address names after its #. */
function Page(): ComponentChild {
  const [id, setId] = useState(location.hash.slice(1));
  const [lists, setLists] = useState<Lists>();
  const [articles, setArticles] = useState<readonly Listed[]>([]);
  const [said, setSaid] = useState("");
  const fail = (error: Error): void => setSaid(error.message);
  const loadLists = (): void => void server.lists().then(setLists, fail);
  useEffect(() => {
    loadLists();
    server.articles().then(setArticles, fail);
    const onHash = (): void => setId(location.hash.slice(1));
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, []);
  const [article = "", other] = id.split("/differences/");
  if (other !== undefined) return h(Differences, { id: article, other, key: id });
  if (id !== "" && lists !== undefined) return h(App, { id, lists, onLists: loadLists, key: id });
  const links = articles.map((article) =>
    h(
      "li",
      { key: article.id },
      h("a", { href: `#${article.id}` }, article.title),
      h("small", null, article.id),
      article.others.map((other) =>
        h(
          "a",
          { key: other, class: "other", href: `#${article.id}/differences/${other}` },
          `differences from ${other}`,
        ),
      ),
    ),
  );
  return h(
    "main",
    { class: "list" },
    h("h1", null, "Articles"),
    said !== "" && h("p", { role: "alert" }, said),
    h("ul", null, links),
  );
}

render(h(Page, null), document.getElementById("app") as HTMLElement);
