// What every device on the page is made of.

export const $ = id => document.getElementById(id);

export function element(tag, className = '', ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** A copy of a template for a device: the ids in it get the device's in front. */
export function copyOf(template, device) {
  const copy = $(template).content.cloneNode(true);
  for (const node of copy.querySelectorAll('[id], [for], [aria-describedby]')) {
    for (const name of ['id', 'for', 'aria-describedby']) {
      const ids = node.getAttribute(name);
      if (ids) node.setAttribute(name, ids.split(' ').map(id => `${device}-${id}`).join(' '));
    }
  }
  return copy;
}

export async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  if (!response.ok) throw new Error(`The simulator answered ${response.status}.`);
  return response;
}

/** Does one thing after another, and says on the device what went wrong. Tells whether it went well. */
export function oneByOne(trouble) {
  let last = Promise.resolve();
  return work => last = last.then(work).then(
    () => {
      trouble.textContent = '';
      return true;
    },
    fault => {
      trouble.textContent = `That did not work: ${fault.message}`;
      return false;
    });
}

export const time = at => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
export const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
export const bad = trouble => element('span', 'bad', `Failed: ${trouble}`);

export function button(className, label, act) {
  const node = element('button', className, label);
  node.type = 'button';
  node.addEventListener('click', act);
  return node;
}

/** Where words are typed. Enter sends. A task, such as changing a message, takes the place of the usual until Escape. */
export class Composer {
  /** @param usual label and send, in words, and act, which takes what was typed */
  constructor(device, usual) {
    const part = name => $(`${device}-${name}`);
    [this.form, this.draft, this.label, this.send, this.drop] = ['form', 'draft', 'label', 'send', 'drop'].map(part);
    this.usual = usual;
    this.form.addEventListener('submit', event => {
      event.preventDefault();
      this.submit();
    });
    this.draft.addEventListener('keydown', event => this.typed(event));
    this.drop?.addEventListener('click', () => this.begin(null));
    this.show();
  }

  submit() {
    const text = this.draft.value;
    if (!text.trim()) return;
    const { act } = this.task ?? this.usual;
    this.put('');
    act(text);
  }

  typed(event) {
    if (event.key === 'Escape' && this.task) this.begin(null);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  /** @param task null for none; otherwise as the usual, and drop, in words */
  begin(task, text = '') {
    this.put(text, task);
    this.draft.focus();
  }

  put(text = '', task = null) {
    this.task = task;
    this.draft.value = text;
    this.draft.dispatchEvent(new Event('input'));
    this.show();
  }

  show() {
    const { label, send, drop } = this.task ?? this.usual;
    this.label.textContent = label;
    this.send.textContent = send;
    if (!this.drop) return;
    this.drop.textContent = drop ?? '';
    this.drop.hidden = !drop;
  }
}
