import ui from "@nuxt/ui/vue-plugin";
import urql from "@urql/vue";
import { createApp, watch } from "vue";
import App from "../App.vue";
import { Viewer, viewerKey } from "../access/index.ts";
import { createPortalRouter } from "../router.ts";
import { LiveLink, liveLinkKey } from "../shared/live/index.ts";
import "./appearance.ts";
import { loadConfig, type PortalConfig } from "./config.ts";
import { createGraphqlClient } from "./graphql-client.ts";
import { createPortalI18n } from "./i18n.ts";
import { portalKey } from "./portal.ts";
import { SIGNED_OUT_PATH, Session } from "./session.ts";
import { showPlainPage } from "./plain-page.ts";

/** Settings, sign-in, rights, and only then a page: nothing is shown to somebody unknown. */
export async function startPortal(): Promise<void> {
  const i18n = await createPortalI18n();
  const { t, locale } = i18n.global;
  if (location.pathname === SIGNED_OUT_PATH) {
    showPlainPage({
      title: t("common.signedOut.title"),
      text: t("common.signedOut.text"),
      action: t("common.signedOut.action"),
      act: () => location.assign(ownPath(new URLSearchParams(location.search).get("from"))),
    });
    return;
  }
  try {
    const config = await loadConfig();
    const session = new Session(config);
    await session.start(locale.value);
    await mountPortal(i18n, config, session);
  } catch (fault) {
    showPlainPage({
      title: t("common.start.failed"),
      text: t("common.start.failedText"),
      action: t("common.retry"),
      act: () => location.reload(),
      ...(fault instanceof Error ? { detail: fault.message } : {}),
    });
  }
}

/** A path on our own origin; anything else a link might carry leads to the first page. */
function ownPath(path: string | null): string {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : "/";
}

async function mountPortal(
  i18n: Awaited<ReturnType<typeof createPortalI18n>>,
  config: PortalConfig,
  session: Session,
): Promise<void> {
  const client = createGraphqlClient(session);
  const viewer = new Viewer(client);
  const link = new LiveLink({
    url: new URL("/graphql", location.origin).href.replace(/^http/, "ws"),
    authorization: (force) => session.authorization(force),
    onRightsChanged: () => void viewer.load(),
  });
  session.onRenewed((authorization) => link.renew(authorization));

  const refusal = await viewer.load();
  if (refusal && !viewer.me) throw new Error(refusal.code);

  const router = createPortalRouter(viewer);
  // Rights that end while the portal is open lead to the page that says so.
  watch(viewer.reach, (reach) => reach.level === "none" && void router.replace({ name: "no-rights" }));

  createApp(App)
    .use(i18n)
    .use(urql, client)
    .use(router)
    .use(ui)
    .provide(viewerKey, viewer)
    .provide(liveLinkKey, link)
    .provide(portalKey, { config, session })
    .mount("#app");
}
