import { type Files, projectFiles } from "../memory-effects.ts";

export const id = "wired-2025-01-30-deepseek-automakers";
const folder = `sources/articles/${id}`;
export const firstPath = `${folder}/annotations.yaml`;
export const secondPath = `${folder}/annotations.jo.yaml`;

export const textAt = (files: Files, path: string): string =>
  Buffer.from(files.get(path) as Uint8Array).toString();

/** The project's sources with a second curator, who reads five things otherwise. */
export function twoCurators(): Files {
  const files = projectFiles("sources");
  const changes: readonly (readonly [from: string | RegExp, to: string])[] = [
    ["curator: Industrial Playbook editors", "curator: Jo Berg"],
    ["reviewed_on: 2026-11-23", "reviewed_on: 2026-11-24"],
    // another entity, other words, another value, one that the first does not have, one that the second does not
    ['exact: "Tesla"\n    entity: tesla', 'exact: "Tesla"\n    entity: geely'],
    ['exact: "at the moment"', 'exact: "the moment"'],
    ["value: 8200000000\n", "value: 8300000000\n"],
    [/ {2}- id: techies\n(?: {4}.*\n)+/, ""],
    [
      "  - id: ev-policy\n",
      '  - id: playbook\n    exact: "playbook"\n    entity: experts\n  - id: ev-policy\n',
    ],
  ];
  const second = changes.reduce((text, [from, to]) => text.replace(from, to), textAt(files, firstPath));
  return files.set(secondPath, Buffer.from(second));
}
