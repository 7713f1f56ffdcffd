import { vi } from 'vitest';

/** The documents that are printed from now on, each as it was when the printer was asked for. */
export function printed(): Document[] {
  const documents: Document[] = [];
  const real = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')?.get;
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockImplementation(function (this: HTMLIFrameElement) {
    const view = real?.call(this) as Window;
    view.focus = () => undefined;
    view.print = () => documents.push(view.document);
    return view;
  });
  return documents;
}
