import { onScopeDispose } from "vue";

/** One key for the whole page. A plain key stays a letter while somebody types. */
export function useShortcut(shortcut: { readonly key: string; readonly ctrl?: boolean }, act: () => void): void {
  function listen(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.key.toLowerCase() !== shortcut.key) return;
    const isCtrl = event.ctrlKey || event.metaKey;
    if (isCtrl !== (shortcut.ctrl ?? false)) return;
    if (!shortcut.ctrl && isTyping(event.target)) return;
    event.preventDefault();
    act();
  }
  addEventListener("keydown", listen);
  onScopeDispose(() => removeEventListener("keydown", listen));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}
