// Shows the box `#trouble` when the app cannot start, or when it broke, and writes on paper where the plan is.
// It knows nothing of the app but two events on `window`: `TrunkApplicationStarted`, sent by the app once it
// stands in front, and `lowtide-panic`, sent by the app when it panicked. Where the app will not come it sends one itself,
// `lowtide-stranded`: assets/times.js then shows what can be read without it.
(() => {
  "use strict";

  let started = false;

  const canRun = typeof WebAssembly === "object";

  // A trap in WebAssembly is a bug even where nobody sent `lowtide-panic`: the app is dead from here on.
  const isTrap = (reason) => canRun && reason instanceof WebAssembly.RuntimeError;

  function show(kind) {
    const box = document.getElementById("trouble");
    if (!box.hidden) return; // the first trouble is the cause, what follows is its echo
    box.querySelector(`[data-trouble="${kind}"]`).hidden = false;
    document.getElementById("trouble-link").value = location.href;
    box.hidden = false;
  }

  // Beside another trouble too: an old browser may be one that cannot start the app.
  function strand(kind) {
    show(kind);
    // The example that the build wrote is of use to whoever looks around; not to whoever waits for a plan.
    document.getElementById("app").hidden = document.documentElement.classList.contains("known");
    dispatchEvent(new Event("lowtide-stranded"));
  }

  function judge(reason) {
    if (!started) strand(canRun ? "start" : "wasm");
    else if (isTrap(reason)) show("broken");
  }

  // Mail scanners turn the `#` of a link into `%23`, or `%2523`. Behind a query it leads here; in a path, to 404.html.
  const query = /^(.*?)%((?:25)*)23((?:v|start)(?:=|%).*)$/i.exec(location.search);
  if (query && !location.hash) {
    let [, before, layers, plan] = query;
    try {
      for (let left = layers.length; left >= 0; left -= 2) plan = decodeURIComponent(plan);
    } catch { /* as it is by then: the page says that it is damaged */ }
    history.replaceState(null, "", `${before}#${plan}`);
  }

  // What the page's colours and its switches of state are written in.
  const isOld = !CSS.supports("color", "light-dark(red, red)") || !CSS.supports("selector(:has(a))");
  if (isOld) show("old");

  if (!canRun) strand("wasm");

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
