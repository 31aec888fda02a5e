import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import ui from "@nuxt/ui/vite";
import vue from "@vitejs/plugin-vue";
import { defineConfig, type Plugin } from "vite";
import { generatedDocuments, writeTrustedDocuments } from "./trusted-documents.ts";

/** The hub that `pnpm --filter @camera-hub/client dev` talks to. Sign-in needs the hub started with PUBLIC_URL at this dev server. */
const hub = process.env["HUB_ORIGIN"] ?? "http://localhost:4000";
const hubPaths = ["/graphql", "/auth", "/media", "/export", "/config.json", "/health"];

/** Writes each larger text file compressed beside itself, so that the hub sends it without work. */
function precompress(): Plugin {
  return {
    name: "precompress",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(?:js|css|svg|json)$/.test(fileName)) continue;
          const source = Buffer.from(file.type === "chunk" ? file.code : file.source);
          if (source.length < 1024) continue;
          this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
          const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: source.length };
          this.emitFile({ type: "asset", fileName: `${fileName}.br`, source: brotliCompressSync(source, { params }) });
        }
      },
    },
  };
}

const readGenerated = () => readFileSync(fileURLToPath(new URL("src/gql/graphql.ts", import.meta.url)), "utf8");

/**
 * Puts each GraphQL document where it is asked for. As generated they stand together in one module, each twice, and the first
 * screen would carry the documents of every page.
 */
function documentsInPlace(): Plugin {
  return {
    name: "documents-in-place",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: /\.queries\.ts$/ },
      handler(code) {
        const documents = generatedDocuments(readGenerated());
        return code.replace(/\bgraphql\(`([^`]*)`\)/g, (call, source: string) => {
          const [, kind, name = ""] = /(query|mutation|subscription|fragment)\s+(\w+)/.exec(source) ?? [];
          const document = documents.get(name + (kind === "fragment" ? "FragmentDoc" : "Document"));
          if (document === undefined) this.error(`${name} is not in src/gql: run pnpm codegen.`);
          return document ?? call;
        });
      },
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [
    vue(),
    ui({
      colorMode: false,
      autoImport: false,
      components: { dts: "components.d.ts", dirs: [] },
      ui: {
        colors: { primary: "lake", neutral: "slate", success: "online", warning: "degraded", error: "offline", info: "lake" },
      },
      // Icons come out of the bundle, never from a service: a closed network has none.
      icon: { clientBundle: { scan: { globInclude: ["src/**/*.{vue,ts}"], globExclude: ["node_modules", "dist"] } } },
    }),
    documentsInPlace(),
    writeTrustedDocuments(readGenerated),
    precompress(),
  ],
  define: {
    __VUE_I18N_LEGACY_API__: "false",
    __VUE_I18N_FULL_INSTALL__: "false",
    __INTLIFY_PROD_DEVTOOLS__: "false",
    __VUE_OPTIONS_API__: "true",
    __VUE_PROD_DEVTOOLS__: "false",
  },
  build: {
    target: "es2022",
    // Inlined fonts or pictures would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    reportCompressedSize: true,
    // Two pages: the portal, and the GraphQL explorer that the hub shows at /graphql.
    rollupOptions: { input: ["index.html", "explorer.html"].map((page) => fileURLToPath(new URL(page, import.meta.url))) },
  },
  server: {
    port: 4801,
    strictPort: true,
    proxy: Object.fromEntries(hubPaths.map((path) => [path, { target: hub, ws: true, changeOrigin: false, xfwd: true }])),
  },
});
