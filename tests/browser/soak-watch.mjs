// What a page must not do while it is soaked.

// What the page asks for on its own beside itself, once, after its start.
const OWN = /\/(sw\.js|holidays\.txt|map\.txt|icon[\w-]*\.(svg|png))$/;

/** Watches a page that is not yet open; the list that is returned fills with what it does wrong. */
export async function watched(page, address) {
  const faults = [];
  let running = false;
  await page.exposeFunction('soakFault', (fault) => faults.push(fault));
  await page.exposeFunction('soakRuns', () => { running = true; });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      window.soakFault(`the policy blocks ${effectiveDirective} ${blockedURI}`);
    });
    addEventListener('lowtide-panic', () => window.soakFault('a panic'));
    addEventListener('TrunkApplicationStarted', () => window.soakRuns());
  });
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['data:', 'blob:'].includes(url.protocol)) return;
    if (url.origin !== new URL(address).origin) faults.push(`a request to ${url}`);
    else if (running && !OWN.test(url.pathname)) faults.push(`a request after the start: ${url}`);
  });
  return faults;
}
