/**
 * Prints text alone, not the page around the widget: from an empty frame that goes when printing is done.
 *
 * @param inside where the frame is put for that moment
 */
export function printText(inside: Node, title: string, text: string): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.hidden = true;
  inside.appendChild(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) {
    frame.remove();
    return;
  }
  const words = page.createElement('pre');
  words.textContent = text;
  words.style.whiteSpace = 'pre-wrap';
  words.style.font = '12pt/1.5 sans-serif';
  page.title = title;
  page.body.append(words);
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  view.focus();
  view.print();
}
