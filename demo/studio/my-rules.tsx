import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { isRecord } from '../../src/language/guard';
import { readYaml } from '../../src/language/read-yaml';
import type { Files } from './check/asks';
import type { Ids } from './check/ids';
import { type Checks, errorCount } from './check/use-checks';
import type { Draft } from './draft/draft';
import { type Editor, RulesEditor } from './editor/rules-editor';
import { LivePreview } from './live/live-preview';
import { CoveragePanel } from './panels/coverage-panel';
import { withExample } from './panels/example-text';
import { ImpactPanel } from './panels/impact-panel';
import { Problems } from './panels/problems';
import { VisitorPanel } from './panels/visitor-panel';
import { Tabs } from './tabs';

type MyRulesProps = { draft: Draft; checks: Checks; ids: Ids; opened: Files; toMenu: () => void };

/** The rules as text, the widget on them as they are typed, and what is known of them. */
export function MyRules({ draft, checks, ids, opened, toMenu }: MyRulesProps) {
  const editor = useRef<Editor>(undefined);
  const [panel, setPanel] = useState('problems');
  const ready = useCallback((made: Editor) => {
    editor.current = made;
  }, []);
  const goTo = (line: number, column = 1) => editor.current?.goTo(line, column);
  const { working, findings } = checks;
  const places = useMemo(() => rulePlaces(working?.files.rules.text ?? ''), [working?.files.rules.text]);
  const ownRules = useMemo(() => new Set(places.keys()), [places]);
  const own = useMemo(() => findings.filter(({ file }) => file === 'rules'), [findings]);
  const mayAdd = working && checks.readable && errorCount(own) === 0;
  const tabs = [
    {
      id: 'problems',
      name: 'Problems',
      badge: findings.length > 0 ? String(findings.length) : undefined,
      content: <Problems checks={checks} goTo={goTo} toMenu={toMenu} />,
    },
    {
      id: 'visitor',
      name: 'Try a visitor',
      content: (
        <VisitorPanel
          working={working}
          ownRules={ownRules}
          goToRule={(id) => goTo(places.get(id) ?? 1)}
          addExample={mayAdd ? (entry) => draft.replace(withExample(draft.text, entry)) : undefined}
        />
      ),
    },
    { id: 'impact', name: 'Impact', content: panel === 'impact' && <ImpactPanel checks={checks} opened={opened} /> },
    { id: 'coverage', name: 'Coverage', content: panel === 'coverage' && <CoveragePanel checks={checks} questions={ids.questions} /> },
  ];
  return (
    <div class="rules">
      <section class="editor-pane" aria-labelledby="editor-title">
        <div class="pane-head">
          <h2 id="editor-title">{draft.name}</h2>
          <p class="help">
            <kbd>Ctrl</kbd> <kbd>Space</kbd> shows what fits. <kbd>Tab</kbd> leaves the text.
          </p>
        </div>
        <RulesEditor draft={draft} findings={own} ids={ids} ready={ready} />
      </section>
      <LivePreview checks={checks} />
      <section class="panels card" aria-label="What is known of my rules">
        <Tabs label="What is known of my rules" tabs={tabs} chosen={panel} choose={setPanel} className="tabs-small" />
      </section>
    </div>
  );
}

/** The line of each rule of a rulebook, by id. */
function rulePlaces(text: string): ReadonlyMap<string, number> {
  const { value, locate, position } = readYaml(text, 'rulebook');
  const rules: unknown = isRecord(value) ? value['rules'] : undefined;
  const entries = Array.isArray(rules) ? rules : [];
  return new Map(entries.flatMap((rule, index) => (isRecord(rule) ? [[String(rule['id']), position(locate(['rules', index])[0]).line] as const] : [])));
}
