/** The citation of a release in the forms that people paste and reference managers read. */
import { type Bibliography, bibtex } from "./bibliography.ts";

/** A citation in one form: what the form is called, the extension of its files, and the citation. */
export type CitedAs = { readonly form: string; readonly extension: string; readonly text: string };

/** Plain text in the manner of APA: author, year, title, version, kind of thing, address. */
export function citationText({ creator, publishedOn, title, version, repository }: Bibliography): string {
  return `${creator} (${publishedOn?.slice(0, 4) ?? "n.d."}). ${title} (Version ${version}) [Data set]. ${repository}`;
}

/** The citation in every form, the plain one first. */
export function citedAs(about: Bibliography, key: string): readonly CitedAs[] {
  return [
    { form: "Text", extension: "txt", text: `${citationText(about)}\n` },
    { form: "BibTeX", extension: "bib", text: `${bibtex(about, key)}\n` },
    { form: "RIS", extension: "ris", text: ris(about) },
    { form: "CSL-JSON", extension: "json", text: cslJson(about, key) },
  ];
}

/** RIS, as reference managers import it: a tag, two spaces, a hyphen and a space. */
function ris({ creator, publishedOn, title, version, repository, license }: Bibliography): string {
  const lines = [
    ["TY", "DATA"],
    ["AU", `${creator},`],
    ...(publishedOn === undefined
      ? []
      : [
          ["PY", publishedOn.slice(0, 4)],
          ["DA", publishedOn.replaceAll("-", "/")],
        ]),
    ["TI", title],
    ["ET", version],
    ["UR", repository],
    ["N1", license.title],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\n`).join("");
}

/** One item of CSL-JSON, a line a field: https://docs.citationstyles.org/en/stable/specification.html */
function cslJson(about: Bibliography, key: string): string {
  const fields = Object.entries(cslItem(about, key));
  const lines = fields.map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `[{\n${lines.join(",\n")}\n}]\n`;
}

function cslItem({ creator, publishedOn, title, version, repository }: Bibliography, key: string): object {
  return {
    id: key,
    type: "dataset",
    title,
    author: [{ literal: creator }],
    ...(publishedOn === undefined ? {} : { issued: { "date-parts": [publishedOn.split("-").map(Number)] } }),
    version,
    URL: repository,
  };
}
