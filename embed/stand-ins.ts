import { api } from './api';
import { OPTIONS } from './options';

/** Puts a finder into each `<div data-massage-finder>`, for sites that strip unknown tags: the div's `data-*` are its options, what stood in the div stands in it. */
export function fillStandIns(): void {
  for (const div of document.querySelectorAll<HTMLElement>('[data-massage-finder]')) {
    if (div.querySelector('massage-finder')) continue;
    const content = [...div.childNodes];
    const takeOver = () => api.mount(div, Object.fromEntries(OPTIONS.map((option) => [option, div.dataset[option]])));
    takeOver()?.append(...content);
    new MutationObserver(takeOver).observe(div, { attributes: true });
  }
}
