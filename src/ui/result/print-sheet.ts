import css from '../finder.css?inline';

/**
 * Prints a piece of content alone, not the page around the widget: from an empty frame that goes when printing is done.
 * The sheet has the styles, language and direction of the screens.
 *
 * @param from what was pressed: the frame is put beside it for that moment
 */
export function printSheet(from: HTMLElement, title: string, content: Element): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  from.after(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) {
    frame.remove();
    return;
  }
  page.title = title;
  const sheet = page.createElement('div');
  sheet.className = 'root ground sheet';
  const root = from.closest<HTMLElement>('[lang]');
  if (root) Object.assign(sheet, { lang: root.lang, dir: root.dir });
  sheet.append(content);
  page.body.append(sheet);
  style(page, view as Window & typeof globalThis);
  view.addEventListener('afterprint', () => {
    frame.remove();
    // It went to the frame.
    from.focus();
  });
  view.focus();
  view.print();
}

/** A sheet of styles belongs to one document, so the frame gets its own. */
function style(page: Document, view: Window & typeof globalThis): void {
  try {
    const styles = new view.CSSStyleSheet();
    styles.replaceSync(css);
    page.adoptedStyleSheets = [styles];
  } catch {
    // Browsers without adopted sheets print it plain.
  }
}

/** A copy of a screen with everything opened, and what only a screen needs left out. */
export function printable(screen: Element): Element {
  const copy = screen.cloneNode(true) as Element;
  for (const fold of copy.querySelectorAll('details')) fold.open = true;
  for (const area of copy.querySelectorAll('textarea')) {
    const block = document.createElement('pre');
    block.textContent = area.value;
    area.replaceWith(block);
  }
  // The note has the answers; and what nobody opened may not be there yet.
  for (const asked of copy.querySelectorAll('.refinement, .answers, .fold-body:empty')) asked.closest('.fold')?.remove();
  for (const part of copy.querySelectorAll('.screen-only, button, .primary, .secondary, iframe')) part.remove();
  return copy;
}
