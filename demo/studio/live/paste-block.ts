/** JSON that may stand in a script element: nothing in it can end the element. */
const inlineJson = (json: string): string => json.replace(/</g, '\\u003c');

const data = (id: string, json: string) => `<script type="application/json" id="${id}">${inlineJson(json)}</script>`;

const element = (attributes: string, booking: string | undefined) =>
  `<massage-finder ${attributes}>${booking === undefined ? '' : `<a href="${attribute(booking)}">Book a massage</a>`}</massage-finder>`;

const attribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** What a page with the studio's own script pastes to use another menu. */
export const menuBlock = (menuJson: string, booking?: string): string => [data('our-menu', menuJson), element('menu="#our-menu"', booking)].join('\n');

/** What a page pastes to run these rules and this menu on the generic script. */
export const rulesBlock = (rulesJson: string, menuJson: string, booking?: string): string =>
  [
    '<script src="massage-finder-generic.js" async></script>',
    data('our-rules', rulesJson),
    data('our-menu', menuJson),
    element('rules="#our-rules" menu="#our-menu"', booking),
  ].join('\n');
