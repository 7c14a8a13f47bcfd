import type { Command } from "./command.ts";

export const schemas: Command = {
  name: "schemas",
  summary: "write the JSON Schemas that editors use for the files in sources/",
  examples: ["schemas"],
  run: async (_, { effects, fail }) => {
    const { writeEditorSchemas } = await import("../editor-schemas.ts");
    const issues = writeEditorSchemas(effects);
    return issues.length > 0 ? fail(issues) : 0;
  },
};
