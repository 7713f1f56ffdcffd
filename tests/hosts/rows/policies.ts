import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { element, type Group, page, type Row, script, snippet } from '../row';

const NONCE = 'bm9uY2U';

const policy = (id: string, hazard: string, value: string, more: Partial<Row> = {}): Row => ({
  id,
  hazard,
  page: snippet(),
  headers: { 'content-security-policy': value },
  allowed: ['works'],
  visit: (visit) => visit.finish(),
  ...more,
});

/** A page whose scripts all carry the nonce. */
const withNonce = page(`${script()}\n${element()}`).replace(/<script /g, `<script nonce="${NONCE}" `);

const ADD_POLICY = `addEventListener('load', function () {
  var meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "default-src 'none'; require-trusted-types-for 'script'";
  document.head.append(meta);
});`;

export const policyRows: Group = {
  title: 'Policies, to the result and without a violation',
  rows: [
    { id: 'policy-none', hazard: 'none', page: snippet(), allowed: ['works'], visit: (visit) => visit.finish() },
    policy('policy-nonce', "`script-src 'nonce-…' 'strict-dynamic'`", `script-src 'nonce-${NONCE}' 'strict-dynamic'`, { page: withNonce }),
    policy('policy-self', "`default-src 'self'`", "default-src 'self'"),
    policy('policy-no-style', "`style-src 'none'`", "style-src 'none'"),
    policy('policy-trusted-types', "`require-trusted-types-for 'script'; trusted-types 'none'`", "require-trusted-types-for 'script'; trusted-types 'none'"),
    {
      id: 'policy-later',
      hazard: 'added by `<meta>` after load',
      page: snippet(`<script>${ADD_POLICY}</script>`),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.until("document.querySelector('meta[content*=none]') && document.readyState === 'complete'");
        await visit.finish();
      },
    },
    policy(
      'policy-all',
      "all at once: `default-src 'none'; script-src 'self'`, trusted types, `sandbox allow-scripts`",
      "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts",
    ),
    policy('policy-rules', "`default-src 'self'`, generic script with rules from the same site", "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'", {
      page: page(`${script('async', '/massage-finder-generic.js')}${element('rules="/rules.json"')}`),
      files: () => ({ '/rules.json': { body: JSON.stringify(parse(readFileSync('rules/massage.yaml', 'utf8'))), type: 'application/json' } }),
    }),
  ],
};
