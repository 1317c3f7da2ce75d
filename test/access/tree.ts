/** The accessibility tree of an element as the browser hands it to screen readers, as indented text. */
import { devtools } from '../commands.js';
import type { Chart } from '../element/chart.js';

interface Value {
  readonly value?: unknown;
  readonly relatedNodes?: readonly { readonly backendDOMNodeId: number }[];
}

interface AccessibleNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

interface Tree {
  readonly nodes: readonly AccessibleNode[];
  readonly slider: Element | null;
}

/** Properties that say nothing new, or what every node of a role has. */
const UNSAID = [
  'atomic',
  'focusable',
  'editable',
  'settable',
  'multiline',
  'relevant',
  'orientation',
  'hasPopup',
  'controls',
  'url',
  'invalid',
];

/** What stands in them is not read by itself. */
const WHOLE = new Set(['button', 'option', 'switch', 'slider', 'DisclosureTriangle']);

/** They say nothing by themselves. */
const PLAIN = new Set(['generic', 'none', 'InlineTextBox', 'ListMarker', 'LayoutTableCell']);

function words(node: AccessibleNode, { nodes, slider }: Tree): string {
  const text = (value?: Value): string => String(value?.value ?? '').trim();
  const states = (node.properties ?? []).flatMap(({ name, value }) => {
    const [related] = value.relatedNodes ?? [];
    if (name === 'activedescendant') {
      const active = nodes.find((each) => each.backendDOMNodeId === related?.backendDOMNodeId);
      return active ? `active="${String(active.name?.value)}"` : [];
    }
    // The protocol leaves it empty.
    const said = name === 'valuetext' ? slider?.ariaValueText : value.value;
    if (name === 'busy') return said ? 'busy' : [];
    const isUsual = said === false || said === '' || said === undefined;
    // What a switch is and what can be opened says so also where it is off or closed.
    const isKept = !isUsual || /^(?:checked|expanded)$/.test(name);
    return isKept && !UNSAID.includes(name) ? `${name}=${String(said)}` : [];
  });
  const role = text(node.role) === 'StaticText' ? 'text' : text(node.role);
  const name = text(node.name);
  const description = text(node.description);
  return [
    role,
    name && `"${name}"`,
    description && `(${description})`,
    text(node.value) && `= ${text(node.value)}`,
    states.length > 0 && `[${states.join(', ')}]`,
  ]
    .filter(Boolean)
    .join(' ');
}

function linesOf(id: string, tree: Tree, depth: number): readonly string[] {
  const node = tree.nodes.find(({ nodeId }) => nodeId === id);
  if (!node) return [];
  const role = String(node.role?.value);
  const isSilent = node.ignored || (PLAIN.has(role) && !node.name?.value && !isBusy(node));
  const below = isSilent ? depth : depth + 1;
  const children = WHOLE.has(role)
    ? []
    : (node.childIds ?? []).flatMap((child) => linesOf(child, tree, below));
  if (isSilent) return role === 'InlineTextBox' ? [] : children;
  if (role === 'InlineTextBox') return [];
  const own = `${'  '.repeat(depth)}${words(node, tree)}`;
  // What is named by its text alone says it once.
  const [only] = children;
  const name = String(node.name?.value ?? '').trim();
  const isSaid = children.length === 1 && only?.trim() === `text "${name}"`;
  return isSaid ? [own] : [own, ...children];
}

function isBusy({ properties = [] }: AccessibleNode): boolean {
  return properties.some(({ name, value }) => name === 'busy' && Boolean(value.value));
}

/** What a screen reader finds in an element, a line each: role, name, description, value, states. */
export async function treeOf(chart: Chart): Promise<string> {
  chart.dataset['subject'] = '';
  const expression = 'document.querySelector("[data-subject]")';
  const [, evaluated] = (await devtools(
    ['Accessibility.enable'],
    ['Runtime.evaluate', { expression }],
  )) as [unknown, { result: { objectId: string } }];
  const { objectId } = evaluated.result;
  const [described, full] = (await devtools(
    ['DOM.describeNode', { objectId }],
    ['Accessibility.getFullAXTree'],
  )) as [{ node: { backendNodeId: number } }, { nodes: readonly AccessibleNode[] }];
  delete chart.dataset['subject'];
  const { nodes } = full;
  const slider = chart.shadowRoot!.querySelector('[role=slider]');
  const { backendNodeId } = described.node;
  const root = nodes.find((node) => node.backendDOMNodeId === backendNodeId);
  const lines = root ? linesOf(root.nodeId, { nodes, slider }, 0) : [];
  // The tests are served from whatever port is free.
  return `${lines.join('\n').replaceAll(location.origin, 'https://page.example')}\n`;
}
