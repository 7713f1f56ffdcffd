import { inScript, loadInCode } from './markup';
import { attributesOf, codeSteps, dataOf, elementInCode, elementOf, LIQUID, markup, moduleOf, type Parts } from './parts';

/** What a web person does on a platform, and what is pasted there. */
type Snippet = {
  readonly steps: readonly string[];
  readonly paste: string;
};

/** A fact about a platform that was found true by a test of this project. */
type Tried = { readonly tried: string };
/** One that is taken from the platform's help pages or from common knowledge. */
type Untried = { readonly untried: string };
export type Fact = Tried | Untried;

/** What a call may choose: where the script is, what its hash is, rules in the page, a whole fallback in the element, a script that waits. */
export const CHOICES = ['src', 'integrity', 'generic', 'fallback', 'near'] as const;

type Choice = (typeof CHOICES)[number];

/** A place that a finder is embedded in. */
export type Platform = {
  /** As it is named on the command line. */
  readonly id: string;
  readonly name: string;
  /** Where the script lies when nobody says otherwise; undefined where the platform cannot hold it. */
  readonly src?: (file: string) => string;
  /** How many characters its field takes. */
  readonly room?: number;
  /** What a call may choose there, beside the language. */
  readonly takes: readonly Choice[];
  readonly snippet: (parts: Parts) => Snippet;
  readonly facts: {
    readonly script: Fact;
    readonly rules: Fact;
    readonly plan: Fact;
    readonly preview: Fact;
    readonly caches: Fact;
    readonly test: Fact;
    readonly undo: Fact;
  };
};

const tried = (fact: string): Tried => ({ tried: fact });
const untried = (fact: string): Untried => ({ untried: fact });

/** A component of a page's own code. */
const IN_BUNDLE: Platform['facts'] = {
  script: tried('in your bundle'),
  rules: tried('in the script, or at an address'),
  plan: tried('none'),
  preview: tried('the page as it is'),
  caches: tried("your bundler's file names"),
  test: tried('open the page'),
  undo: tried('remove the component'),
};

/** Every platform, in the order in which they are listed. */
export const PLATFORMS: readonly Platform[] = [
  {
    id: 'page',
    name: 'A page of your own',
    src: (file) => file,
    takes: CHOICES,
    snippet: (parts) => ({ steps: ['Put the script on your site, in the folder of the page.', 'Paste this where the finder is to stand.'], paste: markup(parts) }),
    facts: {
      script: tried('beside the page, or at any https address'),
      rules: tried('in the script, in the page, or at an address'),
      plan: tried('none'),
      preview: tried('the page as it is'),
      caches: tried('what your server says: see above'),
      test: tried('open the page'),
      undo: tried('take the lines out'),
    },
  },
  {
    id: 'nonce',
    name: 'A page with a content policy by nonce',
    src: (file) => file,
    takes: CHOICES,
    snippet: (parts) => ({
      steps: [
        'Put the script on your site.',
        "Paste this where the finder is to stand. Your server writes the answer's own nonce in the place of NONCE: the one in its header Content-Security-Policy: script-src 'nonce-…' 'strict-dynamic'.",
      ],
      paste: markup(parts, 'NONCE'),
    }),
    facts: {
      script: tried('anywhere: the nonce lets it in'),
      rules: tried('in the script or in the page; an address needs `connect-src`'),
      plan: tried('none'),
      preview: tried('the page as it is'),
      caches: tried('what your server says: see above'),
      test: tried('open the page: its console names what a policy stops'),
      undo: tried('take the lines out'),
    },
  },
  {
    id: 'tag-manager',
    name: 'A tag manager (Google Tag Manager and its kin)',
    room: 100_000,
    takes: ['src', 'integrity', 'generic'],
    snippet: (parts) => ({
      steps: [
        'Put an empty place into the page: <div id="massage-finder-place"></div>, with your booking link inside. Or leave out the second line below, and let a link to #massage-finder open the finder as a window.',
        'Make a tag of the kind Custom HTML with this in it, and let it fire when a page is viewed.',
      ],
      paste: [
        ...dataOf(parts),
        '<script>',
        `(window.massageFinder = window.massageFinder || []).push(['mount', '#massage-finder-place', ${inScript(attributesOf(parts))}]);`,
        '(function () {',
        ...loadInCode(parts.script).map((line) => `  ${line}`),
        '})();',
        '</script>',
      ].join('\n'),
    }),
    facts: {
      script: tried('at any https address'),
      rules: tried('in the script; or in the tag, as JSON'),
      plan: untried('any; about 100,000 characters a tag'),
      preview: untried("the tag manager's preview opens the real page"),
      caches: untried('a published container takes some 15 minutes to reach everybody'),
      test: untried('preview, then open the page'),
      undo: untried('pause the tag and publish, or go back to the version before'),
    },
  },
  {
    id: 'wordpress',
    name: 'WordPress, with the plugin',
    src: (file) => file,
    takes: [],
    snippet: ({ lang }) => ({
      steps: [
        'Make the plugin: npm run build:wordpress. Plugins → Add New → Upload Plugin: massage-finder-wordpress.zip, then Activate.',
        'Settings → Massage Finder: paste what massage-finder json prints, the rules and the menu. They are checked there.',
        'Put the block "Massage Finder" on a page, or this shortcode:',
      ],
      paste: lang === undefined ? '[massage_finder]' : `[massage_finder lang="${lang}"]`,
    }),
    facts: {
      script: tried('in the plugin'),
      rules: tried('in its settings'),
      plan: untried('your own server: none; WordPress.com: one that takes plugins'),
      preview: tried('the block shows what visitors will see'),
      caches: untried("the script's address has its hash in it; empty the page cache after a change of rules"),
      test: tried('open the page'),
      undo: tried('delete the plugin, and take shortcodes out of their pages'),
    },
  },
  {
    id: 'squarespace',
    name: 'Squarespace',
    src: (file) => `/s/${file}`,
    room: 400_000,
    // A hash would not hold where a platform serves files by way of another host, or makes them smaller.
    takes: ['src', 'generic', 'fallback'],
    snippet: (parts) => ({
      steps: [
        'Upload the script: add a link to any text, choose File, and upload it there. It is then at /s/ and its name. The text may go again.',
        'On the page, add a Code block set to HTML and paste this.',
      ],
      paste: markup(parts),
    }),
    facts: {
      script: untried('as an uploaded file, at `/s/massage-finder.js`'),
      rules: untried('in the script, or in the Code block'),
      plan: untried('one with code blocks and scripts (not Personal)'),
      preview: untried('the Code block may say "script disabled" while you are logged in'),
      caches: untried('a file of the same name may stay for long: upload the versioned copy, and paste its name'),
      test: untried('open the page in a private window'),
      undo: untried('remove the Code block'),
    },
  },
  {
    id: 'wix',
    name: 'Wix',
    takes: ['src'],
    snippet: (parts) => ({
      steps: [
        'Embed Code → Custom Element. Choose "Server URL" and type what stands below, line by line. Set its height to 700 px or more, its width to the page\'s.',
        `Nothing can stand inside the element there, so put a button of Wix's own below it${parts.booking ? ` that leads to ${parts.booking.href}` : ' that leads to your booking page'}.`,
        'Without a plan for it: Embed Code → Embed HTML, with what "snippet page" prints. That is a frame, so the finder stays inside its box.',
      ],
      paste: [
        `Server URL: ${parts.script.src}`,
        'Tag name: massage-finder',
        ...Object.entries({ lang: parts.lang, booking: parts.booking?.href }).flatMap(([name, value]) => (value === undefined ? [] : [`Attribute ${name}: ${value}`])),
      ].join('\n'),
    }),
    facts: {
      script: untried('at an https address elsewhere'),
      rules: untried('in the script'),
      plan: untried('Premium with a domain of its own'),
      preview: untried('an empty box in the editor; the finder in the preview'),
      caches: untried('none of its own for a file elsewhere'),
      test: untried('preview, then the published page'),
      undo: untried('remove the element, or go back in the site history'),
    },
  },
  {
    id: 'shopify',
    name: 'Shopify',
    src: (file) => `{{ '${file}' | asset_url }}`,
    room: 50_000,
    takes: ['src', 'generic', 'fallback'],
    snippet: (parts) => ({
      steps: [
        'Online Store → Themes → Edit code → Assets → Add a new asset: upload the script.',
        'In the theme editor, on the page, add a section "Custom Liquid" and paste this.',
      ],
      paste: [
        // Written by hand: quotes are part of what the template says.
        `<script src="${parts.script.src}" async></script>`,
        ...dataOf(parts).map((data) => data.replace(LIQUID, '\\u007b')),
        elementOf(parts).replace(LIQUID, '&#123;'),
      ].join('\n'),
    }),
    facts: {
      script: untried("among the theme's assets"),
      rules: untried('in the script: the section takes 50,000 characters'),
      plan: untried('any with a theme that can be edited'),
      preview: untried('the theme editor shows it'),
      caches: untried('`asset_url` changes with the file, so nothing old stays'),
      test: untried('duplicate the theme, and preview the copy'),
      undo: untried('remove the section; the asset may stay'),
    },
  },
  {
    id: 'webflow',
    name: 'Webflow',
    room: 50_000,
    takes: CHOICES,
    snippet: (parts) => ({ steps: ['Add an element "Code Embed" where the finder is to stand, paste this, save and publish.'], paste: markup(parts) }),
    facts: {
      script: untried('at an https address elsewhere: its assets take no scripts'),
      rules: untried('in the script: the embed takes 50,000 characters'),
      plan: untried('a paid site plan'),
      preview: untried('the Designer shows an empty box; its preview and the published page run scripts'),
      caches: untried('none of its own for a file elsewhere'),
      test: untried('publish to the staging domain first'),
      undo: untried('remove the embed, or restore a backup, and publish'),
    },
  },
  {
    id: 'react',
    name: 'React (and Next °)',
    src: (file) => file,
    takes: ['generic'],
    snippet: (parts) => ({
      steps: codeSteps(parts, 'Save this as massage-finder-box.jsx (or .tsx) and use <MassageFinderBox />.'),
      paste: `// On a server the import does nothing, so it has to reach the browser.
'use client';

import './${moduleOf(parts)}.mjs';

export function MassageFinderBox() {
  return (
    ${elementInCode(parts)}
  );
}`,
    }),
    facts: IN_BUNDLE,
  },
  {
    id: 'vue',
    name: 'Vue (and Nuxt °)',
    src: (file) => file,
    takes: ['generic'],
    snippet: (parts) => ({
      steps: codeSteps(
        parts,
        "Save this as MassageFinderBox.vue. In the settings of Vue's plugin: template: { compilerOptions: { isCustomElement: (tag) => tag === 'massage-finder' } }.",
      ),
      paste: `<script setup>
import './${moduleOf(parts)}.mjs';
</script>

<template>
  ${elementInCode(parts)}
</template>`,
    }),
    facts: IN_BUNDLE,
  },
];
