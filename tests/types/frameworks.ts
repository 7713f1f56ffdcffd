// The element in the types of React and Vue.
import 'massage-finder';
import type { JSX } from 'react';
import type { GlobalComponents } from 'vue';

export const react: JSX.IntrinsicElements['massage-finder'] = { lang: 'es', className: 'finder', 'onmassage-finder-complete': ({ detail }) => detail.rules };
// @ts-expect-error `lang` is text.
export const badReact: JSX.IntrinsicElements['massage-finder'] = { lang: 1 };
export const others: JSX.IntrinsicElements['div'] = { className: 'page' };

type VueProps = InstanceType<GlobalComponents['massage-finder']>['$props'];
export const vue: VueProps = { lang: 'es', track: 'ga4', consent: 'host', 'heading-level': 3, onMassageFinderProgress: ({ detail }) => detail.percent };
// @ts-expect-error `remember` takes none or tab.
export const badVue: VueProps = { remember: 'always' };
export const otherVue: InstanceType<GlobalComponents['KeepAlive']>['$props'] = { max: 2 };
