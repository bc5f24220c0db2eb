// What axe finds wrong with a page, each in a line.
import AxeBuilder from '@axe-core/playwright';

/** The rules of WCAG 2.2 AA, which axe leaves out in part unless it is asked for them by name. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The same and what is held to be good besides. */
const ALL = [...WCAG, 'best-practice'];

/** Of the whole page, or of the parts that a selector names. */
export async function violations(page, parts, { without, rules = ALL } = {}) {
  const axe = new AxeBuilder({ page }).withTags(rules);
  if (parts) axe.include(parts);
  if (without) axe.exclude(without);
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
