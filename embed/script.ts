import { api } from './api';
import { defineElement } from './element';
import { listenForLaunchers } from './launchers';
import { fillStandIns } from './stand-ins';
import { whenParsed } from './when-parsed';

// The one place with an effect at import. The build wraps the whole script, this line too, in a guard for the page.
if (typeof document === 'object') begin();

function begin(): void {
  const page = window as unknown as { massageFinder?: unknown };
  const queued = page.massageFinder;
  // A second script, perhaps of another version, leaves the page to the first.
  if (typeof queued === 'object' && queued && 'mount' in queued) return;
  page.massageFinder = api;
  // Before the element is defined, so that whoever wants to hear of its first events does.
  if (Array.isArray(queued)) queued.forEach(api.push);
  defineElement();
  whenParsed(fillStandIns);
  listenForLaunchers();
}
