import type { CodegenConfig } from "@graphql-codegen/cli";

/** Typed documents from the committed SDL; `HUB_SDL` points at another one while both sides of a change are in work. */
const config: CodegenConfig = {
  schema: process.env["HUB_SDL"]?.split(",") ?? "../server/schema.graphql",
  documents: ["src/**/*.queries.ts"],
  ignoreNoDocuments: true,
  generates: {
    "./src/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        scalars: { DateTime: "string", ID: "string", _Any: "never", FieldSet: "string" },
        defaultScalarType: "unknown",
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: false,
        immutableTypes: true,
      },
    },
  },
};

export default config;
