// The watch itself: each of these pages does what no page may do, so each test must fail. Were the watch to
// sleep, they would pass, and that is what is reported then.
import { test, open } from './fixture.mjs';

const MISDEEDS = {
  'a style attribute': () => document.body.setAttribute('style', 'color: red'),
  'an inline script': () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
  },
  'an error on the console': () => console.error('something is wrong'),
  'an error that nobody catches': () => setTimeout(() => { throw new Error('something is wrong'); }),
  'a request after the start': () => fetch('./index.html'),
  'a request to another host': () => fetch('http://127.0.0.2:9/').catch(() => {}),
};

for (const [what, misdeed] of Object.entries(MISDEEDS)) {
  test(`the watch does not let pass ${what}`, { tag: '@once' }, async ({ page }) => {
    test.fail();
    await open(page);
    await page.evaluate(misdeed);
  });
}
