import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type Plugin, parseAst } from 'vite';

/** A part of a syntax tree, as the bundler gives it. */
type Part = { type: string; start: number; end: number; [key: string]: unknown };
type Edit = { start: number; end: number; text: string };

const ROOT = path.join(import.meta.dirname, '../..');
const PREACT = realpathSync(path.join(ROOT, 'node_modules/preact'));

/** The version that was read for {@link FACTS}. Of another one, each is to be thought through again before this changes. */
const READ = '11.2.0';

/**
 * What always holds in the script, or does the same by other means, by file of preact's sources: the code of an expression
 * or statement, and what it comes to here. A statement that ends in … is given by its beginning. What can then never run
 * is dropped by the minifier.
 */
const FACTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'component.js': {
    // State is set by an object, and nobody waits for it or forces an update.
    "typeof update == 'function'": 'false',
    'if (update) { assign(s, update); } else { return; }': 'assign(s, update);',
    callback: 'undefined',
    'BaseComponent.prototype.forceUpdate': 'undefined',
    // Every component draws.
    'BaseComponent.prototype.render': 'undefined',
    // No contexts, no portals, nobody who looks on.
    'this.context = context;': '',
    '!vnode.props._parentDom': 'true',
    'options.vnode': 'undefined',
    'prevDebounce != options.debounceRendering': 'false',
    'prevDebounce = options.debounceRendering;': '',
    'prevDebounce || queueMicrotask': 'queueMicrotask',
  },
  'util.js': {
    // Libraries of the page, as Prototype.js, give elements a method of that name that does something else.
    'node.remove()': 'node.parentNode.removeChild(node)',
  },
  'create-element.js': {
    'options.vnode': 'undefined',
  },
  'render.js': {
    // Drawn into an element of its own, which is empty at first.
    'options._root': 'undefined',
    'parentDom.nodeType == 9': 'false',
    'vnode && vnode._flags & MODE_HYDRATE': 'false',
    'parentDom.firstChild': 'null',
  },
  'diff/catch-error.js': {
    // What catches errors sets its state, and then draws nothing that could fail again.
    '!(component._bits & COMPONENT_PROCESSING_EXCEPTION)': 'true',
    'component._bits |= COMPONENT_PENDING_ERROR;': '',
    'component._bits |= COMPONENT_FORCE;': '',
    'ctor = component.constructor;': '',
    'if ((handled = ctor && ctor.getDerivedStateFromError)) {…': 'handled = 0;',
    'component.componentDidCatch(error, errorInfo || {})': 'component.componentDidCatch(error)',
  },
  'diff/index.js': {
    // Nobody looks on.
    'if ((tmp = options._diff)) tmp(newVNode);': '',
    'if ((tmp = options.diffed)) tmp(newVNode);': '',
    'if (renderHook) renderHook(newVNode);': '',
    'options._render': 'undefined',
    'options._commit': 'undefined',
    'options._hydrationMismatch': 'undefined',
    'options.unmount': 'undefined',
    // No contexts.
    'tmp = newType.contextType;': '',
    'tmp && globalContext[tmp._id]': 'undefined',
    'tmp ? provider ? provider.props.value : tmp._defaultValue : globalContext': 'undefined',
    'if (provider) provider.sub(c);': '',
    'new newType(newProps, componentContext)': 'new newType(newProps)',
    'new BaseComponent( newProps, componentContext )': 'new BaseComponent(newProps)',
    'c._globalContext = globalContext;': '',
    'r._globalContext': 'undefined',
    'c.context = componentContext;': '',
    'c.render(c.props, (c.state = c._nextState), c.context)': 'c.render(c.props, (c.state = c._nextState))',
    'this.constructor(props, context)': 'this.constructor(props)',
    'c.getChildContext': 'undefined',
    // Of a component's life: mounted, updated, taken away.
    'newType.getDerivedStateFromProps': 'undefined',
    'c.componentWillMount': 'undefined',
    'c.componentWillReceiveProps': 'undefined',
    '!(c._bits & COMPONENT_FORCE) && c.shouldComponentUpdate && c.shouldComponentUpdate( newProps, c._nextState, componentContext ) === false': 'false',
    'newVNode._original != oldVNode._original': 'false',
    'c._bits &= ~COMPONENT_FORCE;': '',
    'if (!(e && e.then)) markAsForce(newVNode);': '',
    'c.componentWillUpdate': 'undefined',
    'isClassComponent && oldVNode._component && c.getSnapshotBeforeUpdate': 'false',
    'c.componentDidUpdate(oldProps, oldState, snapshot)': 'c.componentDidUpdate(oldProps, oldState)',
    // Nobody waits for state to be set, and no component sets it while it draws.
    'c._stateCallbacks = [];': '',
    'EMPTY_ARR.push.apply(c._renderCallbacks, c._stateCallbacks);': '',
    'isClassComponent ? 25 : 0': '0',
    'c._bits & COMPONENT_DIRTY && ++count < 25': 'false',
    'c.state = c._nextState;': '',
    // What catches errors draws nothing that could fail again.
    'c._bits & COMPONENT_PENDING_ERROR': '0',
    'c._bits & COMPONENT_PROCESSING_EXCEPTION': '0',
    // No portals, nothing that was drawn by a server or suspends.
    'newProps._parentDom': 'undefined',
    'skipRemove && !vnode.props._parentDom': 'skipRemove',
    'oldVNode._flags & MODE_SUSPENDED': '0',
    'newVNode._flags &= RESET_MODE;': '',
    'if (resumed) resumed.some(removeNode);': '',
    "excessDomChildren = nodeType == 'textarea' && newProps.defaultValue != NULL ? NULL : excessDomChildren && slice.call(parentDom.childNodes);": '',
    '!skipRemove && (r = vnode._component) && (r = r._excess) && (end = rangeEnd(r, (nodes = [])))': 'false',
    // Plain elements of HTML and SVG, in the one document, below an element.
    "nodeType == 'math'": 'false',
    'if (!namespace) namespace = XHTML_NAMESPACE;': '',
    "nodeType == 'foreignObject' || (namespace == MATH_NAMESPACE && MATHML_TOKEN_ELEMENTS.test(nodeType))": 'false',
    "(nodeType == 'template' && dom.content) || dom": 'dom',
    "nodeType == 'progress' && inputValue == NULL": 'false',
    "nodeType == 'progress' && !inputValue": 'false',
    'parentDom.ownerDocument || document': 'document',
    'doc.createElementNS( namespace, nodeType, newProps.is ? newProps : parentDom )': 'doc.createElementNS(namespace, nodeType)',
    "i == 'dangerouslySetInnerHTML'": 'false',
    newHtml: 'undefined',
    oldHtml: 'undefined',
    "!(i == 'value' && 'defaultValue' in newProps)": 'true',
    "!(i == 'checked' && 'defaultChecked' in newProps)": 'true',
    // A function that is a ref takes null when its element goes, instead of giving back what to do then.
    "if (typeof ref == 'function') {…": "if (typeof ref == 'function') ref(value); else ref.current = value;",
  },
  'diff/children.js': {
    "typeof childVNode == 'function'": 'false',
    'childVNode.constructor === String': 'false',
    // Nothing suspends, nothing was drawn by a server, no portals.
    'oldVNode._flags & REF_DETACHED': '0',
    'next && next.nodeType == 8': 'false',
    'while ( (oldDom = oldDom && oldDom.nextSibling) &&…': 'oldDom = oldDom.nextSibling;',
    'parentVNode.props._parentDom': 'undefined',
    // Whatever may hold the focus keeps its place among its siblings, so that it does not matter how many of them move.
    'if (moved) {…': 'if (moved) newChildren.some((child) => { if (child && child._flags & LIS_CANDIDATE) child._flags |= INSERT_VNODE; });',
    '!isMounting && parentDom.moveBefore && dom.parentNode': 'false',
  },
  'diff/props.js': {
    'options.event': 'undefined',
    // Only functions hear of events, by the names that browsers have for them, and on their way up.
    "if (typeof value != 'function') value = NULL;": '',
    "if (typeof oldValue != 'function') oldValue = NULL;": '',
    "if (typeof value == 'function') return;": '',
    "if (name[0] < 'a') name = name.toLowerCase();": 'name = name.toLowerCase();',
    "useCapture = name != (name = name.replace(CAPTURE_REGEX, '$1'));": '',
    'dom.addEventListener(name, proxy, useCapture)': 'dom.addEventListener(name, proxy)',
    'dom.removeEventListener(name, proxy, useCapture)': 'dom.removeEventListener(name, proxy)',
    // Attributes that are not used.
    "name == 'style'": 'false',
    "name = name.replace(/xlink(H|:h)/, 'h').replace(/sName$/, 's');": '',
    "name != 'list'": 'true',
    "name != 'form'": 'true',
    "name != 'download'": 'true',
    "name != 'rowSpan'": 'true',
    "name != 'colSpan'": 'true',
    "name != 'popover'": 'true',
    "name == 'popover' && value == true ? '' : value": 'value',
  },
};

/** What functions only hand down to each other: names and places of parameters. */
const HANDED_DOWN: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  diff: { globalContext: 3, excessDomChildren: 5, isHydrating: 8 },
  diffChildren: { globalContext: 4, excessDomChildren: 6, isHydrating: 9 },
  diffElementNodes: { globalContext: 3, excessDomChildren: 5, isHydrating: 7 },
};
/** What that always is. */
const EVERYWHERE = { globalContext: 'undefined', excessDomChildren: 'null', isHydrating: 'false' };

/** What the sources of the script must not use, since it is cut out. */
const CUT: readonly RegExp[] = [
  /from 'preact\/.*/,
  /import [^;]*\b(?:cloneElement|createContext|createPortal|hydrate|isValidElement|options|toChildArray)\b[^;]* from 'preact'/,
  /\b(?:shouldComponentUpdate|componentWill(?!Unmount)\w+|getDerivedState\w+|getSnapshotBeforeUpdate|getChildContext|contextType|forceUpdate)\b/,
  /\.setState\((?!\{[^{}]*\}\)).*/,
  /<(?:math|foreignObject|template|progress)\b/,
  /\s(?:style|is|list|form|download|rowSpan|colSpan|popover|className|xlink\w*|default(?:Value|Checked)|dangerouslySetInnerHTML|on\w+Capture)=/,
];

/**
 * In the script, preact is its own sources less what the finder never uses: contexts, portals, hydration, suspense, hooks
 * and debuggers that look on, most of a component's life, MathML, inline styles, and odd attributes. Fails the build where
 * preact has changed, and where the finder uses what is cut out.
 */
export function slimPreact(): Plugin {
  return {
    name: 'massage-finder:slim-preact',
    enforce: 'pre',
    config: () => ({ resolve: { alias: { preact: path.join(PREACT, 'src/index.js') } } }),
    buildStart() {
      const { version } = JSON.parse(readFileSync(path.join(PREACT, 'package.json'), 'utf8')) as { version: string };
      if (version !== READ) throw new Error(`preact is now ${version}. Read again what embed/build/slim-preact.ts cuts out of ${READ}.`);
    },
    transform(code, id) {
      const file = path.relative(path.join(PREACT, 'src'), id);
      if (!file.startsWith('..')) return { code: cut(code, file), map: null };
      if (/\.tsx?$/.test(id)) refuseUses(code, path.relative(ROOT, id));
      return undefined;
    },
  };
}

/** Throws where a source uses what is cut out. */
export function refuseUses(code: string, file: string): void {
  const used = CUT.map((pattern) => pattern.exec(code)?.[0]).find(Boolean);
  if (used) throw new Error(`${file} uses "${used.trim()}", which embed/build/slim-preact.ts cuts out of preact.`);
}

/** The code of a file of preact's sources, cut down to what can happen in the script. */
export function cut(code: string, file: string): string {
  const facts = FACTS[file] ?? {};
  const found = new Set<string>();
  const fact = (part: Part): string | undefined => {
    const text = inOneLine(code.slice(part.start, part.end));
    const key = Object.keys({ ...facts, ...EVERYWHERE }).find((each) =>
      each.endsWith('…') ? part.type.endsWith('Statement') && text.startsWith(each.slice(0, -1)) : text === each,
    );
    if (key !== undefined) found.add(key);
    return key;
  };
  const comesTo = (key: string) => ({ ...EVERYWHERE, ...facts })[key] as string;

  const edits = (part: unknown): Edit[] => {
    if (Array.isArray(part)) return part.flatMap(edits);
    if (typeof part !== 'object' || part === null) return [];
    const { type, start, end, ...rest } = part as Part;
    if (!type) return [];
    const key = type === 'VariableDeclarator' ? undefined : fact(part as Part);
    if (key !== undefined) return [{ start, end, text: type.endsWith('Statement') ? comesTo(key) || ';' : `(${comesTo(key)})` }];
    switch (type) {
      case 'VariableDeclarator':
        return edits(rest['init']);
      case 'MemberExpression':
        return [...edits(rest['object']), ...(rest['computed'] ? edits(rest['property']) : [])];
      case 'AssignmentExpression': {
        const { left, right } = rest as { left: Part; right: Part };
        // What always has one value is never set, and what it would be set to counts.
        if (fact(left) !== undefined) return [{ start, end: right.start, text: '(' }, ...edits(right), { start: end, end, text: ')' }];
        return [...edits(left), ...edits(right)];
      }
      case 'CallExpression': {
        const list = rest['arguments'] as Part[];
        const gone = Object.values(handedDown(rest['callee']));
        return [...edits(rest['callee']), ...gone.map((place) => removal(list, place)), ...edits(list.filter((_, place) => !gone.includes(place)))];
      }
      case 'FunctionDeclaration': {
        const list = rest['params'] as Part[];
        const gone = Object.entries(handedDown(rest['id']));
        for (const [name, place] of gone) if (list[place]?.['name'] !== name) throw new Error(changed(file, name));
        return [...gone.map(([, place]) => removal(list, place)), ...edits(rest['body'])];
      }
      case 'FunctionExpression':
        return edits(rest['body']);
      default:
        return Object.values(rest).flatMap(edits);
    }
  };

  const all = edits(parseAst(code));
  const lost = Object.keys(facts).filter((each) => !found.has(each));
  if (lost.length > 0) throw new Error(changed(file, lost.join('\n')));
  // From the end, so that places stay where they are.
  return all.sort((a, b) => b.start - a.start).reduce((text, edit) => `${text.slice(0, edit.start)}${edit.text}${text.slice(edit.end)}`, code);
}

const handedDown = (name: unknown): Readonly<Record<string, number>> => HANDED_DOWN[(name as { name?: string } | null)?.name ?? ''] ?? {};

/** Takes one of several parameters or arguments out. */
const removal = (list: readonly Part[], place: number): Edit => {
  const { start, end } = list[place] as Part;
  return { start, end: list[place + 1]?.start ?? end, text: '' };
};

const changed = (file: string, lost: string): string => `preact's ${file} has changed. embed/build/slim-preact.ts no longer finds in it:\n${lost}`;

const inOneLine = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').replace(/\s+/g, ' ');
