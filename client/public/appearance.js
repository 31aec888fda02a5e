// Before the first paint, so that a dark room never sees a white flash. A file of its own: the policy forbids inline scripts.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem("camera-hub.appearance");
  } catch {
    // Storage may be forbidden; the system's choice then holds.
  }
  var dark = choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.classList.toggle("dark", dark);
})();
