// The devices on the page. The bot's machine keeps what they show; every open page shows the same.
import { $, element, post } from './page.js';
import { Channel } from './channel.js';
import { Chat } from './chat.js';
import { Phone } from './phone.js';

const feed = new EventSource('/simulator/live');
const on = (screen, show) => feed.addEventListener(screen, event => show(JSON.parse(event.data)));

// The candidate

const ask = 'Ask something, such as “what is positive action”.';
const phone = new Phone('phone', 'phone', `No texts yet. ${ask}`);
const chat = new Chat('chat', 'chat', `No messages yet. ${ask}`);
on('phone', now => phone.show(now));
on('chat', now => chat.show('chat', now));
$('new-candidate').addEventListener('click', () => phone.act(() => post('/simulator/phone/candidates')));
$('new-person').addEventListener('click', () => chat.act(() => post('/simulator/chat/people')));

// The team

const colleagues = [...document.querySelectorAll('[name=colleague]')]
  .map(choice => ({ id: choice.value, name: choice.labels[0].textContent.trim(), choice }));
const colleague = () => colleagues.find(({ choice }) => choice.checked);
const remembered = colleagues.find(({ id }) => id === sessionStorage.getItem('colleague'));
if (remembered) remembered.choice.checked = true;

const channel = new Channel('channel', colleague());
const teamChat = new Chat('team-chat', `chat-${colleague().id}`, 'No messages yet.');
const teamPhone = new Phone('team-phone', 'phone-priya', 'No texts yet.');

function changeSeats() {
  sessionStorage.setItem('colleague', colleague().id);
  channel.turnTo(colleague());
  teamChat.turnTo(`chat-${colleague().id}`);
  showNew();
}

/** What the bot has said meanwhile to the colleague who is not on show. */
function showNew() {
  for (const { id, name } of colleagues) {
    const unread = teamChat.unread(`chat-${id}`);
    const said = unread ? [`${unread} new`, element('span', 'unseen', ` for ${name}`)] : [];
    if ($(`new-for-${id}`).childNodes.length || unread) $(`new-for-${id}`).replaceChildren(...said);
  }
}

changeSeats();
on('channel', now => channel.show(now));
on('phone-priya', now => teamPhone.show(now));
for (const { id, choice } of colleagues) {
  on(`chat-${id}`, now => {
    teamChat.show(`chat-${id}`, now);
    showNew();
  });
  choice.addEventListener('change', changeSeats);
}

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

on('folder', showFolder);

// The whole page

const DEVICES = {
  'phone': 'phone', 'chat': 'chat', 'channel': 'channel', 'team-chat': 'chat-priya', 'team-phone': 'phone-priya',
};

$('endpoint').textContent = `${location.origin}/api/messages`;

function connection(words, live) {
  if ($('connection').textContent !== words) $('connection').textContent = words;
  $('connection').classList.toggle('live', live);
}

feed.addEventListener('open', () => connection('Connected to the bot', true));
feed.addEventListener('error', () => connection('The bot is not running. Trying again…', false));
on('screens', names => {
  for (const [device, screen] of Object.entries(DEVICES)) $(device).hidden = !names.includes(screen);
  $('phone-live').hidden = names.includes('phone');
  $('chat-live').hidden = names.includes('chat');
  $('playground').hidden = !names.includes('chat');
  $('colleagues').hidden = !names.includes('channel');
});
