import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Announce } from './announce';
import { Ask, type Asked } from './ask';
import { idsOf } from './check/ids';
import { errorCount, useChecks } from './check/use-checks';
import type { Draft } from './draft/draft';
import { readFiles } from './draft/read-files';
import { saveFile } from './draft/save-file';
import { SHIPPED } from './draft/shipped';
import { FileBar } from './file-bar';
import { GoLive } from './live/go-live';
import { reasonAgainst } from './live/reason-against';
import { MyMenu } from './menu/my-menu';
import { MyRules } from './my-rules';
import { Tabs } from './tabs';
import { useDrop } from './use-drop';
import { isChanged, useWork } from './use-work';

const NO_IDS = { questions: [], techniques: [], enhancements: [], plans: [] };

/** The rules studio. */
function Studio() {
  const work = useWork();
  const checks = useChecks(work.files);
  const ids = useMemo(() => (checks.working ? idsOf(checks.working.rulebook) : NO_IDS), [checks.working]);
  const [tab, setTab] = useState('menu');
  const [asked, setAsked] = useState<Asked>();
  const [said, setSaid] = useState<readonly string[]>([]);

  const open = async (list: readonly File[]) => {
    if (list.length === 0) return;
    const { files, refused } = await readFiles(list);
    const lost = (['rules', 'menu'] as const).filter((which) => files[which] && isChanged(work, which)).map((which) => work[which].name);
    const act = () => {
      work.open(files);
      const names = Object.values(files).map(({ name }) => name);
      setSaid([...refused, ...(names.length > 0 ? [`Opened ${names.join(' and ')}.`] : [])]);
      if (files.rules && !files.menu) setTab('rules');
    };
    if (lost.length === 0) act();
    else
      setAsked({
        title: 'Open in place of your changes?',
        words: `Your changes to ${lost.join(' and ')} are not saved as a file. Undo brings them back until you leave this page.`,
        answers: [{ label: 'Open', act }],
      });
  };
  const dragging = useDrop((list) => void open(list));
  const startOver = () =>
    setAsked({
      title: 'Start over?',
      words: 'Your changes to the menu and the rules are taken back. Undo brings them back until you leave this page.',
      answers: [
        { label: 'Back to the files as I opened them', act: () => work.open(work.opened) },
        { label: 'Back to the files that come with the studio', act: () => work.open(SHIPPED) },
      ],
    });
  const bar = (draft: Draft, which: 'rules' | 'menu') => (
    <FileBar draft={draft} changed={isChanged(work, which)} open={open} startOver={startOver} save={() => saveFile(draft.name, draft.text, 'application/yaml')} />
  );

  const against = reasonAgainst(checks);
  const onMenu = errorCount(checks.findings.filter(({ file }) => file === 'menu'));
  const onRules = errorCount(checks.findings) - onMenu;
  const badge = (count: number) => (count > 0 ? String(count) : undefined);
  const tabs = [
    {
      id: 'menu',
      name: 'My menu',
      badge: badge(onMenu),
      content: (
        <>
          {bar(work.menu, 'menu')}
          <MyMenu draft={work.menu} checks={checks} ids={ids} />
        </>
      ),
    },
    {
      id: 'rules',
      name: 'My rules',
      badge: badge(onRules),
      content: (
        <>
          {bar(work.rules, 'rules')}
          <MyRules draft={work.rules} checks={checks} ids={ids} opened={work.opened} toMenu={() => setTab('menu')} />
        </>
      ),
    },
    { id: 'live', name: 'Go live', content: <GoLive checks={checks} files={work.files} /> },
  ];
  return (
    <div class={dragging ? 'studio studio-dropping' : 'studio'}>
      <header class="site-header">
        <div>
          <h1>Rules studio</h1>
          <p class="help">Change your prices and your rules, see what visitors will see, then go live. Your work stays in this browser.</p>
        </div>
        <p class={`standing standing-${against ? (against.waiting ? 'busy' : 'bad') : 'good'}`}>{against ? (against.waiting ? 'Checking…' : against.words) : 'All is well'}</p>
      </header>
      <Announce words={against?.waiting ? '' : (against?.words ?? 'All is well.')} />
      {!work.kept && (
        <p class="standing standing-bad" role="alert">
          Your browser does not keep your work. Save your files before you leave.
        </p>
      )}
      <div role="status" class="said">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <main>
        <Tabs label="The studio" tabs={tabs} chosen={tab} choose={setTab} className="tabs-main" />
      </main>
      <Ask asked={asked} done={() => setAsked(undefined)} />
    </div>
  );
}

const root = document.querySelector('#studio');
if (root) render(<Studio />, root);
