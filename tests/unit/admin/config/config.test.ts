import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { localBackend, readBackend } from '../../../../admin/config/backends.ts';
import { createCollections } from '../../../../admin/config/collections.ts';
import { createCandidacyConfig, createConfig } from '../../../../admin/config/config.ts';
import { createFields } from '../../../../admin/config/fields.ts';
import type { CmsCollection, CmsField } from '../../../../admin/config/types.ts';
import { collections, singletons } from '../../../../src/schemas/index.ts';
import { reports } from '../../../../src/schemas/reports.ts';
import { withoutImages } from '../../../../src/schemas/kit/collection.ts';
import { describeFields, type FieldSchema } from '../../../../src/schemas/kit/describe.ts';
import { field } from '../../../../src/schemas/kit/field.ts';
import { loadDecap, type Decap } from './decap.ts';

const options = { contentRoot: 'content', siteUrl: 'https://jusos.example' };
const config = createConfig({ ...options, backend: localBackend });
const menu = createCollections('content');

interface Form {
  name: string;
  schema: FieldSchema;
  fields: CmsField[];
}

/** Every form of the CMS beside the schema of what it edits. */
const forms: Form[] = [
  ...Object.values(collections).map((definition) => ({
    name: definition.name,
    schema: describeFields(definition.schema(withoutImages)),
    fields: find(menu, definition.name).fields ?? [],
  })),
  ...Object.entries(singletons).map(([name, { schema }]) => ({
    name,
    schema: describeFields(schema()),
    fields: find(find(menu, 'site').files as CmsCollection[], name).fields!,
  })),
];

function find<Named extends { name: string }>(list: readonly Named[], name: string): Named {
  const found = list.find((item) => item.name === name);
  if (found === undefined) throw new Error(`No ${name}`);
  return found;
}

/** Paths of all fields of a form, `location.name`, without those that only the CMS has. */
function listFields(fields: readonly CmsField[], prefix = ''): string[] {
  return fields
    .filter(({ name }) => prefix !== '' || (name !== 'body' && !name.startsWith('_')))
    .flatMap(({ name, fields: inner = [] }) => [
      `${prefix}${name}`,
      ...listFields(inner, `${prefix}${name}.`),
    ]);
}

/** The same of a schema. A field with a widget of its own, or one for what it refers to, has no parts in the form. */
function listProperties(schema: FieldSchema, prefix = ''): string[] {
  const { properties } = schema.items ?? schema;
  return Object.entries(properties ?? {}).flatMap(([name, property]) => [
    `${prefix}${name}`,
    ...(property.widget === undefined ? listProperties(property, `${prefix}${name}.`) : []),
  ]);
}

function flatten(fields: readonly CmsField[]): CmsField[] {
  return fields.flatMap((item) => [item, ...flatten(item.fields ?? [])]);
}

const allFields = forms.flatMap(({ name, fields }) =>
  flatten(fields).map((item) => [`${name}: ${item.name}`, item] as const),
);

describe('the configuration', () => {
  it('is the one that was looked through (vitest -u writes it anew)', async () => {
    const text = `${JSON.stringify(config, undefined, 1)}\n`;
    await expect(text).toMatchFileSnapshot('../../../golden/cms-config.json');
  });

  it('is the same each time, and survives JSON', () => {
    expect(createConfig({ ...options, backend: localBackend })).toEqual(config);
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });

  it('lets no entry move: its address would, and so would what refers to it', () => {
    for (const collection of config.collections) {
      expect(collection).not.toHaveProperty('nested');
      expect(collection).not.toHaveProperty('meta');
    }
  });

  it('shows every collection in the order of the menu, and the settings last', () => {
    expect(config.collections.map(({ name }) => name)).toEqual([
      ...Object.keys(collections),
      'site',
    ]);
    expect(forms.map(({ name }) => name)).toEqual([
      ...Object.keys(collections),
      ...Object.keys(singletons),
    ]);
  });

  it.each(forms.map((form) => [form.name, form] as const))(
    'has every field of %s once, in the order of the schema',
    (_name, { schema, fields }) => {
      expect(listFields(fields)).toEqual(listProperties(schema));
    },
  );

  it.each(allFields)('has a German label for %s', (_name, { label }) => {
    expect(label).toMatch(/^[A-ZÄÖÜ][\p{L}\d ,„“*()?…-]+$/u);
  });

  it('begins a new report with the headings of its schema, and with today', () => {
    const fields = find(menu, 'reports').fields ?? [];
    const template = reports.editing.outline.map((title) => `## ${title}`).join('\n\n');
    expect(find(fields, 'body').default).toBe(template);
    // Not a default: the configuration is as old as the build (`admin/widgets/fill-new-entries.ts`).
    expect(find(fields, 'date')).toMatchObject({ initially: 'today', default: '' });
  });

  it('begins every other text empty', () => {
    const bodies = menu.flatMap(({ name, fields = [] }) =>
      name === 'reports' ? [] : fields.filter(({ widget }) => widget === 'body'),
    );
    expect(bodies.length).toBeGreaterThan(4);
    expect(bodies.filter((body) => 'default' in body)).toEqual([]);
  });

  it.each(allFields.filter(([, { hint }]) => hint !== undefined))(
    'hints in sentences: %s',
    (_name, { hint }) => {
      expect(hint).toMatch(/^[A-ZÄÖÜ„\d-].*[.?)\p{L}\d/]$/u);
      expect(hint).not.toMatch(/undefined|\[object|\b(?:the|optional|field)\b/);
    },
  );

  it.each(allFields.filter(([, { widget }]) => widget === 'datetime'))(
    'keeps dates as the contract writes them, without a zone: %s',
    (_name, { format, date_format: shown, time_format: time, default: start }) => {
      expect([
        ['YYYY-MM-DD', false],
        ['YYYY-MM-DDTHH:mm', 'HH:mm'],
      ]).toContainEqual([format, time]);
      expect(shown).toBe('DD.MM.YYYY');
      expect(start, 'nothing, not the moment of opening').toBe('');
    },
  );

  it.each(allFields.filter(([, item]) => item.collection !== undefined))(
    'refers to a collection that is in the menu, by a field that it has: %s',
    (_name, item) => {
      const target = find(menu, String(item.collection));
      const names = target.fields!.map(({ name }) => name);
      for (const name of [item.search_fields, item.display_fields].flat()) {
        expect(names).toContain(name);
      }
      expect(item.options_length).toBeGreaterThan(100);
    },
  );

  it.each(config.collections.map((collection) => [collection.name, collection] as const))(
    'lists and sorts %s by fields that it has',
    (
      _name,
      {
        fields = [],
        files,
        sortable_fields: sorted = [],
        view_filters: filters = [],
        view_groups: groups = [],
      },
    ) => {
      const known = flatten(fields).map(({ name }) => name);
      const used = [sorted, filters, groups].flat() as { field: string }[];
      for (const { field: name } of used) {
        const isOurs = name.startsWith('_');
        expect(isOurs || known.includes(name), name).toBe(true);
      }
      expect(files !== undefined || known.length > 0).toBe(true);
    },
  );

  it.each(Object.values(collections).map((definition) => [definition.name, definition] as const))(
    'puts new %s where the build looks for them',
    (name, { path: pattern }) => {
      const { folder, path = '', extension } = find(menu, name);
      const file = path.replace(/\{\{_\w+\}\}/, 'eltern').replace('{{slug}}', 'neu');
      const [, id] = pattern.exec(`${folder ?? ''}/${file}.${extension ?? ''}`.slice(8)) ?? [];
      expect(id).toBe(path.includes('{{_') ? 'eltern/neu' : 'neu');
    },
  );

  it('asks for nothing inside an optional group, before the group is used', () => {
    const optional = forms
      .flatMap(({ fields }) => flatten(fields))
      .filter(({ widget, required }) => widget === 'object' && required === false);
    expect(optional.length).toBeGreaterThan(2);
    const inner = optional.flatMap(({ fields = [] }) => fields);
    expect(inner.filter(({ required }) => required === true)).toEqual([]);
    // A group that begins with a value would be in every new entry, half filled.
    const begun = inner.filter(
      ({ default: value }) => value !== undefined && value !== '' && value !== false,
    );
    expect(begun.filter(({ widget }) => widget !== 'list')).toEqual([]);
  });

  it('asks for what the schema asks for, outside of those groups', () => {
    const { fields, schema } = find(forms, 'events');
    const needed = fields.filter(({ required }) => required === true).map(({ name }) => name);
    expect(needed).toEqual(schema.required);
  });

  it('says in an optional group what becomes necessary with it', () => {
    const location = find(find(forms, 'events').fields, 'location');
    expect(find(location.fields ?? [], 'name').hint).toContain('Nötig, wenn du „Ort“ ausfüllst.');
  });
});

describe('the configuration of /admin/kandidatur/', () => {
  const form = find(
    createCandidacyConfig({ ...options, backend: localBackend })?.collections ?? [],
    'candidacies',
  );
  const names = (form.fields ?? []).map(({ name }) => name);

  it('has the fields of the schema, but for those that only the board enters', () => {
    const all = Object.entries(find(forms, 'candidacies').schema.properties ?? {});
    const own = all.filter(([, { boardOnly }]) => boardOnly === undefined).map(([name]) => name);
    expect(names).toEqual(['_election', ...own, 'body']);
    expect(all.length - own.length).toBeGreaterThan(0);
  });

  it.each(['status', 'edited', 'late'])('does not ask for what the board decides: %s', (name) => {
    expect(names).not.toContain(name);
  });
});

describe('a form from a schema', () => {
  const create = (shape: z.ZodRawShape) => createFields(describeFields(z.strictObject(shape)));

  it('shows a field that was added, without another edit', () => {
    const before = create({ title: field(z.string(), { label: 'Titel' }) });
    const after = create({
      title: field(z.string(), { label: 'Titel' }),
      price: field(z.int().min(0).max(50).optional(), { label: 'Eintritt', hint: 'In Euro.' }),
    });
    expect(before).toHaveLength(1);
    expect(after[1]).toEqual({
      name: 'price',
      label: 'Eintritt',
      required: false,
      hint: 'In Euro.',
      widget: 'number',
      value_type: 'int',
      min: 0,
      max: 50,
    });
  });

  it.each<[string, z.ZodType, object]>([
    ['text', field(z.string(), { label: 'X' }), { widget: 'string', required: true }],
    [
      'a choice',
      field(z.enum(['a', 'b']).default('b'), { label: 'X', options: { a: 'A!' } }),
      {
        widget: 'select',
        required: false,
        default: 'b',
        options: [
          { label: 'A!', value: 'a' },
          { label: 'b', value: 'b' },
        ],
      },
    ],
    [
      'a choice of numbers',
      field(z.literal([1, -1]), { label: 'X', options: { '-1': 'letzter' } }),
      {
        options: [
          { label: '1', value: 1 },
          { label: 'letzter', value: -1 },
        ],
      },
    ],
    ['a switch', field(z.boolean().optional(), { label: 'X' }), { widget: 'boolean' }],
    ['a fraction', field(z.number(), { label: 'X' }), { widget: 'number', value_type: 'float' }],
    [
      'other entries',
      field(z.array(field(z.string(), { label: 'Y', relation: 'people' })), { label: 'X' }),
      { widget: 'relation', collection: 'people', multiple: true },
    ],
  ])('knows %s', (_what, type, expected) => {
    expect(create({ x: type })[0]).toMatchObject(expected);
  });

  it('refuses a field without a label, and one that no widget edits', () => {
    expect(() => create({ x: z.string() })).toThrow('"x" has no label');
    expect(() => create({ x: field(z.union([z.string(), z.int()]), { label: 'X' }) })).toThrow(
      '"x"',
    );
    expect(() => create({ x: field(z.array(z.string()), { label: 'X' }) })).toThrow('"x"');
  });
});

describe("Decap's own check", () => {
  let decap: Decap;

  beforeAll(async () => {
    decap = await loadDecap();
  }, 60_000);

  afterAll(() => {
    vi.unstubAllGlobals();
  });

  const hosted = {
    CMS_REPO: 'jusos/website',
    CMS_APP_ID: 'abc',
    CMS_AUTH_URL: 'https://auth.example',
  };

  it.each(['forgejo', 'gitlab', 'github', 'local'])('accepts the configuration for %s', (name) => {
    const backend = name === 'local' ? localBackend : readBackend({ ...hosted, CMS_BACKEND: name });
    if (backend === undefined) throw new Error(name);
    const board = createConfig({ ...options, backend });
    expect(() => {
      decap.validateConfig(board);
    }).not.toThrow();
    const candidacies = createCandidacyConfig({ ...options, backend });
    expect(() => {
      decap.validateConfig(candidacies ?? board);
    }).not.toThrow();
  });

  it('is the real one: it refuses what is wrong', () => {
    vi.spyOn(console, 'error').mockReturnValueOnce(undefined);
    const broken = { ...config, collections: [{ ...config.collections[0], view_filters: [] }] };
    expect(() => {
      decap.validateConfig(broken);
    }).toThrow("'collections[0].view_filters' must NOT have fewer than 1 items");
  });

  it('is of widgets that the CMS has', () => {
    // `hidden` is drawn by none, and `body` is the editor of texts.
    const known = [...decap.widgets, 'hidden', 'body'];
    for (const [name, { widget }] of allFields) expect(known, name).toContain(widget);
  });
});
