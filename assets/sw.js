// Keeps one version of the page for use without a network, and answers from it: all files of one build or none.
//
// The build writes the list and the version (xtask/src/site/offline.rs). Every byte that changes on the page changes
// this file, which browsers compare whenever the page asks them to (assets/update.js); then the new version is
// fetched beside the old one, and waits until no tab uses the old one any more, or the reader says "Reload".
"use strict";

const VERSION = "{{version}}";
// Addresses beside this file, each with the digest of what has to be there.
const FILES = {{files}};

const HOME = new URL("./", location.href);
// Two Lowtides may lie on one host: each path has its own. A path has no space in it.
const OURS = `lowtide ${HOME.pathname} `;
const CACHE = OURS + VERSION;

// What differs from its digest does not arrive, and then nothing is kept: of a host that is being written to, or was
// written to in part, no version is made. The browser tries again when the page asks the next time. `no-cache` lets
// it use what the visit has just fetched, where the host says that it is still the same.
async function store() {
  const requests = Object.entries(FILES).map(
    ([name, integrity]) => new Request(name, { integrity, cache: "no-cache" }),
  );
  try {
    await (await caches.open(CACHE)).addAll(requests);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// From here on only this version answers. The tab of a first visit is taken in as well, so that it hears of updates.
async function settle() {
  const others = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
  await clients.claim();
}

// The page before a reload may still be about for a moment.
async function takeOverIfAlone(asker) {
  for (let looks = 0; looks < 20; looks += 1) {
    const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
    if (tabs.filter((tab) => tab.url.startsWith(HOME.href)).length < 2) return skipWaiting();
    await new Promise((then) => setTimeout(then, 50));
  }
  return asker.postMessage("not alone");
}

/** Which file of the list is asked for; none is the network's to answer, such as a path that may not exist. */
function wanted(request) {
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== HOME.origin || !pathname.startsWith(HOME.pathname)) return undefined;
  const path = pathname.slice(HOME.pathname.length);
  const isPage = request.mode === "navigate" && (path === "" || path === "index.html");
  const name = isPage ? "./" : path;
  return Object.hasOwn(FILES, name) && (isPage || !search) ? name : undefined;
}

// The network stands in for a store that was emptied under the page.
async function answer(name, request) {
  return (await caches.match(name, { cacheName: CACHE, ignoreVary: true })) ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(store()));
addEventListener("activate", (event) => event.waitUntil(settle()));
addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(skipWaiting());
  if (event.data === "take over if alone") event.waitUntil(takeOverIfAlone(event.source));
});
addEventListener("fetch", (event) => {
  const name = wanted(event.request);
  if (name !== undefined) event.respondWith(answer(name, event.request));
});
