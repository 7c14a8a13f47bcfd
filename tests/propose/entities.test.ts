/** Entries for the registry: what an article names that nobody has registered. */
import { expect, test } from "vitest";
import { parse } from "yaml";
import { entitiesYaml, type NewEntity } from "../../pipeline/propose/entities.ts";
import { proposeEntities } from "../../pipeline/propose-entities.ts";
import { entitiesFile } from "../../schemas/reference.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "wired-2025-01-30-deepseek-automakers";
const unregistered = () =>
  memoryEffects(
    projectFiles("sources").set("sources/reference/entities.yaml", Buffer.from("entities: []\n...\n")),
  );

/** The entries, as a curator's file with nothing else would have them. */
function entriesOf(text: string) {
  return entitiesFile.parse(parse(`entities:\n${text}`)).entities;
}

test("of the first article, with an empty registry, what its curator registered is proposed and little else", async () => {
  const told = await proposeEntities(id, unregistered());
  const proposed = entriesOf(told as string).map(({ name }) => name);
  // as the text has them: the registry says Volvo Cars, BYD Auto, Stanford University and United States
  const registered = [
    "BYD",
    "Tesla",
    "DeepSeek",
    "US",
    "Ilaria Mazzocco",
    "Center for Strategic and International Studies",
    "China",
    "Susan Helper",
    "Case Western Reserve University",
    "Biden",
    "Stanford",
    "Kyle Chan",
    "Princeton University",
    "Geely",
    "Volvo",
    "Polestar",
    "Aston Martin",
    "Chery",
    "Great Wall Motor",
  ];
  const right = proposed.filter((name) => registered.includes(name)).length;
  expect(right / registered.length).toBeGreaterThanOrEqual(0.9);
  expect((proposed.length - right) / right).toBeLessThan(0.2);
});

test("an entry has the sentence that introduces the name, its place and what is said of it", async () => {
  const told = (await proposeEntities(id, unregistered())) as string;
  const at = told.indexOf("  - id: ilaria-mazzocco");
  const before = told.slice(0, at).split("\n").slice(-3, -1);
  expect(before[0]).toMatch(/^ {2}# .*says Ilaria Mazzocco, a senior fellow/);
  expect(before[1]).toBe(`  # ${id}, 1125-1140; named once`);
});

test("nothing is proposed where all is registered, and nothing is written", async () => {
  const files = projectFiles("sources");
  const before = new Map(files);
  expect(await proposeEntities(undefined, memoryEffects(files))).toBe("");
  expect(files).toEqual(before);
});

test("what may be an entity is no entry; words that YAML would read otherwise are quoted; ids are free", () => {
  const entity = (name: string, rest: Partial<NewEntity> = {}): NewEntity => ({
    name,
    kind: "company",
    others: [],
    sentence: `${name} opened.\nIt closed.`,
    at: "a, 0-4",
    times: 2,
    described: null,
    may_be: null,
    ...rest,
  });
  const told = entitiesYaml(
    [
      entity("Yes", { others: ["Y: #1"], described: "a maker: of bells" }),
      entity("WGC", { may_be: "world-grain-council (initials)" }),
      entity("Acme & Sons"),
    ],
    new Set(["acme-sons"]),
  );
  expect(told).toContain("# Yes opened. It closed.\n  # a, 0-4; named 2 times\n");
  expect(told).toContain("# WGC may be world-grain-council (initials): add it to its names\n");
  expect(entriesOf(told)).toEqual([
    {
      id: "yes",
      kind: "company",
      name: "Yes",
      names: [{ name: "Y: #1", kind: "short" }],
      description: "a maker: of bells",
    },
    { id: "acme-sons-2", kind: "company", name: "Acme & Sons", description: "to be described" },
  ]);
});
