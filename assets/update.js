// Lets the browser keep the page for use without a network (assets/sw.js), and says when a newer one is ready. No tab
// is reloaded unless its reader says so; but for one that was just reloaded, while no other is open and before anybody
// has touched it.
//
// Where service workers are missing or not allowed (plain http, some private windows) the page is as without this.
// The build takes comments and spaces out; it cannot read a function that is declared within a block.
(async () => {
  "use strict";

  const HOUR = 60 * 60 * 1000;
  const address = new URL("sw.js", document.baseURI).href;
  const box = document.getElementById("update");
  const show = (news) => {
    for (const part of box.children) part.hidden = !news || (part.dataset.update ?? news) !== news;
  };

  try {
    const workers = navigator.serviceWorker;
    // Another Lowtide further up the same path may rule this page before its own worker does.
    const isRuled = () => workers.controller?.scriptURL === address;
    const start = new Promise((then) => addEventListener("TrunkApplicationStarted", then));
    let asked = false;
    let opening = false;

    // The first worker takes in the page that it was made from; any later one brings another version.
    let wasRuled = isRuled();
    workers.addEventListener("controllerchange", () => {
      if (wasRuled && (asked || (opening && !navigator.userActivation?.hasBeenActive))) location.reload();
      else if (wasRuled) show("taken");
      wasRuled = isRuled();
    });
    workers.addEventListener("message", () => { opening = false; });
    const left = wasRuled && (await workers.getRegistration())?.waiting;
    if (left) {
      opening = true;
      left.postMessage("take over if alone");
    }

    // The app has deleted the reader's data (src/session/forget.rs): the copy goes as well, and not that of another
    // Lowtide on this host.
    addEventListener("lowtide-forget", async () => {
      const { href, pathname } = new URL("./", address);
      const names = await caches.keys();
      await Promise.all(names.filter((name) => name.startsWith(`lowtide ${pathname} `)).map((name) => caches.delete(name)));
      const registration = await workers.getRegistration(address);
      if (registration?.scope === href) await registration.unregister();
    });

    await start;
    await new Promise((then) => (window.requestIdleCallback ?? setTimeout)(then));

    // Whether there is a newer one is asked of the host itself, not of what a cache remembers.
    const registration = await workers.register(address, { updateViaCache: "none" });
    const look = () => {
      if (registration.waiting && isRuled()) show("ready");
      registration.installing?.addEventListener("statechange", look);
    };
    registration.addEventListener("updatefound", look);
    look();

    document.getElementById("update-reload").addEventListener("click", () => {
      asked = true;
      if (registration.waiting) registration.waiting.postMessage("take over");
      else location.reload(); // it has taken over in another tab
    });
    document.getElementById("update-later").addEventListener("click", () => show());

    // No network, or half a deploy: the next time.
    const check = () => registration.update().catch(() => {});
    if (wasRuled) check();
    let checked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden || Date.now() - checked < HOUR) return;
      checked = Date.now();
      check();
    });
  } catch { /* missing or not allowed */ }
})();
