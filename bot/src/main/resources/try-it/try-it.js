// The two devices on the page. The bot's machine keeps what they show; every open page shows the same.
import { cardOf, element, markdown } from './adaptive-card.js';

const $ = id => document.getElementById(id);

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  if (!response.ok) throw new Error(`The simulator answered ${response.status}.`);
  return response;
}

/** Does one thing after another, and says on the device what went wrong. */
function oneByOne(trouble) {
  let last = Promise.resolve();
  return work => last = last.then(work).then(
    () => trouble.textContent = '',
    fault => trouble.textContent = `That did not work: ${fault.message}`);
}

const time = at => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
const sizeOf = ({ parts, characters, encoding }) =>
  `${count(parts, 'part')}, ${count(characters, 'character')}, ${encoding}`;
const national = number => number.replace(/^\+44(\d{4})(\d{6})$/, '0$1 $2');

const bad = trouble => element('span', 'bad', `Failed: ${trouble}`);

/** A list of messages that grows at its end. Only what is new or changed is touched, so only that is read out. */
class Log {
  constructor(node, build) {
    this.node = node;
    this.build = build;
    this.shown = new Map();
  }

  show(items, thread) {
    if (thread !== this.thread) this.clear(thread);
    const atEnd = this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < 80;
    const grew = items.filter(item => this.update(item)).length > 0;
    if (grew && (atEnd || items.at(-1)?.mine)) this.node.scrollTop = this.node.scrollHeight;
  }

  /** What was said before is not read out again. */
  clear(thread) {
    this.thread = thread;
    this.shown.clear();
    this.node.setAttribute('aria-live', 'off');
    this.node.replaceChildren();
    setTimeout(() => this.node.setAttribute('aria-live', 'polite'), 500);
  }

  update(item) {
    const known = this.shown.get(item.id);
    const state = JSON.stringify(item);
    if (known?.state === state) return false;
    if (known) {
      known.update(item);
      known.state = state;
      return false;
    }
    const made = this.build(item);
    made.update(item);
    this.shown.set(item.id, { ...made, state });
    this.node.append(made.node);
    return true;
  }
}

// The phone

const STAGES = { queued: 'Sending', sent: 'Sent', delivered: 'Delivered' };
const onPhone = oneByOne($('phone-trouble'));
const texts = new Log($('texts'), buildText);
let phone = { number: '', places: [], texts: [] };

function buildText(text) {
  const meta = element('p', 'meta');
  meta.setAttribute('aria-live', 'off');
  const bubble = element('p', 'bubble as-typed', element('span', 'unseen', text.mine ? 'You: ' : 'Bot: '), text.body);
  const node = element('div', text.mine ? 'message mine' : 'message', bubble, meta);
  return {
    node,
    update(now) {
      const facts = [time(now.at), sizeOf(now.parts), ...(now.trouble ? [] : [STAGES[now.stage]])];
      meta.replaceChildren(element('span', '', facts.join(' · ')), ...(now.trouble ? [bad(now.trouble)] : []));
    },
  };
}

function showPhone(now) {
  const choices = JSON.stringify(now.places);
  if (choices !== JSON.stringify(phone.places)) showPlaces(now.places);
  phone = now;
  $('own-number').textContent = national(now.number);
  showThread();
}

function showPlaces(places) {
  const chosen = $('place').value || sessionStorage.getItem('place');
  $('place').replaceChildren(...places.map(({ number, label }) => {
    const option = element('option', '', `${label}, ${national(number)}`);
    option.value = number;
    return option;
  }));
  if (places.some(place => place.number === chosen)) $('place').value = chosen;
}

function showThread() {
  const place = $('place').value;
  texts.show(phone.texts.filter(text => text.ours === place), `${phone.number} ${place}`);
}

$('place').addEventListener('change', () => {
  sessionStorage.setItem('place', $('place').value);
  showThread();
});

$('new-candidate').addEventListener('click', () => onPhone(() => post('/simulator/phone/candidates')));

$('texting').addEventListener('submit', event => {
  event.preventDefault();
  const body = $('draft').value;
  if (!body.trim()) return;
  $('draft').value = '';
  measure();
  const to = $('place').value;
  onPhone(() => post('/simulator/phone/texts', { to, body }));
});

let measuring = 0;

async function measure() {
  const turn = ++measuring;
  const body = $('draft').value;
  const size = body ? sizeOf(await (await post('/simulator/phone/draft', { body })).json()) : 'Nothing typed yet';
  if (turn === measuring) $('size').textContent = size;
}

$('draft').addEventListener('input', () => measure().catch(() => $('size').textContent = 'Not connected'));

// The Teams chat

const inChat = oneByOne($('chat-trouble'));
const messages = new Log($('messages'), buildMessage);
let editing = null;

function buildMessage(message) {
  if (message.kind === 'PRESS') return buildPress(message);
  const from = element('p', 'from', element('b', '', message.mine ? 'You' : 'Positive Action'), ` ${time(message.at)}`);
  const content = element('div', 'content');
  const meta = element('p', 'meta');
  const node = element('article', message.mine ? 'message mine' : 'message', from, content, meta);
  return {
    node,
    update(now) {
      content.replaceChildren(...contentOf(now));
      meta.replaceChildren(...metaOf(now));
    },
  };
}

function buildPress(message) {
  const node = element('p', 'press');
  return {
    node,
    update(now) {
      node.replaceChildren(`You pressed “${message.text}”`, ...(now.trouble ? [bad(now.trouble)] : []));
    },
  };
}

function contentOf(message) {
  if (message.state === 'DELETED') return [element('p', 'bubble gone', 'This message has been deleted.')];
  const words = message.plain
    ? element('p', 'bubble as-typed', message.text)
    : element('div', 'bubble', ...markdown(message.text));
  const press = (label, data) =>
    inChat(() => post('/simulator/chat/presses', { card: message.id, label, data }));
  const cards = (message.attachments ?? []).map(attachment => cardOf(attachment, press));
  return message.text ? [words, ...cards] : cards;
}

function metaOf(message) {
  const parts = [];
  if (message.state === 'EDITED') parts.push(element('span', '', 'Edited'));
  if (message.trouble) parts.push(bad(message.trouble));
  if (message.mine && message.state !== 'DELETED') {
    parts.push(
      small('Edit', message, () => edit(message)),
      small('Delete', message, () => inChat(() => post('/simulator/chat/deletions', { id: message.id }))));
  }
  return parts;
}

function small(label, message, act) {
  const node = element('button', 'small', label, element('span', 'unseen', ` “${message.text.slice(0, 40)}”`));
  node.type = 'button';
  node.addEventListener('click', act);
  return node;
}

function edit(message) {
  editing = message?.id ?? null;
  $('message').value = message?.text ?? '';
  $('message-label').textContent = editing ? 'Change your message' : 'Your message';
  $('send-message').textContent = editing ? 'Save change' : 'Send message';
  $('keep').hidden = !editing;
  $('message').focus();
}

function showChat(now) {
  $('person').textContent = now.person;
  const items = now.messages.map(message => ({ ...message, mine: message.kind !== 'BOT' }));
  messages.show(items, now.chat);
}

$('keep').addEventListener('click', () => edit(null));
$('new-person').addEventListener('click', () => inChat(() => post('/simulator/chat/people')));

$('chatting').addEventListener('submit', event => {
  event.preventDefault();
  const text = $('message').value;
  if (!text.trim()) return;
  const id = editing;
  edit(null);
  inChat(() => id ? post('/simulator/chat/edits', { id, text }) : post('/simulator/chat/messages', { text }));
});

// The knowledge folder

let saidOfFolder = '';

/** Says what keeps a change from being used; says nothing twice, and nothing when there is nothing to mend. */
function showFolder({ faults, more }) {
  const said = JSON.stringify([faults, more]);
  if (said === saidOfFolder) return;
  saidOfFolder = said;
  if (faults.length === 0) return $('folder').replaceChildren();
  const lines = faults.map(fault => element('li', '', element('code', '', fault.place), ` ${fault.sentence}`));
  if (more) lines.push(element('li', '', `and ${more} more`));
  $('folder').replaceChildren(
    element('p', '', element('strong', '', 'The change to the knowledge folder is not used yet:')),
    element('ul', '', ...lines),
    element('p', '', 'The bot goes on with the answers of before. Put this right and save: this notice goes by itself.'));
}

// Both

for (const id of ['draft', 'message']) {
  $(id).addEventListener('keydown', event => {
    if (event.key === 'Escape' && editing) edit(null);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    $(id).form.requestSubmit();
  });
}

$('texts').dataset.empty = 'No texts yet. Ask something, such as “what is positive action”.';
$('messages').dataset.empty = 'No messages yet. Ask something, such as “what is positive action”.';
$('endpoint').textContent = `${location.origin}/api/messages`;

function connection(words, live) {
  if ($('connection').textContent !== words) $('connection').textContent = words;
  $('connection').classList.toggle('live', live);
}

const feed = new EventSource('/simulator/live');
feed.addEventListener('open', () => connection('Connected to the bot', true));
feed.addEventListener('error', () => connection('The bot is not running. Trying again…', false));
feed.addEventListener('phone', event => showPhone(JSON.parse(event.data)));
feed.addEventListener('chat', event => showChat(JSON.parse(event.data)));
feed.addEventListener('folder', event => showFolder(JSON.parse(event.data)));
feed.addEventListener('screens', event => {
  const names = JSON.parse(event.data);
  for (const name of ['phone', 'chat']) {
    $(name).hidden = !names.includes(name);
    $(`${name}-live`).hidden = names.includes(name);
  }
  $('playground').hidden = !names.includes('chat');
});
