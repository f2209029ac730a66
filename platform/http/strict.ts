import { z } from 'zod';

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  catchall?: z.ZodType;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  valueType?: z.ZodType;
  in?: z.ZodType;
};

const again = (schema: z.ZodType, change: Partial<Def>): z.ZodType =>
  z.core.clone(schema as never, { ...(schema._zod.def as object), ...change } as never) as unknown as z.ZodType;

/**
 * The same schema, refusing fields that it doesn't name, at every depth. An object that says what it does with other
 * fields (`z.looseObject`, `.catchall`) keeps its word.
 */
export const strict = (schema: z.ZodType): z.ZodType => {
  const def = schema._zod.def as unknown as Def;
  switch (def.type) {
    case 'object': {
      const shape = Object.fromEntries(Object.entries(def.shape ?? {}).map(([name, field]) => [name, strict(field)]));
      return again(schema, { shape, catchall: def.catchall ?? z.never() });
    }
    case 'array':
      return again(schema, { element: strict(def.element!) });
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return again(schema, { innerType: strict(def.innerType!) });
    case 'union':
      return again(schema, { options: def.options!.map(strict) });
    case 'record':
      return again(schema, { valueType: strict(def.valueType!) });
    case 'pipe':
      return again(schema, { in: strict(def.in!) });
    default:
      return schema;
  }
};
