import { fileURLToPath } from "node:url";
import ui from "@nuxt/ui/vite";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

/** The hub that `pnpm --filter @camera-hub/client dev` talks to. Sign-in needs the hub started with PUBLIC_URL at this dev server. */
const hub = process.env["HUB_ORIGIN"] ?? "http://localhost:4000";
const hubPaths = ["/graphql", "/auth", "/media", "/config.json", "/health"];

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
