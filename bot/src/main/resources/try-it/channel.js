import { $, Composer, copyOf, element, oneByOne, post, time } from './page.js';
import { Log, Row } from './log.js';
import { messageNode, small } from './message.js';

/** The team's channel in Teams, with one of the colleagues at it. */
export class Channel {
  /** @param device the id of its section */
  constructor(device, colleague) {
    this.device = device;
    this.colleague = colleague;
    $(device).append(copyOf('chatting', device));
    this.part('form').querySelector('.below').before(copyOf('mentioning', device));
    this.part('log').dataset.empty = 'No messages yet. When somebody waits for a person, the bot says so here.';
    this.act = oneByOne(this.part('trouble'));
    this.log = new Log(this.part('log'), thread => this.thread(thread));
    this.composer = new Composer(device, {
      label: 'Your message',
      send: 'Send message',
      act: text => this.say(text, null),
    });
  }

  part(name) {
    return $(`${this.device}-${name}`);
  }

  post(what, body) {
    const path = `/simulator/channel/${this.colleague.id}/${what}`;
    return this.act(() => post(path, body));
  }

  say(text, thread) {
    return this.post('messages', { text, thread, mention: this.part('mention').checked });
  }

  show(now) {
    this.part('name').textContent = now.name;
    const threads = now.threads.map(({ id, messages }) => ({ id, messages: messages.map(m => this.seen(m)) }));
    this.log.show(threads, now.name);
  }

  turnTo(colleague) {
    this.colleague = colleague;
    this.part('person').textContent = colleague.name;
  }

  seen(message) {
    return { ...message, by: message.by ?? 'Positive Action', own: message.by === this.colleague.name };
  }

  thread({ id, messages: [first] }) {
    const messages = element('div', 'messages');
    const about = `to ${first.by}, ${time(first.at)}`;
    const reply = {
      label: `Your reply ${about}`,
      send: 'Send reply',
      drop: 'Not a reply',
      act: text => this.say(text, id),
    };
    const row = new Row(messages, message =>
      messageNode(message, (card, label, data) => this.post('presses', { card, label, data })));
    const node = element('div', first.own ? 'thread own' : 'thread', messages,
      small('Reply', about, () => this.composer.begin(reply)));
    return { node, update: now => row.show(now.messages) };
  }
}
