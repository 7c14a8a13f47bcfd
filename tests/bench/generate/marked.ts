/** Text that knows which of its words a curator could annotate, and how. */

export type List =
  | "restorations"
  | "mentions"
  | "quantities"
  | "times"
  | "quotations"
  | "claims"
  | "relations"
  | "events"
  | "policies"
  | "analogies";

export type Fields = Readonly<Record<string, string>>;

/** Words with an annotation on them; annotations may stand inside one another. */
export type Marked = { readonly list: List; readonly fields: Fields; readonly inside: Piece };
export type Piece = string | Marked | readonly Piece[];

/** An annotation at its place, in UTF-16 units. */
export type Mark = {
  readonly list: List;
  readonly fields: Fields;
  readonly start: number;
  readonly end: number;
};

export type MarkedText = { readonly text: string; readonly marks: readonly Mark[] };

/** Template tag: text with pieces in it. */
export function words(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Piece {
  return texts.flatMap((text, at) => (at < pieces.length ? [text, pieces[at] as Piece] : [text]));
}

export function mark(list: List, fields: Fields, inside: Piece): Marked {
  return { list, fields, inside };
}

/** The plain text of a piece and where its marks stand, outer marks before inner ones. */
export function flatten(piece: Piece): MarkedText {
  const marks: Mark[] = [];
  const write = (part: Piece, at: number): string => {
    if (typeof part === "string") return part;
    if (!("list" in part))
      return part.reduce<string>((text, each) => text + write(each, at + text.length), "");
    const place = marks.length;
    const text = write(part.inside, at);
    marks.splice(place, 0, { list: part.list, fields: part.fields, start: at, end: at + text.length });
    return text;
  };
  return { text: write(piece, 0), marks };
}

/** The words of a piece. */
export function plain(piece: Piece): string {
  return flatten(piece).text;
}
