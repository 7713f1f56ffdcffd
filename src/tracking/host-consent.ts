/** The consent tools of a page, as far as they are read here. */
type Page = {
  __tcfapi?: (command: string, version: number, hear: (data: TcfData | null) => void) => void;
  __gpp?: (command: string, hear: (event: { pingData?: GppData }) => void) => void;
  Shopify?: { customerPrivacy?: { analyticsProcessingAllowed: () => boolean; marketingAllowed: () => boolean } };
  dataLayer?: readonly unknown[];
};

type TcfData = { eventStatus?: string; gdprApplies?: boolean; purpose?: { consents?: Record<number, boolean> } };
type GppData = { signalStatus?: string; parsedSections?: unknown };

/** Purposes of the IAB's framework: to store, and to measure content or advertisements. */
const [STORE, CONTENT, ADS] = [1, 8, 7] as const;

let tcf: TcfData | undefined;
let gpp: GppData | undefined;
const asked = new Set<unknown>();

/**
 * Whether the page's own consent tools let a visit be measured: each of them that is there, and one at least. To be read
 * anew each time, for visitors change their minds.
 *
 * @param ads for a tool that shows advertisements
 */
export function hostConsent(ads: boolean): boolean {
  const { __tcfapi: askTcf, __gpp: askGpp, Shopify: shop, dataLayer = [] } = window as Page;
  once(askTcf, () =>
    askTcf?.('addEventListener', 2, (data) => {
      if (data && /^(?:tcloaded|useractioncomplete)$/.test(data.eventStatus ?? '')) tcf = data;
    }),
  );
  once(askGpp, () =>
    askGpp?.('addEventListener', ({ pingData }) => {
      if (pingData?.signalStatus === 'ready') gpp = pingData;
    }),
  );
  const privacy = shop?.customerPrivacy;
  const answers = [
    askTcf && (tcf?.gdprApplies === false || [STORE, ads ? ADS : CONTENT].every((purpose) => tcf?.purpose?.consents?.[purpose])),
    askGpp && usConsent(gpp),
    privacy && (ads ? privacy.marketingAllowed() : privacy.analyticsProcessingAllowed()),
    consentMode(dataLayer, ads ? 'ad_storage' : 'analytics_storage'),
  ].filter((answer) => answer !== undefined);
  return answers.length > 0 && answers.every(Boolean);
}

/** What the sections of American states say; undefined where there is none: others have a tool of their own. */
function usConsent(data: GppData | undefined): boolean | undefined {
  if (!data) return false;
  const sections = Object.entries(data.parsedSections ?? {}).filter(([name]) => name.startsWith('us'));
  // 1 is an opt-out, and among the kinds of sensitive data, of which health is one, a consent that is lacking.
  const refusal = /OptOut":1\b|"Gpc":true|SensitiveDataProcessing":\[[^\]]*\b1\b/;
  return sections.length > 0 ? !refusal.test(JSON.stringify(sections)) : undefined;
}

function once(tool: unknown, ask: () => void): void {
  if (!tool || asked.has(tool)) return;
  asked.add(tool);
  ask();
}

/** What Google's consent mode says: the last update, else every default; undefined where the page does not use it. */
function consentMode(layer: readonly unknown[], key: string): boolean | undefined {
  const said = (command: string) =>
    layer.flatMap((entry) => {
      const [kind, which, states] = Array.from((entry ?? []) as ArrayLike<unknown>);
      const state = kind === 'consent' && which === command ? (states as Record<string, unknown> | undefined)?.[key] : undefined;
      return state === undefined ? [] : [state === 'granted'];
    });
  const defaults = said('default');
  return said('update').pop() ?? (defaults.length > 0 ? defaults.every(Boolean) : undefined);
}
