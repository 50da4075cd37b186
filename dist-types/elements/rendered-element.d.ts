import type { Property } from '../config-table.ts';
import { type TemplateResult } from './template.ts';
/** Name of each property → its attribute, or `false` where there is none, and its value until it is set. */
export type PropertyTable = Readonly<Record<string, Property<unknown>>>;
/** Where there is no document an import must not throw; no element is ever made there. */
declare const Base: {
    new (): HTMLElement;
    prototype: HTMLElement;
};
/**
 * A custom element that shows a template: properties and attributes in, one render for all that changed in a task. It
 * does what is used here of LitElement, in a tenth of the bytes: people on prepaid data download this.
 */
export declare abstract class RenderedElement extends Base {
    #private;
    /** Which version this is, for another one that finds the tag taken. @internal */
    static readonly software: string;
    /** What a page may set. */
    static properties: PropertyTable;
    /** CSS text of the shadow root. */
    static styles: string;
    /** The attributes of those properties. */
    static get observedAttributes(): string[];
    constructor();
    /** Where the template is rendered. */
    get renderRoot(): ShadowRoot;
    /** Resolves when everything that was set is on the screen. */
    get updateComplete(): Promise<void>;
    /** Renders when it comes onto a page. */
    connectedCallback(): void;
    /** Hands an attribute on to its property. */
    attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void;
    /** Has the element rendered at the end of this task. */
    requestUpdate(): void;
    /** What is shown now. */
    protected abstract render(): TemplateResult;
    /** After each render. */
    protected abstract updated(): void;
}
export {};
