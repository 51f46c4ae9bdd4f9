import { $, Composer, copyOf, oneByOne, post } from './page.js';
import { Log } from './log.js';
import { messageNode, small } from './message.js';

/** A personal chat with the bot in Teams: of one person, or of several in turn. */
export class Chat {
  /**
   * @param device the id of its section
   * @param screen what the bot's machine calls the chat that shows first
   * @param empty what it says while there are no messages
   */
  constructor(device, screen, empty) {
    this.device = device;
    this.screen = screen;
    this.latest = {};
    this.drafts = {};
    this.read = new Set();
    $(device).append(copyOf('chatting', device));
    this.part('log').dataset.empty = empty;
    this.act = oneByOne(this.part('trouble'));
    this.log = new Log(this.part('log'), message => this.node(message));
    this.composer = new Composer(device, {
      label: 'Your message',
      send: 'Send message',
      act: text => this.post('messages', { text }),
    });
  }

  part(name) {
    return $(`${this.device}-${name}`);
  }

  post(what, body) {
    const path = `/simulator/${this.screen}/${what}`;
    return this.act(() => post(path, body));
  }

  show(screen, now) {
    if (!this.latest[screen]) this.markRead(now);
    this.latest[screen] = now;
    if (screen === this.screen) this.draw();
  }

  /** The chat of somebody else, who has half-typed words of their own. */
  turnTo(screen) {
    if (screen === this.screen) return;
    this.drafts[this.screen] = this.composer.task ? '' : this.part('draft').value;
    this.screen = screen;
    this.composer.put(this.drafts[screen]);
    this.draw();
  }

  draw() {
    const now = this.latest[this.screen];
    if (!now) return;
    this.markRead(now);
    this.part('person').textContent = now.person;
    this.log.show(now.messages.map(message => seen(message)), now.chat);
  }

  markRead({ messages }) {
    messages.forEach(({ id }) => this.read.add(id));
  }

  /** How much the bot has said there since it was last on show. */
  unread(screen) {
    return this.latest[screen]?.messages.filter(({ id, by }) => !by && !this.read.has(id)).length ?? 0;
  }

  node(message) {
    const press = (card, label, data) => this.post('presses', { card, label, data });
    return messageNode(message, press, now => now.mine && now.state !== 'DELETED' ? this.choices(now) : []);
  }

  choices({ id, text }) {
    const about = `“${text.slice(0, 40)}”`;
    const change = {
      label: 'Change your message',
      send: 'Save change',
      drop: 'Keep as it was',
      act: words => this.post('edits', { id, text: words }),
    };
    return [
      small('Edit', about, () => this.composer.begin(change, text)),
      small('Delete', about, () => this.post('deletions', { id })),
    ];
  }
}

const seen = message => message.by
  ? { ...message, by: 'You', mine: true, own: true }
  : { ...message, by: 'Positive Action' };
