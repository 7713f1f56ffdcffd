/**
 * Shows the widget on rules and a menu given as JSON, in a place of this page, as a page of an owner's would: the element
 * reads them as rules from outside, and so checks them.
 *
 * @param refused hears that they were refused
 */
export function showFinder(place: Element, rules: string, menu: string, language: string | undefined, refused: () => void): void {
  const finder = document.createElement('massage-finder');
  finder.setAttribute('rules', '#rules');
  finder.setAttribute('menu', '#menu');
  if (language !== undefined) finder.setAttribute('lang', language);
  finder.addEventListener('massage-finder-error', refused);
  place.replaceChildren(dataElement('rules', rules), dataElement('menu', menu), finder);
}

function dataElement(id: string, json: string): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.id = id;
  element.textContent = json;
  return element;
}
