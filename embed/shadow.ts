import css from '../src/ui/finder.css?inline';

type Shadow = { root: ShadowRoot; styles: HTMLStyleElement[] };

const shadows = new WeakMap<Element, Shadow>();
let sheet: CSSStyleSheet | undefined;

/** Shows a node in the closed shadow root of an element, which is made at the first call, instead of whatever it showed before. */
export function showInside(host: Element, content: Element): void {
  const { root, styles } = shadowOf(host);
  if (content.parentNode === root) return;
  root.textContent = '';
  root.append(...styles, content);
}

/** Shows what the page put inside an element again. */
export function showOwnContent(host: Element): void {
  if (shadows.has(host)) showInside(host, document.createElement('slot'));
}

function shadowOf(host: Element): Shadow {
  const known = shadows.get(host);
  if (known) return known;
  const root = host.attachShadow({ mode: 'closed' });
  const shadow = { root, styles: addStyles(root) };
  shadows.set(host, shadow);
  return shadow;
}

/** Gives the root its styles; where that takes an element, gives that back. */
function addStyles(root: ShadowRoot): HTMLStyleElement[] {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [sheet];
    return [];
  }
  const style = document.createElement('style');
  style.textContent = css;
  return [style];
}
