import ui from "@nuxt/ui/vue-plugin";
import urql from "@urql/vue";
import { createApp, watch } from "vue";
import App from "../App.vue";
import { Viewer, viewerKey } from "../access/index.ts";
import { createPortalRouter } from "../router.ts";
import { LiveLink, liveLinkKey } from "../shared/live/index.ts";
import { hubFetchKey } from "../shared/remote/index.ts";
import "./appearance.ts";
import type { PortalConfig } from "./config.ts";
import { createGraphqlClient, createHubFetch } from "./graphql-client.ts";
import { createPortalI18n, openRoomTexts, setLanguage } from "./i18n.ts";
import { onLanguageChosenElsewhere, type Language } from "./language.ts";
import { portalKey } from "./portal.ts";
import type { Session } from "./session.ts";

/**
 * Reads the rights of whoever has signed in, and then shows the portal.
 * @throws Error with the code of the refusal when the rights cannot be read.
 */
export async function mountPortal(config: PortalConfig, session: Session, language: Language): Promise<void> {
  let isOutdated = false;
  const client = createGraphqlClient(session, () => (isOutdated = true));
  const viewer = new Viewer(client);
  const link = new LiveLink({
    url: new URL("/graphql", location.origin).href.replace(/^http/, "ws"),
    authorization: (force) => session.authorization(force),
    onRightsChanged: () => void viewer.load(),
  });
  session.onRenewed((authorization) => link.renew(authorization));

  const [i18n, refusal] = await Promise.all([createPortalI18n(language), viewer.load()]);
  if (refusal && !viewer.me) throw new Error(refusal.code);
  onLanguageChosenElsewhere((chosen) => void setLanguage(i18n.global, chosen));

  const router = createPortalRouter(viewer);
  // Rights that end while the portal is open lead to the page that says so.
  watch(viewer.reach, (reach) => reach.level === "none" && void router.replace({ name: "no-rights" }));

  // Nothing that somebody has typed is lost: he leaves the page anyway, and comes to the present release of it.
  router.beforeEach((to) => {
    if (!isOutdated) return true;
    location.assign(router.resolve(to).href);
    return false;
  });
  router.beforeResolve(async ({ meta }) => {
    await Promise.all((meta.texts ?? []).map((room) => openRoomTexts(i18n.global, room)));
  });

  createApp(App)
    .use(i18n)
    .use(urql, client)
    .use(router)
    .use(ui)
    .provide(viewerKey, viewer)
    .provide(liveLinkKey, link)
    .provide(hubFetchKey, createHubFetch(session))
    .provide(portalKey, { config, session })
    .mount("#app");
}
