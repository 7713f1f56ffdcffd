// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cut, refuseUses } from '../../embed/build/slim-preact';

const SOURCES = 'node_modules/preact/src';
const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
const read = (file: string): string => readFileSync(path.join(SOURCES, file), 'utf8');
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');

describe('preact in the script', () => {
  test.each(['contextType', 'getDerivedStateFromProps', 'shouldComponentUpdate', 'getChildContext', 'options.vnode', 'options.diffed', 'dangerouslySetInnerHTML'])(
    'has no %s',
    (word) => {
      expect(files.map(read).join('')).toContain(word);
      expect(files.filter((file) => withoutComments(cut(read(file), file)).includes(word) && file !== 'create-context.js')).toEqual([]);
    },
  );

  test('hands nothing down that is never used', () => {
    expect(withoutComments(cut(read('diff/children.js'), 'diff/children.js'))).toMatch(
      /diff\(\s*parentDom,\s*childVNode,\s*oldVNode,\s*namespace,\s*commitQueue,\s*oldDom,\s*refQueue\s*\)/,
    );
  });

  test('keeps what is not about what was cut', () => {
    expect(cut(read('constants.js'), 'constants.js')).toBe(read('constants.js'));
  });

  test('removes nodes by a method that no library of a page replaces', () => {
    expect(cut(read('util.js'), 'util.js')).toContain('(node.parentNode.removeChild(node))');
  });

  test('fails the build where a piece is no longer found', () => {
    const changed = read('diff/props.js').replace("name == 'style'", "name === 'style'");
    expect(() => cut(changed, 'diff/props.js')).toThrow(/diff\/props\.js has changed[\s\S]*name == 'style'/);
  });

  test('fails the build where a parameter is in another place', () => {
    const changed = read('diff/children.js').replace('\tglobalContext,\n\tnamespace,', '\tnamespace,\n\tglobalContext,');
    expect(() => cut(changed, 'diff/children.js')).toThrow(/has changed[\s\S]*globalContext/);
  });
});

describe('a source of the script', () => {
  test.each([
    "import { useState } from 'preact/hooks';",
    "import { Component, createContext } from 'preact';",
    'componentWillReceiveProps() {}',
    'this.setState((before) => ({ count: before.count + 1 }));',
    'this.setState({ open: true }, () => this.focus());',
    'this.forceUpdate();',
    '<progress value="1" />',
    '<p style={{ color }}>',
    '<div popover="auto">',
    '<div onClickCapture={stop}>',
  ])('must not say %s', (code) => {
    expect(() => refuseUses(code, 'src/ui/some.tsx')).toThrow(/src\/ui\/some\.tsx uses .* cuts out of preact/);
  });

  test.each([
    "import { Component, type ComponentChildren, createRef, Fragment, render } from 'preact';",
    'override componentWillUnmount() {}',
    'this.setState({ pointed: undefined });',
    '<input checked={checked} value={id} onChange={choose} />',
    '<Progress view={view} />',
    'const list = options;',
  ])('may say %s', (code) => {
    expect(() => refuseUses(code, 'src/ui/some.tsx')).not.toThrow();
  });
});
