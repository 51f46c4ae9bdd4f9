import { bad, button, element, time } from './page.js';
import { cardOf, markdown } from './adaptive-card.js';

/**
 * A message in Teams.
 *
 * @param message mine, if the device shows it on the side of whoever holds it; own, if they wrote it; by, a name
 * @param press called with the card's id, the label and the data of a button
 * @param footer what stands below a message as it is now
 */
export function messageNode(message, press, footer = () => []) {
  const classes = ['message', ...['mine', 'own'].filter(name => message[name])].join(' ');
  return message.kind === 'PRESS' ? pressNode(message) : wordsNode(message, classes, press, footer);
}

function pressNode(message) {
  const node = element('p', message.own ? 'press own' : 'press');
  return {
    node,
    update(now) {
      node.replaceChildren(`${now.by} pressed “${now.text}”`, ...(now.trouble ? [bad(now.trouble)] : []));
    },
  };
}

function wordsNode(message, classes, press, footer) {
  const from = element('p', 'from', element('b', '', message.by), ` ${time(message.at)}`);
  const content = element('div', 'content');
  const meta = element('p', 'meta');
  let shown = '';
  return {
    node: element('article', classes, from, content, meta),
    update(now) {
      const next = JSON.stringify([now.state, now.text, now.attachments]);
      if (next !== shown) replace(content, contentOf(now, press));
      shown = next;
      meta.replaceChildren(
        ...(now.state === 'EDITED' ? [element('span', '', 'Edited')] : []),
        ...(now.trouble ? [bad(now.trouble)] : []),
        ...footer(now));
    },
  };
}

/** Whoever is at a button or a box that goes is led to the one that takes its place, or to the log. */
function replace(content, nodes) {
  const left = content.contains(document.activeElement) ? document.activeElement : null;
  content.replaceChildren(...nodes);
  if (!left) return;
  const heirs = [...content.querySelectorAll('button, input, textarea')];
  const heir = heirs.find(node => node.tagName === left.tagName && node.textContent === left.textContent);
  (heir ?? content.closest('.log')).focus();
}

function contentOf(message, press) {
  if (message.state === 'DELETED') return [element('p', 'bubble gone', 'This message has been deleted.')];
  const words = message.plain
    ? element('p', 'bubble as-typed', message.text)
    : element('div', 'bubble', ...markdown(message.text));
  const cards = (message.attachments ?? [])
    .map(attachment => cardOf(attachment, (label, data) => press(message.id, label, data)));
  return message.text ? [words, ...cards] : cards;
}

/** A small button below a message, with what it is about for those who cannot see where it stands. */
export function small(label, about, act) {
  const node = button('small', label, act);
  node.append(element('span', 'unseen', ` ${about}`));
  return node;
}
