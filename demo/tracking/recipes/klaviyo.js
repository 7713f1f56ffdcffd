// Your public key and list, from Klaviyo's settings. A private key has no place in a page.
const [PUBLIC_KEY, LIST] = ['AbC123', 'XyZ789'];

document.addEventListener('massage-finder-lead', (event) => {
  const { email, marketing } = event.detail;
  // Not taken over: the receiver that `email` names still mails the result.
  if (!marketing) return;
  const profile = { email, subscriptions: { email: { marketing: { consent: 'SUBSCRIBED' } } } };
  fetch(`https://a.klaviyo.com/client/subscriptions?company_id=${PUBLIC_KEY}`, {
    method: 'POST',
    headers: { 'content-type': 'application/vnd.api+json', revision: '2026-07-15' },
    body: JSON.stringify({
      data: {
        type: 'subscription',
        attributes: { custom_source: 'Massage finder', profile: { data: { type: 'profile', attributes: profile } } },
        relationships: { list: { data: { type: 'list', id: LIST } } },
      },
    }),
  }).catch(console.error);
});
