import { htmlDocument, inlineStyle, sha256 } from "../html.ts";

const style = "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem}";

/** What a server shows for an address that leads nowhere: without links, as nobody knows how deep that address is. */
export const missingPage = (): string =>
  htmlDocument({
    title: "Not found – Industrial Playbook",
    allowed: [`style-src ${sha256(style)}`],
    style: inlineStyle(style),
    body: `<main>
<h1>There is no page at this address</h1>
<p>It may have been mistyped, or lead to a row that an older release had. The site begins at its index.html; the table id_redirects says what became of ids that are no more.</p>
</main>`,
  });
