// The watch itself: each of these pages does what no page may do, and has to be told of. Were the watch to sleep, every
// other test would pass whatever its page does.
import { test as watched, expect, open } from './fixture.mjs';

const test = watched.extend({
  /** Keeps what is noted instead of failing the test. */
  note: async ({}, use) => {
    const noted = [];
    await use(Object.assign((trouble) => { noted.push(trouble); }, { noted }));
  },
});

const MISDEEDS = {
  'a style attribute': [/^policy: style-src-attr blocks inline/, () => document.body.setAttribute('style', 'color: red')],
  'an inline script': [/^policy: script-src-elem blocks inline/, () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
  }],
  'an error on the console': [/^console: something is wrong$/, () => console.error('something is wrong')],
  'an error that nobody catches': [/^error: something is wrong$/, () => setTimeout(() => { throw new Error('something is wrong'); })],
  'a request after the start': [/^request after the start: .*\/index\.html$/, () => fetch('./index.html')],
  'a connection to another host': [/^policy: connect-src blocks http:\/\/127\.0\.0\.2:9\//, () => fetch('http://127.0.0.2:9/').catch(() => {})],
  // One that the policy does not stop before the watch sees it.
  'a request to another host': [/^request to another host: http:\/\/127\.0\.0\.2:9\//, () => { location.href = 'http://127.0.0.2:9/'; }],
};

for (const [what, [told, misdeed]] of Object.entries(MISDEEDS)) {
  test(`the watch tells of ${what}`, { tag: '@once' }, async ({ page, note }) => {
    await open(page);
    expect(note.noted).toEqual([]);
    await page.evaluate(misdeed);
    await expect.poll(() => note.noted).toContainEqual(expect.stringMatching(told));
  });
}

watched('what was told of fails the test', { tag: '@once' }, ({ note }) => {
  watched.fail();
  note('something is wrong');
});

watched('what a test tolerates does not', { tag: '@once' }, ({ note, tolerate }) => {
  tolerate(/^something/);
  note('something is wrong');
});
