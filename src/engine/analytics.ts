/** Analytics tools that a rulebook or a page may name. */
export const ANALYTICS_TOOLS = ['datalayer', 'ga4', 'plausible', 'matomo', 'posthog', 'segment', 'umami', 'fathom', 'meta'] as const;

export type AnalyticsTool = (typeof ANALYTICS_TOOLS)[number];

/** `none`: nobody is asked. `required`: the page calls `consent(true)`. `host`: as the page's own consent tools say. */
export const CONSENTS = ['none', 'required', 'host'] as const;

export type Consent = (typeof CONSENTS)[number];
