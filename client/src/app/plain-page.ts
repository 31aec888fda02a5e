/** What stands on a page that is shown before or without the portal. */
export interface PlainPage {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  act(): void;
  /** For whoever is asked for help. */
  readonly detail?: string;
}

/** A page of plain elements, for when there is no portal to show. */
export function showPlainPage(page: PlainPage): void {
  const box = document.createElement("main");
  box.className = "panel mx-4 mt-24 flex max-w-md flex-col items-start gap-3 p-6 sm:mx-auto";
  box.setAttribute("role", "alert");

  const title = document.createElement("h1");
  title.className = "text-lg font-semibold text-highlighted";
  title.textContent = page.title;

  const text = document.createElement("p");
  text.className = "text-sm";
  text.textContent = page.text;
  box.append(title, text);

  if (page.detail) {
    const detail = document.createElement("code");
    detail.className = "font-mono text-xs text-muted";
    detail.textContent = page.detail;
    box.append(detail);
  }

  const button = document.createElement("button");
  button.className = "rounded-md bg-inverted px-3 py-1.5 text-sm font-medium text-inverted";
  button.textContent = page.action;
  button.addEventListener("click", () => page.act());
  box.append(button);

  document.title = page.title;
  document.querySelector("#app")?.replaceChildren(box);
}
