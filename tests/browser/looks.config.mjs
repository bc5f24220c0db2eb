// How the pictures of the page's states are compared: in one place, one language, at one moment, and never as part
// of the other tests, since pictures hold only for a browser with its fonts. `cargo xtask looks` runs it.
import tests from './playwright.config.mjs';

const { launchOptions } = tests.use;

export default {
  ...tests,
  testMatch: 'looks.mjs',
  snapshotPathTemplate: 'looks/{arg}{ext}',
  // A picture that is missing is a failure: `cargo xtask looks --update` takes it.
  updateSnapshots: 'none',
  retries: 0,
  reporter: [['list']],
  expect: {
    timeout: 10_000,
    // Two runs on one machine give the same pixels: what is allowed is a speck, and no other colour.
    toHaveScreenshot: { animations: 'disabled', caret: 'hide', scale: 'css', threshold: 0.02, maxDiffPixelRatio: 0.0001 },
  },
  use: {
    ...tests.use,
    launchOptions: { ...launchOptions, args: [...launchOptions.args, '--force-color-profile=srgb', '--font-render-hinting=none'] },
    screenshot: 'off',
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    deviceScaleFactor: 1,
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [{ name: 'looks' }],
};
