import type { Finder } from './site';

/**
 * What is wrong with how a screen is laid out, a line each: a page that scrolls sideways, words that are cut off, things to
 * press that lie over each other or are too small, borders and fills that do not stand out by 3:1.
 */
export const layoutFaults = (finder: Finder): Promise<string[]> =>
  // Not by a locator, which in Firefox takes longer to be found than all of this.
  finder.tab.evaluate(() => {
    const root = document.querySelector('massage-finder')?.shadowRoot?.querySelector<HTMLElement>('.root');
    if (!root) return ['there is no widget'];
    const faults: string[] = [];
    const all = <T extends Element = HTMLElement>(selector: string) => [...root.querySelectorAll<T>(selector)];
    const shown = (element: Element) => element.checkVisibility();
    const words = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, 40)}"`;

    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth - innerWidth} px wider than its window`);

    // Of a list item Firefox counts the bullet as well, which stands in the list's own padding.
    for (const element of all('.heading, .option, button, summary, p, ul, ol, dt, dd, legend, .primary, .secondary, .caption').filter(shown)) {
      if (element.matches('.status')) continue;
      const { overflowX, display } = getComputedStyle(element);
      if (display === 'inline' || overflowX !== 'visible') continue;
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) faults.push(`cut off: ${words(element)}`);
    }

    const targets = all('.option, button, summary, a').filter((element) => shown(element) && !element.closest('.bottom'));
    const boxes = targets.map((element) => ({ element, box: element.getBoundingClientRect() }));
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 1 && down > 1) faults.push(`over each other: ${words(one.element)} and ${words(other.element)}`);
      }
    }

    // WCAG 2.5.8 excepts links in a sentence.
    for (const { element, box } of boxes) {
      const least = element.matches('.option, summary, .primary, .secondary, .back') ? 44 : element.matches('p a, li a') ? 0 : 24;
      if (box.height < least - 0.1) faults.push(`only ${box.height} px high: ${words(element)}`);
    }
    for (const region of all<SVGElement>('.region path:not(.leader)')) {
      const { width, height } = region.getBoundingClientRect();
      // A path of two limbs is as wide as both; each is checked where it is drawn.
      if (height < 24 || width < 24) faults.push(`a region is only ${Math.round(width)} × ${Math.round(height)} px: ${region.closest('g')?.dataset['option']}`);
    }

    type Rgb = readonly [number, number, number];
    const colour = (text: string): Rgb => (text.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number) as unknown as Rgb;
    const luminance = (rgb: Rgb) => {
      const [r, g, b] = rgb.map((part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: Rgb, b: Rgb) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
    const ground = colour(getComputedStyle(root).backgroundColor);
    const standsOut = (selector: string, property: 'borderTopColor' | 'fill' | 'outlineColor' | 'stroke') => {
      for (const element of all<Element>(selector).filter(shown)) {
        const found = contrast(colour(getComputedStyle(element)[property]), ground);
        if (found < 3) faults.push(`${property} stands out by ${found.toFixed(2)} only: ${words(element)}`);
      }
    };
    standsOut('.option, .primary, .secondary, .problem, .field, .callout', 'borderTopColor');
    standsOut('.progress rect + rect, .meter-full, .timeline circle', 'fill');
    standsOut('.body, .leader, .timeline path, .drawing path', 'stroke');
    return [...new Set(faults)];
  });
