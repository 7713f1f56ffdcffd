import type { CDPSession } from '@playwright/test';
import type { Finder } from './site';

/** A node of the accessibility tree, as the browser hands it to a screen reader. */
type Node = {
  nodeId: string;
  childIds: string[];
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
  backendDOMNodeId?: number;
};

/** What is no more than a piece of text or a box around others. */
const PLAIN = [
  'StaticText',
  'Legend',
  'DescriptionList',
  'Section',
  'InlineTextBox',
  'generic',
  'none',
  'LineBreak',
  'ListMarker',
  'paragraph',
  'LabelText',
  'LayoutTable',
  'strong',
  'term',
  'definition',
  'mark',
];
const STATES = ['checked', 'expanded', 'invalid', 'focused', 'level'];

/** A visitor who knows the page by its accessibility tree alone. In Chromium, which lets a test see the real one. */
export class TreeReader {
  private constructor(
    private readonly finder: Finder,
    private readonly session: CDPSession,
  ) {}

  static async of(finder: Finder): Promise<TreeReader> {
    const session = await finder.tab.context().newCDPSession(finder.tab);
    await session.send('Accessibility.enable');
    return new TreeReader(finder, session);
  }

  /** The tree, a line a node: role, name, states, description. */
  async text(): Promise<string> {
    return `${(await this.nodes()).map(lineOf).join('\n')}\n`;
  }

  /** The states of what has a role and a name, such as `checked focused`. */
  async statesOf(role: string, name: string): Promise<string> {
    const [node] = (await this.nodes()).filter((each) => each.role?.value === role && each.name?.value === name);
    return node ? statesIn(node) : 'not there';
  }

  /** Presses what has a role and a name, as a screen reader does: by its default action. */
  async press(role: string, name: string | RegExp): Promise<void> {
    const named = (node: Node) => (typeof name === 'string' ? node.name?.value === name : name.test(node.name?.value ?? ''));
    const found = (await this.nodes()).filter((node) => node.role?.value === role && named(node));
    if (found.length !== 1) throw new Error(`${found.length} of the role ${role} are named ${name}`);
    const { object } = (await this.session.send('DOM.resolveNode', { backendNodeId: found[0]?.backendDOMNodeId as number })) as { object: { objectId: string } };
    await this.session.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: 'function () { this.click(); }' });
    await this.finder.tab.waitForTimeout(50);
  }

  /** What Tab comes to, from the start of the page to its end. */
  async tabOrder(): Promise<string[]> {
    const { tab } = this.finder;
    await tab.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    const order: string[] = [];
    for (let steps = 0; steps < 60; steps += 1) {
      await tab.keyboard.press('Tab');
      const focused = (await this.nodes()).find((node) => stateOf(node, 'focused') === true && node.role?.value !== 'RootWebArea');
      if (!focused) break;
      order.push(`${focused.role?.value} ${focused.name?.value}`);
    }
    return order;
  }

  /** Those of the widget, in the order in which they are read. */
  private async nodes(): Promise<Node[]> {
    const { nodes } = (await this.session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const read = (node: Node): Node[] => [node, ...node.childIds.flatMap((id) => read(byId.get(id) as Node))];
    const widget = nodes.find(({ role, name }) => role?.value === 'region' && name?.value === 'Massage finder') as Node;
    return read(widget).filter((node) => !node.ignored && !PLAIN.includes(node.role?.value ?? ''));
  }
}

const stateOf = ({ properties = [] }: Node, name: string): unknown => properties.find((property) => property.name === name)?.value.value;

function statesIn(node: Node): string {
  const states = STATES.map((name) => [name, String(stateOf(node, name) ?? false)] as const).filter(([, value]) => value !== 'false');
  return states.map(([name, value]) => (value === 'true' ? name : `${name} ${value}`)).join(' ');
}

function lineOf(node: Node): string {
  const description = node.description?.value;
  return [node.role?.value, `"${node.name?.value ?? ''}"`, statesIn(node), description && `(${description})`].filter(Boolean).join(' ');
}
