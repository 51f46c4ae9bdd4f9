// Shows the Adaptive Cards that the bot sends. What this page cannot show says so; it never just goes missing.
// Everything is built from text nodes: nothing a message says is ever read as HTML.

import { element } from './page.js';

/** @param press called with the label of an Action.Submit and its data with what was typed; tells whether it went well */
export function cardOf(attachment, press) {
  if (attachment.contentType !== 'application/vnd.microsoft.card.adaptive') {
    return element('div', 'card', unknown('attachment', attachment.contentType));
  }
  const card = attachment.content ?? {};
  const node = element('div', 'card', ...(card.body ?? []).map(item => block(item, press)));
  if (card.actions?.length) node.append(actionSet(card.actions, press));
  return node;
}

function block(item, press) {
  const node = shown(item, press);
  if (item.separator) node.classList.add('separated');
  return node;
}

function shown(item, press) {
  switch (item.type) {
    case 'TextBlock': return textBlock(item);
    case 'Container': return group(item.items, item.style, press);
    case 'Input.Text': return textInput(item);
    case 'ActionSet': return actionSet(item.actions ?? [], press);
    default: return unknown('element', item.type);
  }
}

function textBlock(item) {
  const node = element(item.style === 'heading' ? 'h4' : 'div', '', ...markdown(item.text ?? ''));
  const size = (item.size ?? '').toLowerCase();
  if (size === 'small' || size === 'medium') node.classList.add(size);
  if (size === 'large' || size === 'extralarge') node.classList.add('large');
  if ((item.weight ?? '').toLowerCase() === 'bolder') node.classList.add('bolder');
  if (item.isSubtle) node.classList.add('subtle');
  return node;
}

function group(items, style, press) {
  return element('div', style === 'emphasis' ? 'group emphasis' : 'group', ...(items ?? []).map(i => block(i, press)));
}

function actionSet(actions, press) {
  return element('div', 'actions', ...actions.map(action => action.type === 'Action.Submit'
    ? button(action, press)
    : unknown('action', action.type)));
}

let inputs = 0;

/** Its id in the card becomes its name, under which what was typed is handed over. */
function textInput(item) {
  const box = element(item.isMultiline ? 'textarea' : 'input', 'input');
  box.name = item.id ?? '';
  box.id = `input-${++inputs}`;
  box.value = item.value ?? '';
  box.autocomplete = 'off';
  if (item.placeholder) box.placeholder = item.placeholder;
  if (item.maxLength) box.maxLength = item.maxLength;
  if (!item.label) box.setAttribute('aria-label', item.placeholder ?? 'Text');
  const label = element('label', '', item.label ?? '');
  label.htmlFor = box.id;
  const wrong = element('p', 'wrong');
  wrong.id = `${box.id}-wrong`;
  if (item.isRequired) makeRequired(box, wrong, item.errorMessage ?? 'Type something here first.');
  return element('div', 'field', ...(item.label ? [label] : []), box, wrong);
}

/** Nothing is handed over while it is empty. */
function makeRequired(box, wrong, sentence) {
  box.setAttribute('aria-required', 'true');
  box.setAttribute('aria-describedby', wrong.id);
  box.fits = () => {
    const fits = box.value.trim() !== '';
    box.setAttribute('aria-invalid', String(!fits));
    wrong.textContent = fits ? '' : sentence;
    return fits;
  };
}

/** It keeps the focus while it waits, and empties the boxes that it has handed over. */
function button(action, press) {
  const node = element('button', '', action.title ?? 'Submit');
  node.type = 'button';
  node.addEventListener('click', async () => {
    if (node.ariaDisabled) return;
    const boxes = action.associatedInputs === 'none' ? [] : [...node.closest('.card').querySelectorAll('.input')];
    const unfit = boxes.filter(box => box.fits && !box.fits());
    if (unfit.length) return unfit[0].focus();
    const typed = boxes.map(box => [box.name, box.value]);
    node.ariaDisabled = 'true';
    const went = await press(action.title ?? 'Submit', { ...action.data, ...Object.fromEntries(typed) });
    node.ariaDisabled = null;
    boxes.filter((box, index) => went && box.value === typed[index][1]).forEach(box => box.value = '');
  });
  return node;
}

function unknown(what, type) {
  return element('p', 'unknown', `This page cannot show the ${what} “${type ?? 'without a type'}”. Teams may.`);
}

/** The Markdown that Teams reads: paragraphs, lists, bold, italic, links. A line that just ends is a space. */
export function markdown(text) {
  const blocks = [];
  let open = null;
  for (const line of text.replaceAll('\r', '').split('\n')) {
    const bullet = /^\s*[-*+]\s+(.*)$/.exec(line);
    const numbered = /^\s*(\d+)[.)]\s+(.*)$/.exec(line);
    const listed = bullet?.[1] ?? numbered?.[2];
    const continued = /^\s/.test(line) ? open?.querySelector(':scope > li:last-child') : null;
    const into = continued ?? (open?.tagName === 'P' ? open : null);
    if (listed !== undefined) {
      if (open?.tagName !== (bullet ? 'UL' : 'OL')) blocks.push(open = list(numbered));
      open.append(element('li', '', ...lineOf(listed)));
    } else if (!line.trim()) {
      open = open?.tagName === 'P' ? null : open;
    } else if (into) {
      into.append(...lineOf(line.trimStart()));
    } else {
      blocks.push(open = element('p', '', ...lineOf(line)));
    }
  }
  return blocks;
}

function list(numbered) {
  const node = element(numbered ? 'ol' : 'ul');
  if (numbered) node.start = Number(numbered[1]);
  return node;
}

/** Two spaces or a backslash at its end break a line; otherwise the next one goes on after a space. */
function lineOf(line) {
  const broken = / {2,}$|\\$/.test(line);
  return [...inline(line.replace(/\s+$|\\$/, '')), broken ? element('br') : ' '];
}

const INLINE = new RegExp([
  /\\([!-/:-@[-`{-~])/,
  /\*\*(\S|\S.*?\S)\*\*/,
  /(?<!\w)_(\S|\S.*?\S)_(?!\w)/,
  /\*(\S|\S.*?\S)\*/,
  /\[([^\]]+)\]\((https?:[^)\s]+|mailto:[^)\s]+|tel:[^)\s]+)\)/,
].map(part => part.source).join('|'), 'g');

function inline(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(text.slice(from, match.index));
    const [all, escaped, bold, italic, starred, label, address] = match;
    if (escaped) nodes.push(escaped);
    else if (bold) nodes.push(element('strong', '', ...inline(bold)));
    else if (label) nodes.push(link(label, address));
    else nodes.push(element('em', '', ...inline(italic ?? starred)));
    from = match.index + all.length;
  }
  nodes.push(text.slice(from));
  return nodes;
}

function link(label, address) {
  const node = element('a', '', ...inline(label));
  node.href = address;
  node.target = '_blank';
  node.rel = 'noopener noreferrer';
  return node;
}
