/** The form of each list, made from the schema: what fields there are, what they may hold, what they mean. */
import { z } from "zod";
import { type AnnotationList, annotationLists, annotationsFile } from "../../schemas/annotation.ts";

export type Field = {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** The words that it may be; undefined where it is free. */
  readonly choices?: readonly string[];
  /** The reference data, or the list of this article's annotations, that it names one of. */
  readonly listedIn?: string;
};

type Shape = {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
};
type Property = {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly listedIn?: string;
};

/** Fields that name another annotation of the article, by the list that it stands in. */
const local: Readonly<Record<string, string>> = {
  quantity: "own quantities",
  time: "own times",
  until: "own times",
  quotation: "own quotations",
  claim: "own claims",
};

/** Fields that the words of the text give, or that only an import writes. */
const given = new Set([
  "exact",
  "prefix",
  "suffix",
  "speaker_quote",
  "imported_from",
  "curator",
  "reviewed_on",
]);

let made: Readonly<Record<AnnotationList, readonly Field[]>> | undefined;

/** The fields of each list that a person fills in, in the order in which they are written. */
export function forms(): Readonly<Record<AnnotationList, readonly Field[]>> {
  if (made !== undefined) return made;
  const { properties = {} } = z.toJSONSchema(annotationsFile, {
    io: "input",
    unrepresentable: "any",
  }) as Shape;
  const forms: Partial<Record<AnnotationList, readonly Field[]>> = {};
  for (const list of annotationLists) forms[list] = fieldsOf((properties[list] as Shape).items ?? {});
  made = forms as Record<AnnotationList, readonly Field[]>;
  return made;
}

function fieldsOf({ properties = {}, required = [] }: Shape): Field[] {
  return Object.entries(properties)
    .filter(([name]) => !given.has(name))
    .map(([name, { description = "", enum: choices, listedIn }]) => {
      const from = listedIn ?? local[name];
      return {
        name,
        description,
        required: required.includes(name),
        ...(choices === undefined ? {} : { choices }),
        ...(from === undefined || choices !== undefined ? {} : { listedIn: from }),
      };
    });
}

/** All fields of a list in the order in which they are written. */
export function fieldOrder(list: AnnotationList): readonly string[] {
  return Object.keys(annotationsFile.shape[list].unwrap().element.shape);
}
