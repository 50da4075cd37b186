/** As much of JSON Schema as describes a form. `description` says what was expected, to whoever got it wrong. */
export interface Shape {
    readonly description?: string;
    readonly type?: 'object' | 'array' | 'string' | 'boolean' | 'integer';
    readonly const?: unknown;
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly items?: Shape;
    readonly minItems?: number;
    readonly maxItems?: number;
    readonly properties?: Readonly<Record<string, Shape>>;
    readonly required?: readonly string[];
    readonly additionalProperties?: Shape | false;
    readonly propertyNames?: Shape;
    readonly minProperties?: number;
    readonly anyOf?: readonly Shape[];
    /** Told apart by their `kind`. */
    readonly oneOf?: readonly Shape[];
    /** `#/$defs/` and a name. */
    readonly $ref?: string;
    readonly $defs?: Readonly<Record<string, Shape>>;
}
export type Path = readonly PropertyKey[];
/** Hears that something else was expected at this place. */
export type Refuse = (path: Path, expected: string) => void;
/** A property of its own; `undefined` when there is none. */
export declare const member: (value: unknown, key: PropertyKey) => unknown;
/** Compares plain data with a schema, and tells of every place where they differ. Each part is looked at once. */
export declare function compare(schema: Shape, data: unknown, told: Refuse): void;
