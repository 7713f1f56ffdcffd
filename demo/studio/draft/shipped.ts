import rules from '../../../rules/massage.yaml?raw';
import menu from '../../../rules/menu.yaml?raw';
import type { Files } from '../check/asks';

/** The files that come with the studio. */
export const SHIPPED: Files = { rules: { name: 'massage.yaml', text: rules }, menu: { name: 'menu.yaml', text: menu } };
