/** What is seen of an element: where it stands, and every computed property of it and of what is drawn before and after it. */
export type Seen = { name: string; style: string };

/**
 * Runs in the page. Every element in the shadow roots of the widgets, or every other element of the page. Custom properties are
 * left out: they come through by design, and only some browsers list them.
 */
export function seenIn(which: 'widgets' | 'host'): Seen[] {
  const properties = [...getComputedStyle(document.documentElement)].filter((property) => !property.startsWith('--'));
  const styleOf = (element: Element, pseudo?: string): string => {
    const computed = getComputedStyle(element, pseudo);
    let text = '';
    for (const property of properties) text += `${property}:${computed.getPropertyValue(property)};`;
    return text;
  };
  const look = (place: string, element: Element): Seen[] =>
    [undefined, '::before', '::after']
      .filter((pseudo) => !pseudo || !/^(?:none|normal)?$/.test(getComputedStyle(element, pseudo).content))
      .map((pseudo) => ({ name: `${place}${element.localName}.${element.getAttribute('class') ?? element.id}${pseudo ?? ''}`, style: styleOf(element, pseudo) }));
  return which === 'host'
    ? [...document.querySelectorAll(':not(massage-finder, script)')].flatMap((element) => look('', element))
    : [...document.querySelectorAll('massage-finder')].flatMap(({ id, shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) => look(`${id} `, element)),
      );
}

/** Runs in the page, as it takes long to hand all of it over. A few characters that tell whether anything was seen differently. */
export function digestOf(seen: readonly Seen[]): string {
  let digest = 0;
  for (const { name, style } of seen) {
    const text = `${name} ${style}`;
    for (let index = 0; index < text.length; index += 1) digest = (Math.imul(digest, 31) + text.charCodeAt(index)) | 0;
  }
  return `${seen.length} elements, ${digest}`;
}

/** Runs in the page. The document without what is inside the elements, and how many style sheets it has. */
export function markup(): string {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const script of copy.querySelectorAll('script')) script.remove();
  for (const widget of copy.querySelectorAll('massage-finder')) widget.replaceWith('widget');
  return `${copy.outerHTML} ${document.styleSheets.length} + ${document.adoptedStyleSheets.length} style sheets`;
}

/** Runs in the page. The boxes of the elements. */
export function boxes(): Record<string, { x: number; y: number; width: number; height: number }> {
  return Object.fromEntries(
    [...document.querySelectorAll('massage-finder')].map((widget) => {
      const { x, y, width, height } = widget.getBoundingClientRect();
      return [widget.id, { x, y, width, height }];
    }),
  );
}

/** Runs in the page. Brings the script, and waits until the widgets stand at their screens. */
export async function bringWidgets({ script, inline }: { script: string; inline: string }): Promise<void> {
  const widgets = [...document.querySelectorAll('massage-finder')];
  for (const widget of widgets) {
    if (inline) widget.setAttribute('style', inline);
    else widget.removeAttribute('style');
  }
  const element = document.createElement('script');
  element.src = script;
  document.head.append(element);
  await new Promise((done) => element.addEventListener('load', done));
  const within = (id: string, selector: string): HTMLElement | null | undefined => document.getElementById(id)?.shadowRoot?.querySelector(selector);
  const until = async (holds: () => unknown): Promise<void> => {
    while (!holds()) await new Promise(requestAnimationFrame);
  };
  await until(() => widgets.every(({ id }) => within(id, '.question > legend')));
  within('result', '.bottom .primary')?.click();
  await until(() => within('result', '.more > *'));
  for (const { shadowRoot } of widgets) (shadowRoot?.activeElement as HTMLElement | null)?.blur();
  // Fonts are asked for when they are laid out.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}
