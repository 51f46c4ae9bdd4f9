import { $, Composer, bad, button, copyOf, count, element, oneByOne, post, time } from './page.js';
import { Log } from './log.js';

const STAGES = { queued: 'Sending', sent: 'Sent', delivered: 'Delivered' };
const sizeOf = ({ parts, characters, encoding }) =>
  `${count(parts, 'part')}, ${count(characters, 'character')}, ${encoding}`;
const national = number => number.replace(/^\+44(\d{4})(\d{6})$/, '0$1 $2');

/** A phone: one thread of texts with each of the bot's numbers. */
export class Phone {
  /**
   * @param device the id of its section
   * @param screen what the bot's machine calls it
   * @param empty what it says while there are no texts
   */
  constructor(device, screen, empty) {
    this.device = device;
    this.screen = screen;
    this.part('screen').append(copyOf('texting', device));
    this.part('log').dataset.empty = empty;
    this.now = { number: '', places: [], texts: [] };
    this.read = null;
    this.act = oneByOne(this.part('trouble'));
    this.log = new Log(this.part('log'), textNode);
    this.composer = new Composer(device, { label: 'Your text', send: 'Send text', act: body => this.text(body) });
    this.part('place').addEventListener('change', () => this.turnTo(this.place()));
    this.part('draft').addEventListener('input', () => this.measure());
  }

  part(name) {
    return $(`${this.device}-${name}`);
  }

  place() {
    return this.part('place').value;
  }

  text(body) {
    const to = this.place();
    this.act(() => post(`/simulator/${this.screen}/texts`, { to, body }));
  }

  show(now) {
    const before = this.now;
    this.now = now;
    this.part('number').textContent = national(now.number);
    if (JSON.stringify(now.places) !== JSON.stringify(before.places)) this.showPlaces();
    if (now.number !== before.number) this.read = new Set(now.texts.map(text => text.id));
    this.showThread();
  }

  /** The number texted last, unless somebody has chosen another. */
  showPlaces() {
    const { places, texts } = this.now;
    const chosen = this.place() || sessionStorage.getItem(`${this.device}-place`) || texts.at(-1)?.ours;
    this.part('place').replaceChildren(...places.map(({ number, label }) => {
      const option = element('option', '', `${label}, ${national(number)}`);
      option.value = number;
      return option;
    }));
    if (places.some(place => place.number === chosen)) this.part('place').value = chosen;
  }

  turnTo(place) {
    this.part('place').value = place;
    sessionStorage.setItem(`${this.device}-place`, place);
    this.showThread();
  }

  showThread() {
    const place = this.place();
    const thread = this.now.texts.filter(text => text.ours === place);
    thread.forEach(text => this.read.add(text.id));
    this.log.show(thread, `${this.now.number} ${place}`);
    this.showElsewhere();
  }

  /** Leads to a text that came from a number other than the one on show. */
  showElsewhere() {
    const unread = this.now.texts.filter(text => !text.mine && !this.read.has(text.id)).at(-1);
    const from = this.now.places.find(place => place.number === unread?.ours);
    if (from?.number === this.part('elsewhere').dataset.from) return;
    if (!from) delete this.part('elsewhere').dataset.from;
    else this.part('elsewhere').dataset.from = from.number;
    this.part('elsewhere').replaceChildren(...(from ? [
      element('span', '', `New text from ${from.label}`),
      button('quiet', 'Show it', () => {
        this.turnTo(from.number);
        this.part('log').focus();
      }),
    ] : []));
  }

  async measure() {
    const turn = this.turn = (this.turn ?? 0) + 1;
    const body = this.part('draft').value;
    const size = body ? await sizeNow(body).catch(() => 'Not connected') : 'Nothing typed yet';
    if (turn === this.turn) this.part('size').textContent = size;
  }
}

const sizeNow = async body => sizeOf(await (await post('/simulator/phone/draft', { body })).json());

function textNode(text) {
  const meta = element('p', 'meta');
  meta.setAttribute('aria-live', 'off');
  const bubble = element('p', 'bubble as-typed', element('span', 'unseen', text.mine ? 'You: ' : 'Bot: '), text.body);
  return {
    node: element('div', text.mine ? 'message mine own' : 'message', bubble, meta),
    update(now) {
      const facts = [time(now.at), sizeOf(now.parts), ...(now.trouble ? [] : [STAGES[now.stage]])];
      meta.replaceChildren(element('span', '', facts.join(' · ')), ...(now.trouble ? [bad(now.trouble)] : []));
    },
  };
}
