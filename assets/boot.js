// Shows the box `#trouble` when the app cannot start, or when it broke, and writes on paper where the plan is.
// It knows nothing of the app but two events on `window`: `TrunkApplicationStarted`, sent by the loader once the
// app runs, and `lowtide-panic`, sent by the app when it panicked.
(() => {
  "use strict";

  let started = false;

  // A trap in WebAssembly is a bug even where nobody sent `lowtide-panic`: the app is dead from here on.
  const isTrap = (reason) => typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError;

  function show(kind) {
    const box = document.getElementById("trouble");
    if (!box.hidden) return; // the first trouble is the cause, what follows is its echo
    box.querySelector(`[data-trouble="${kind}"]`).hidden = false;
    document.getElementById("trouble-link").value = location.href;
    if (kind === "start") document.getElementById("app").hidden = true;
    box.hidden = false;
  }

  function judge(reason) {
    if (!started) show("start");
    else if (isTrap(reason)) show("broken");
  }

  // What the page's colours and its switches of state are written in.
  const isOld = !CSS.supports("color", "light-dark(red, red)") || !CSS.supports("selector(:has(a))");
  if (isOld) show("old");

  addEventListener("TrunkApplicationStarted", () => { started = true; });
  addEventListener("lowtide-panic", () => show("broken"));
  addEventListener("unhandledrejection", (event) => judge(event.reason));
  // Captured, because the `error` of a script that did not arrive does not bubble.
  addEventListener("error", (event) => {
    const from = event.target;
    if (from === window) judge(event.error);
    else if (from instanceof HTMLScriptElement) judge(null);
  }, true);

  // The address holds the plan. Nobody types one that fills half a page: it is still behind the words.
  addEventListener("beforeprint", () => {
    const link = document.getElementById("paper-link");
    link.href = location.href;
    link.textContent = location.href.length > 1000 ? "too long for paper: copy it from the page" : location.href;
    document.getElementById("paper-time").textContent = new Date().toISOString().slice(0, 16).replace("T", " ");
  });

  document.getElementById("trouble-link").addEventListener("focus", (event) => event.target.select());
  document.getElementById("trouble-reload").addEventListener("click", () => location.reload());
})();
