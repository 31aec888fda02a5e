/** The page for when there is no portal to show: plain elements, since nothing else has started. */
export function showStartFault(words: { title: string; text: string; action: string; detail: string }): void {
  const box = document.createElement("main");
  box.className = "panel mx-auto mt-24 flex max-w-md flex-col items-start gap-3 p-6";
  box.setAttribute("role", "alert");

  const title = document.createElement("h1");
  title.className = "text-lg font-semibold text-highlighted";
  title.textContent = words.title;

  const text = document.createElement("p");
  text.className = "text-sm";
  text.textContent = words.text;

  const detail = document.createElement("code");
  detail.className = "font-mono text-xs text-muted";
  detail.textContent = words.detail;

  const again = document.createElement("button");
  again.className = "rounded-md bg-inverted px-3 py-1.5 text-sm font-medium text-inverted";
  again.textContent = words.action;
  again.addEventListener("click", () => location.reload());

  box.append(title, text, detail, again);
  document.querySelector("#app")?.replaceChildren(box);
}
