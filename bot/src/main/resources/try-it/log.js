/** Things in a row, made once each. Only what is new or changed is touched, so only that is read out. */
export class Row {
  /** @param build makes a node for a thing, and an update, which tells which node came to it at the end, if any did */
  constructor(node, build) {
    this.node = node;
    this.build = build;
    this.shown = new Map();
  }

  /** @returns the newest node */
  show(things) {
    return things.map(thing => this.update(thing)).filter(node => node).at(-1);
  }

  update(thing) {
    const state = JSON.stringify(thing);
    const known = this.shown.get(thing.id);
    if (known?.state === state) return null;
    const made = known ?? this.build(thing);
    this.shown.set(thing.id, { ...made, state });
    const came = made.update(thing);
    if (known) return came;
    this.node.append(made.node);
    return made.node;
  }

  clear() {
    this.shown.clear();
    this.node.replaceChildren();
  }
}

/** A row that scrolls, and follows what comes to it unless somebody reads further up. */
export class Log {
  constructor(node, build) {
    this.node = node;
    this.row = new Row(node, build);
  }

  /** @param conversation what the things are part of; another one starts afresh */
  show(things, conversation) {
    if (conversation !== this.conversation) this.turnTo(conversation);
    const atEnd = this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < 80;
    const newest = this.row.show(things);
    if (atEnd || newest?.matches('.own')) this.reveal(newest ?? this.node.lastElementChild);
  }

  /** What was said before is not read out again. */
  turnTo(conversation) {
    this.conversation = conversation;
    this.node.setAttribute('aria-live', 'off');
    this.row.clear();
    setTimeout(() => this.node.setAttribute('aria-live', 'polite'), 500);
  }

  /** Not into the view of the whole page, which stays where it is. */
  reveal(node) {
    const last = node?.closest('.thread') ?? node;
    if (last) this.node.scrollTop = last.offsetTop + last.offsetHeight + 16 - this.node.clientHeight;
  }
}
