import { dataElement, finderElement, link, scriptElement } from '../../../embed/snippet/markup';

const inside = (booking: string | undefined) => (booking === undefined ? '' : link(booking, 'Book a massage'));

/** What a page with the studio's own script pastes to use another menu. */
export const menuBlock = (menuJson: string, booking?: string): string => [dataElement('our-menu', menuJson), finderElement({ menu: '#our-menu' }, inside(booking))].join('\n');

/** What a page pastes to run these rules and this menu on the generic script. */
export const rulesBlock = (rulesJson: string, menuJson: string, booking?: string): string =>
  [
    scriptElement({ src: 'massage-finder-generic.js' }),
    dataElement('our-rules', rulesJson),
    dataElement('our-menu', menuJson),
    finderElement({ rules: '#our-rules', menu: '#our-menu' }, inside(booking)),
  ].join('\n');
