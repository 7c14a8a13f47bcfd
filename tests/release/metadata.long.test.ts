import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { releaseMetadata } from "../../pipeline/release/metadata/index.ts";
import { sourceId } from "../../schemas/scalar.ts";
import { type Files, projectFiles, projectRoot } from "../memory-effects.ts";
import { readersOn, why } from "./metadata-readers.ts";
import { committedRelease, releaseFiles, text } from "./release-files.ts";

const release = committedRelease();
const files = releaseFiles(release);
const json = (path: string) => JSON.parse(text(files, path));

describe.skipIf(why !== "")(`frictionless, mlcroissant, rdflib and prov${why}`, () => {
  test("read every document, every file and every row as they are", () => {
    const { problems, counts } = readersOn(files);
    expect(problems).toEqual([]);
    const rows = release.tables.reduce((sum, { name }) => sum + release.rowsOf(name).length, 0);
    expect(counts["croissant"]).toBe(rows);
    expect(counts["data_package"]).toBe(json("datapackage.json").resources.length);
    expect(counts["skos"]).toBe(release.rowsOf("metrics").length + release.rowsOf("terms").length);
    for (const name of ["schema_org", "provenance"]) expect(counts[name], name).toBeGreaterThan(100);
  });

  test("read output/ as it is committed", () => {
    const output = new Map([...projectFiles("output")].map(([path, bytes]) => [path.slice(7), bytes]));
    const { problems, counts } = readersOn(output);
    expect(problems).toEqual([]);
    expect(Object.keys(counts)).toEqual(["data_package", "provenance"]);
  });

  test("find what is wrong in each of them", () => {
    const broken: Files = new Map(files);
    const edit = (path: string, words: string | RegExp, instead: string): void => {
      const edited = text(files, path).replace(words, instead);
      expect(edited, path).not.toBe(text(files, path));
      broken.set(path, Buffer.from(edited));
    };
    edit("csv/relations.csv", "geely", "nobody");
    edit("croissant.json", '"column": "statement"', '"column": "sentence"');
    edit("vocabulary.jsonld", '"skos:scopeNote"', '"skos:scopeNotice"');
    edit("dataset.jsonld", /"license": .*\n/, '"licence": "none",\n');
    edit("provenance.json", '"prov:entity": "release:croissant.json"', '"prov:entity": "release:x"');
    const { problems } = readersOn(broken);
    for (const reader of ["data_package", "croissant", "schema_org", "skos", "provenance"])
      expect(problems.filter((problem) => problem.startsWith(reader)).length, reader).toBeGreaterThan(0);
  });
});

describe("croissant.json", () => {
  const document = json("croissant.json");

  test("has every key that the specification demands, which mlcroissant does not check", () => {
    const { success, error } = z
      .looseObject({
        "@context": z.looseObject({ "@vocab": z.literal("https://schema.org/") }),
        "@type": z.literal("sc:Dataset"),
        conformsTo: z.literal("http://mlcommons.org/croissant/1.1"),
        name: z.string().min(1),
        description: z.string().min(50),
        license: z.url(),
        url: z.url(),
        creator: z.looseObject({ "@type": z.literal("Organization"), name: z.string().min(1) }),
        datePublished: z.iso.date(),
        version: z.string().regex(/^\d+\.\d+\.\d+$/),
        citeAs: z.string().startsWith("@misc{"),
        distribution: z.array(z.looseObject({ "@id": z.string(), encodingFormat: z.string() })).min(17),
        recordSet: z
          .array(z.looseObject({ key: z.object({ "@id": z.string() }) }))
          .length(release.tables.length),
      })
      .safeParse(document);
    expect(error?.issues).toBeUndefined();
    expect(success).toBe(true);
  });

  test("names every CSV file with its hash, and points every foreign key at a key", () => {
    const listed = document.distribution.map((file: { contentUrl: string; sha256: string }) => [
      file.contentUrl,
      file.sha256,
    ]);
    const csv = release.files.filter(({ path }) => path.endsWith(".csv"));
    expect(listed).toEqual(csv.map(({ path, sha256 }) => [path, sha256]));
    type Field = { references?: { field: { "@id": string } } };
    const sets = document.recordSet as { key: { "@id": string }; field: Field[] }[];
    const keys = new Set(sets.map(({ key }) => key["@id"]));
    const references = sets.flatMap(({ field }) =>
      field.flatMap(({ references: to }) => to?.field["@id"] ?? []),
    );
    expect(references.length).toBeGreaterThan(30);
    expect(references.filter((id) => !keys.has(id))).toEqual([]);
  });
});

describe("CITATION.cff and .zenodo.json", () => {
  const citation = parse(text(files, "CITATION.cff"));
  const zenodo = json(".zenodo.json");

  test.skipIf(why !== "")("CITATION.cff keeps the published schema of its version", () => {
    const published = ".venv/schema/cffconvert/schemas/1.2.0/schema.json";
    const schema = JSON.parse(readFileSync(join(projectRoot, published), "utf8"));
    const ajv = new Ajv({ strict: false });
    (addFormats as unknown as (ajv: Ajv) => void)(ajv);
    const validate = ajv.compile(schema);
    expect(validate(citation), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...citation, licence: "none" })).toBe(false);
    expect(validate({ ...citation, "date-released": "today" })).toBe(false);
  });

  // https://developers.zenodo.org/#representation: the fields that the file uses, and what they may hold
  const deposit = z.strictObject({
    upload_type: z.literal("dataset"),
    title: z.string().min(1),
    creators: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
    description: z.string().regex(/^<p>[^<>]+<\/p>$/),
    version: z.string(),
    publication_date: z.iso.date(),
    access_right: z.enum(["open", "embargoed", "restricted", "closed"]),
    license: z.literal("cc-by-4.0"),
    keywords: z.array(z.string().min(1)),
    notes: z.string().regex(/^<p>[^<>]+<\/p>$/),
    related_identifiers: z.array(
      z.strictObject({
        identifier: z.url(),
        relation: z.enum(["isSupplementTo", "isDerivedFrom", "isPartOf", "isNewVersionOf"]),
        resource_type: z.enum(["software", "dataset"]),
      }),
    ),
  });

  test(".zenodo.json has the fields of a deposit and no other", () => {
    expect(deposit.safeParse(zenodo).error?.issues).toBeUndefined();
  });

  test("say the same, because Zenodo reads only the second where both are there", () => {
    expect(zenodo).toMatchObject({
      title: citation.title,
      version: citation.version,
      publication_date: citation["date-released"],
      creators: citation.authors.map(({ name }: { name: string }) => ({ name })),
      license: citation.license.toLowerCase(),
      keywords: citation.keywords,
    });
    expect(zenodo.related_identifiers[0].identifier).toBe(citation["repository-code"]);
  });
});

describe("annotations.jsonld", () => {
  // https://www.w3.org/TR/annotation-model/: what it says must be, for the sorts of body and selector used here
  const iri = z.string().regex(/^urn:industrial-playbook:[!#-;=?-Z_a-z~[\]]+$/);
  const body = z.strictObject({ id: iri });
  const textualBody = z.strictObject({
    type: z.literal("TextualBody"),
    value: z.string().min(1),
    format: z.literal("text/plain"),
    language: z.literal("en"),
    purpose: z.literal("describing"),
  });
  const annotation = z.strictObject({
    id: iri,
    type: z.literal("Annotation"),
    motivation: z.enum(["identifying", "editing", "linking", "describing"]),
    creator: z.strictObject({
      id: iri,
      type: z.literal("Software").optional(),
      name: z.string().optional(),
    }),
    body: z.union([body, z.tuple([body, textualBody])]),
    target: z.strictObject({
      source: iri,
      selector: z.tuple([
        z.strictObject({
          type: z.literal("TextPositionSelector"),
          start: z.int().min(0),
          end: z.int().min(1),
        }),
        z.strictObject({ type: z.literal("TextQuoteSelector"), exact: z.string().min(1) }),
      ]),
    }),
  });
  const collection = z.strictObject({
    "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
    id: iri,
    type: z.literal("AnnotationCollection"),
    label: z.string(),
    total: z.int(),
    last: iri,
    first: z.strictObject({
      id: iri,
      type: z.literal("AnnotationPage"),
      startIndex: z.literal(0),
      partOf: iri,
      items: z.array(annotation).min(1),
    }),
  });
  const parsed = collection.safeParse(json("annotations.jsonld"));

  test("is a collection of one page, with an annotation for every row with a receipt", () => {
    expect(parsed.error?.issues).toBeUndefined();
    const rows = release.tables
      .filter(({ columns }) => "exact" in columns)
      .flatMap(({ name }) =>
        release.rowsOf(name).map(({ id }) => `urn:industrial-playbook:annotation:${id}`),
      );
    const items = parsed.data?.first.items ?? [];
    expect(items.map(({ id }) => id)).toEqual(rows);
    expect(new Set(rows).size).toBe(rows.length);
    expect(parsed.data?.total).toBe(rows.length);
    expect(parsed.data?.last).toBe(parsed.data?.first.id);
  });

  test("selects the same characters by position and by quotation", () => {
    const texts = new Map(
      [...projectFiles("sources/articles")]
        .filter(([path]) => path.endsWith("/article.txt"))
        .map(([path, bytes]) => [sourceId.parse(path.split("/")[2]), [...Buffer.from(bytes).toString()]]),
    );
    for (const { target } of parsed.data?.first.items ?? []) {
      const [position, quotation] = target.selector;
      const characters = texts.get(target.source.split(":")[3] ?? "") ?? [];
      expect(characters.slice(position.start, position.end).join("")).toBe(quotation.exact);
    }
  });
});

test("a fork says in package.json where it is, and every document follows", () => {
  const repository = "https://example.org/fork";
  const forked = releaseMetadata({ ...release, dataset: { ...release.dataset, repository } });
  expect(forked.filter(({ content }) => content.includes(release.dataset.repository))).toEqual([]);
  expect(forked.filter(({ content }) => content.includes(repository)).map(({ path }) => path)).toEqual([
    ".zenodo.json",
    "CITATION.cff",
    "croissant.json",
    "dataset.jsonld",
    "vocabulary.jsonld",
  ]);
});

test("no document needs a date: without one it names none", () => {
  const undated = { ...release, rowsOf: () => [] };
  for (const { path, content } of releaseMetadata(undated))
    expect(content, path).not.toMatch(
      /date-released|datePublished|publication_date|temporalCoverage|undefined/,
    );
});
