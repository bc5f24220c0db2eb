// The browser of the scripts that make pictures: the one that CHROMIUM names, else Debian's. A container has neither a
// sandbox nor a graphics card, and nothing may reach out.
import { chromium } from '@playwright/test';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

export const launch = (...more) =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...FLAGS, ...more] });
