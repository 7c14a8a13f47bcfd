/** What could be found out about an article before anybody was asked. */
export type Page = {
  /** The text as article.txt will hold it: paragraphs with a blank line between them. */
  readonly text: string;
  readonly title?: string;
  readonly authors: readonly string[];
  /** yyyy-mm-dd, where the page states a day. */
  readonly published_on?: string;
  /** The publisher's name. */
  readonly publisher?: string;
  /** BCP 47. */
  readonly language?: string;
  /** The address that the page calls its own, or the one that it was fetched from. */
  readonly url?: string;
  /** Blocks of the page that are not in the text, each by its words. */
  readonly leftOut: readonly string[];
};
