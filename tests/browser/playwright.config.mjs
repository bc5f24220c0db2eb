// How the browser tests run: on the built page, served under a path, in Chromium.
//
// `cargo xtask test` builds, serves and sets BASE_URL, CHROMIUM and BROWSER_REPORT. By hand, in this folder:
// `CHROMIUM=/usr/bin/chromium npx playwright test` serves what `cargo xtask dist` has built.
import { defineConfig } from '@playwright/test';

const PORT = 4173;
const served = process.env.BASE_URL;

// Nothing may reach out for updates, and a container has neither a sandbox nor a graphics card.
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Every test runs in each of these, but those tagged @once only in the first: half hours, a clock that
// changes within the year, three quarters of an hour on the far side of the date line; 12 and 24 hours.
const PLACES = [
  { name: 'Kolkata', timezoneId: 'Asia/Kolkata', locale: 'en-US' },
  { name: 'St Johns', timezoneId: 'America/St_Johns', locale: 'de-DE', grepInvert: /@once/ },
  { name: 'Chatham', timezoneId: 'Pacific/Chatham', locale: 'en-US', grepInvert: /@once/ },
];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.mjs',
  outputDir: 'test-results/files',
  fullyParallel: true,
  workers: 2,
  // Where nobody watches, a test that a slow machine upset has one more try; the report names it.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: [
    ['list'],
    ...(process.env.BROWSER_REPORT ? [['json', { outputFile: process.env.BROWSER_REPORT }]] : []),
  ],
  use: {
    // With the final slash, so that tests open './' and './#…'.
    baseURL: served ?? `http://127.0.0.1:${PORT}/lowtide/`,
    launchOptions: { executablePath: process.env.CHROMIUM, args: FLAGS },
    // Otherwise every test would fetch the page twice, and what a test puts in the way of the network would be
    // passed by. offline.spec.mjs is about them.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: PLACES.map(({ name, grepInvert, ...use }) => ({ name, grepInvert, use })),
  webServer: served
    ? undefined
    : {
        command: `cargo xtask serve --no-build --port ${PORT}`,
        cwd: '../..',
        url: `http://127.0.0.1:${PORT}/lowtide/`,
        reuseExistingServer: true,
        timeout: 120_000,
      },
});
