// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PARAMETERS } from '../../embed/build/event-table';
import { nameIn } from '../../embed/build/tool-calls';
import { RUN_EVENTS } from '../../src/progress/run-event';

const id = z.string().regex(/^\d+$/);
const ids = { accountId: id, containerId: id };
const fingerprint = z.string().regex(/^\d+$/);

const value = z.strictObject({ type: z.enum(['TEMPLATE', 'BOOLEAN', 'INTEGER']), key: z.string(), value: z.string() });
const list = z.strictObject({ type: z.literal('LIST'), key: z.string(), list: z.array(z.strictObject({ type: z.literal('MAP'), map: z.array(value) })) });
const parameter = z.array(z.union([value, list]));

/** As much of the form of Tag Manager's exports as this file uses, as exported files in public have it. */
const CONTAINER = z.strictObject({
  exportFormatVersion: z.literal(2),
  exportTime: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  containerVersion: z.strictObject({
    path: z.string(),
    ...ids,
    containerVersionId: id,
    container: z.strictObject({ path: z.string(), ...ids, name: z.string(), publicId: z.string().regex(/^GTM-/), usageContext: z.tuple([z.literal('WEB')]), fingerprint }),
    tag: z.array(
      z.strictObject({
        ...ids,
        tagId: id,
        name: z.string(),
        type: z.literal('gaawe'),
        parameter,
        fingerprint,
        firingTriggerId: z.array(id),
        tagFiringOption: z.literal('ONCE_PER_EVENT'),
        monitoringMetadata: z.strictObject({ type: z.literal('MAP') }),
        consentSettings: z.strictObject({ consentStatus: z.literal('NOT_SET') }),
      }),
    ),
    trigger: z.array(
      z.strictObject({
        ...ids,
        triggerId: id,
        name: z.string(),
        type: z.literal('CUSTOM_EVENT'),
        customEventFilter: z.array(z.strictObject({ type: z.literal('MATCH_REGEX'), parameter: z.array(value) })),
        fingerprint,
      }),
    ),
    variable: z.array(
      z.strictObject({ ...ids, variableId: id, name: z.string(), type: z.enum(['c', 'v']), parameter, notes: z.string().optional(), fingerprint, formatValue: z.strictObject({}) }),
    ),
    builtInVariable: z.array(z.strictObject({ ...ids, type: z.literal('EVENT'), name: z.literal('Event') })),
    fingerprint,
  }),
});

const { tag, trigger, variable, builtInVariable } = CONTAINER.parse(JSON.parse(readFileSync('demo/tracking/gtm-container.json', 'utf8'))).containerVersion;

/** A parameter of a thing by its key. */
const valueAt = ({ parameter: all }: { parameter: z.infer<typeof parameter> }, key: string) => all.flatMap((each) => (each.key === key && 'value' in each ? [each.value] : []))[0];

test('one trigger hears of every event of a run by the name that the data layer has, and of nothing else', () => {
  expect(trigger).toHaveLength(1);
  const [filter] = trigger[0]?.customEventFilter ?? [];
  expect(filter?.parameter.map(({ value: each }) => each)).toEqual(['{{_event}}', `^finder_(${RUN_EVENTS.join('|')})$`]);
  const hears = new RegExp(String(filter?.parameter[1]?.value));
  expect(RUN_EVENTS.map((event) => nameIn('datalayer', event)).filter((name) => !hears.test(name))).toEqual([]);
  expect(['finder_', 'finder_viewed', 'my_finder_view', 'gtm.js'].filter((name) => hears.test(name))).toEqual([]);
});

test('every parameter of an event is read from the data layer, and one tag passes each on under its own name', () => {
  expect(variable.filter(({ type }) => type === 'v').map((each) => valueAt(each, 'name'))).toEqual(PARAMETERS);
  expect(tag).toHaveLength(1);
  const passed = tag
    .flatMap((each) => each.parameter)
    .flatMap((each) => (each.key === 'eventSettingsTable' && 'list' in each ? each.list.map(({ map }) => map.map((part) => part.value)) : []));
  expect(passed).toEqual(PARAMETERS.map((name) => [name, `{{${variable.find((each) => valueAt(each, 'name') === name)?.name}}}`]));
});

test('the tag sends under the name of the event, to the measurement id that its owner fills in once', () => {
  expect(tag.map((each) => [valueAt(each, 'eventName'), valueAt(each, 'measurementIdOverride')])).toEqual([['{{Event}}', '{{Finder - GA4 measurement ID}}']]);
  expect(builtInVariable).toHaveLength(1);
  expect(variable.filter(({ type }) => type === 'c').map((each) => [each.name, valueAt(each, 'value')])).toEqual([['Finder - GA4 measurement ID', 'G-XXXXXXXXXX']]);
});

test('the tag fires on the trigger, ids are of one container and none is given twice', () => {
  expect(tag.map(({ firingTriggerId }) => firingTriggerId)).toEqual([trigger.map(({ triggerId }) => triggerId)]);
  const given = [...tag.map(({ tagId }) => tagId), ...trigger.map(({ triggerId }) => triggerId), ...variable.map(({ variableId }) => variableId)];
  expect(new Set(given).size).toBe(given.length);
  expect(new Set([...tag, ...trigger, ...variable, ...builtInVariable].map(({ accountId, containerId }) => `${accountId} ${containerId}`)).size).toBe(1);
});
