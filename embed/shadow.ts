import css from '../src/ui/finder.css?inline';

const roots = new WeakMap<Element, ShadowRoot>();
let sheet: CSSStyleSheet | undefined;

/** The closed shadow root of an element, made at the first call. */
export function shadowOf(host: Element): ShadowRoot {
  const known = roots.get(host);
  if (known) return known;
  const root = host.attachShadow({ mode: 'closed' });
  roots.set(host, root);
  addStyles(root);
  return root;
}

function addStyles(root: ShadowRoot): void {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [sheet];
  } else {
    const style = document.createElement('style');
    style.textContent = css;
    (root as ShadowRoot).append(style);
  }
}
