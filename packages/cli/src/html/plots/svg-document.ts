/** A piece of text in a drawing. */
export interface SvgText {
  readonly text: string;
}

/** What an element holds. */
export type SvgNode = SvgElement | SvgText;

/**
 * As much of a DOM element as Observable Plot and d3-selection draw with: they add elements, set attributes and text,
 * and never look for anything. A whole DOM for Node is three times the code of Plot, in twenty more packages.
 */
export class SvgElement {
  readonly ownerDocument: SvgDocument;
  readonly localName: string;
  readonly namespaceURI: string;
  readonly attributes: Map<string, string> = new Map<string, string>();
  readonly childNodes: SvgNode[] = [];
  /** Styles would be stopped by the policy of the page; nothing here is drawn with them. */
  readonly style: { setProperty(): void } = { setProperty: () => undefined };

  constructor(ownerDocument: SvgDocument, namespaceURI: string, localName: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespaceURI;
    this.localName = localName;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild<Node extends SvgNode>(node: Node): Node {
    this.childNodes.push(node);
    return node;
  }

  /** d3-selection inserts before a sibling that it does not find here, which is to append. */
  insertBefore<Node extends SvgNode>(node: Node): Node {
    return this.appendChild(node);
  }

  set textContent(text: string) {
    this.childNodes.splice(0, Number.POSITIVE_INFINITY, { text: String(text) });
  }

  querySelector(): null {
    return null;
  }

  querySelectorAll(): readonly never[] {
    return [];
  }
}

const HTML = 'http://www.w3.org/1999/xhtml';

/** Makes elements of any namespace. */
export class SvgDocument {
  readonly documentElement: SvgElement = new SvgElement(this, HTML, 'html');

  createElement(name: string): SvgElement {
    return new SvgElement(this, HTML, name);
  }

  createElementNS(namespace: string, name: string): SvgElement {
    return new SvgElement(this, namespace, name);
  }

  createTextNode(text: string): SvgText {
    return { text };
  }
}
