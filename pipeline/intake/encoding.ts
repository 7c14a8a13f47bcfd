/** Bytes of a page as text, by the encoding that they are in: byte order mark, then header, then the page's own word. */

/** The text, or what is wrong; browsers know the names of encodings (WHATWG Encoding Standard), and so does Node. */
export function decodePage(bytes: Uint8Array, contentType = ""): string | { readonly fault: string } {
  const label = marked(bytes) ?? inHeader(contentType) ?? inPage(bytes) ?? "utf-8";
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    return { fault: `the encoding ${label}, which is not known` };
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return { fault: `bytes that are not ${label}, which it says that it is` };
  }
}

function marked([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xff && second === 0xfe ? "utf-16le" : undefined;
}

function inHeader(contentType: string): string | undefined {
  return /charset\s{0,9}=\s{0,9}"?([\w-]{1,40})/i.exec(contentType)?.[1];
}

/** As the HTML standard says, a page names its encoding within its first 1024 bytes. */
function inPage(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const meta = head.split(/<meta/i).find((element) => /charset=/i.test(element.replaceAll(" ", "")));
  return meta === undefined ? undefined : /charset=["']?([\w-]{1,40})/i.exec(meta.replaceAll(" ", ""))?.[1];
}
