/** What file managers and editors leave beside files that people look at: the closed list, with who leaves it. */
export const leftByTools: readonly { readonly pattern: RegExp; readonly by: string }[] = [
  { pattern: /^\.DS_Store$/, by: "the Finder of macOS: `.DS_Store`" },
  { pattern: /^\._./, by: "macOS on foreign disks: `._article.txt`" },
  { pattern: /^(?:Thumbs\.db|desktop\.ini)$/i, by: "the Explorer of Windows: `Thumbs.db`, `desktop.ini`" },
  { pattern: /^\..{1,250}\.sw[a-p]$/, by: "Vim, of a file that is open: `.article.txt.swp`" },
  { pattern: /^4913$/, by: "Vim, which tries whether it may write: `4913`" },
  { pattern: /.~$/, by: "editors that keep the version before: `source.yaml~`" },
  { pattern: /^\.#./, by: "Emacs, of a file that is open: `.#source.yaml`" },
  { pattern: /^#.{1,250}#$/, by: "Emacs, of a file that is not saved: `#source.yaml#`" },
  { pattern: /^\.(?:idea|vscode)$/, by: "JetBrains and Visual Studio Code: `.idea`, `.vscode`" },
  {
    pattern: /\.\d{1,9}-\d{1,4}\.tmp$/,
    by: "playbook, killed while it wrote a file: `annotations.yaml.4711-0.tmp`",
  },
  { pattern: /^\.git/, by: "git: `.gitignore`, `.gitkeep`, `.gitattributes`" },
];

/** Whether a file or folder of this name is one that a tool left, and nobody's fault. */
export function isLeftByTools(name: string): boolean {
  return mayBeLeft.test(name) && leftByTools.some(({ pattern }) => pattern.test(name));
}

// asked of every file that is listed: nearly all are told apart by their first character or their last
const mayBeLeft = /^[.#T4d]|~$|\.tmp$/i;
