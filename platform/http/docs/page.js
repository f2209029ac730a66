/** Draws the API's document: one fold per operation, found by any of its words, with a command to try it. */

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

/** A value that fits a schema, for the example. */
const example = (schema = {}, depth = 0) => {
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.examples?.length) return schema.examples[0];
  if (schema.enum) return schema.enum[0];
  const one = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (one) return example(one, depth);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'array') return depth > 4 ? [] : [example(schema.items, depth + 1)];
  if (type === 'object' || schema.properties) {
    const required = new Set(schema.required ?? []);
    const fields = Object.entries(schema.properties ?? {}).filter(([name]) => required.has(name) && depth < 5);
    return Object.fromEntries(fields.map(([name, field]) => [name, example(field, depth + 1)]));
  }
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (type === 'boolean') return true;
  if (schema.format === 'uuid') return '0199a0c2-5f0e-7000-8000-000000000001';
  if (schema.format === 'date') return '2026-11-20';
  if (schema.format === 'date-time') return '2026-11-20T09:30:00Z';
  if (schema.format === 'email') return 'person@example.org';
  return 'text';
};

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

const command = (api, path, method, operation) => {
  const required = operation.parameters.filter((each) => each.in === 'query' && each.required);
  const query = required.map((each) => `${each.name}=${encodeURIComponent(String(example(each.schema)))}`).join('&');
  const lines = [`curl ${quoted(`${location.origin}${path}${query ? `?${query}` : ''}`)}`];
  if (method !== 'get') lines.push(`-X ${method.toUpperCase()}`);
  if (!operation.security) lines.push(`-H "Authorization: Bearer $KEPT_KEY"`);
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (type === 'application/json')
    lines.push(`-H 'Content-Type: ${type}'`, `-d ${quoted(JSON.stringify(example(content.schema)))}`);
  else if (type) lines.push(`-H 'Content-Type: ${type}'`, '--data-binary @file');
  return lines.join(' \\\n  ');
};

const typeOf = (schema = {}) =>
  schema.enum?.join(' | ') ?? [schema.type, schema.format].filter(Boolean).flat().join(', ') ?? '';

const parameters = (operation) =>
  make(
    'table',
    {},
    make('tr', {}, ...['Name', 'In', 'Type', 'What'].map((text) => make('th', { scope: 'col', textContent: text }))),
    ...operation.parameters.map((each) =>
      make(
        'tr',
        {},
        make('td', {}, make('code', { textContent: each.name })),
        make('td', { textContent: each.in }),
        make('td', { textContent: typeOf(each.schema) }),
        make('td', { textContent: [each.required ? 'Required.' : '', each.description ?? ''].join(' ').trim() }),
      ),
    ),
  );

const block = (title, text) => [make('h3', { textContent: title }), make('pre', { textContent: text, tabIndex: 0 })];

const answers = (operation) =>
  Object.entries(operation.responses).flatMap(([status, answer]) => {
    const schema = Object.values(answer.content ?? {})[0]?.schema;
    if (!status.startsWith('2')) return [];
    return schema
      ? block(`Answer ${status}`, JSON.stringify(schema, null, 2))
      : [make('h3', { textContent: `Answer ${status}: ${answer.description}` })];
  });

const needs = (operation) =>
  operation.security
    ? 'open to everybody'
    : operation['x-permission'] === 'signed-in'
      ? 'any user'
      : `needs ${operation['x-permission']}`;

const fold = (api, path, method, operation) => {
  const inside = make('div', { className: 'inside' });
  const element = make(
    'details',
    { id: operation.operationId },
    make(
      'summary',
      {},
      make('span', { className: 'method', textContent: method.toUpperCase() }),
      make('code', { textContent: path }),
      make('span', { textContent: operation.summary }),
      make('span', { className: 'needs', textContent: needs(operation) }),
    ),
    inside,
  );
  element.dataset.words = [method, path, operation.summary, operation['x-permission'], operation.tags]
    .join(' ')
    .toLowerCase();
  element.addEventListener(
    'toggle',
    () => {
      if (!element.open || inside.childElementCount > 0) return;
      if (operation.parameters.length > 0)
        inside.append(make('h3', { textContent: 'Parameters' }), parameters(operation));
      for (const [type, content] of Object.entries(operation.requestBody?.content ?? {}))
        inside.append(...block(`Body, ${type}`, JSON.stringify(content.schema, null, 2)));
      inside.append(...answers(operation), ...block('Try it', command(api, path, method, operation)));
    },
    { once: false },
  );
  return element;
};

const draw = (api) => {
  const main = document.querySelector('#operations');
  const contents = document.querySelector('#contents');
  document.querySelector('#about').textContent = api.info.description;
  main.replaceChildren();
  for (const { name } of api.tags) {
    const id = `tag-${name.toLowerCase().replace(/\W+/g, '-')}`;
    const section = make('section', {}, make('h2', { id, textContent: name }));
    for (const [path, methods] of Object.entries(api.paths))
      for (const [method, operation] of Object.entries(methods))
        if (operation.tags[0] === name) section.append(fold(api, path, method, operation));
    main.append(section);
    contents.append(make('a', { href: `#${id}`, textContent: name }));
  }
};

const find = () => {
  const words = document.querySelector('#find').value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const section of document.querySelectorAll('section')) {
    const folds = [...section.querySelectorAll('details')];
    for (const each of folds) each.hidden = !words.every((word) => each.dataset.words.includes(word));
    const here = folds.filter((each) => !each.hidden).length;
    section.hidden = here === 0;
    shown += here;
  }
  document.querySelector('#count').textContent = `${shown} addresses`;
};

const openLinked = () => {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
};

const answer = await fetch('/api/openapi.json');
draw(await answer.json());
find();
openLinked();
document.querySelector('#find').addEventListener('input', find);
window.addEventListener('hashchange', openLinked);
