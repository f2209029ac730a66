import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settings } from './settings.ts';

describe('settings', () => {
  it('needs nothing to be set', () => {
    const { port, host, dataFolder, databaseUrl, baseUrl } = settings({});
    expect({ port, host, databaseUrl, baseUrl }).toEqual({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      baseUrl: 'http://localhost:3000',
    });
    expect(dataFolder).toBe(resolve(import.meta.dirname, '..', 'data'));
  });

  it('takes an empty variable as absent, and folders from where one stands', () => {
    expect(settings({ PORT: '', KEPT_DATA: 'some where' })).toMatchObject({
      port: 3000,
      dataFolder: resolve('some where'),
    });
  });

  it('keeps the address people type without its last slash', () => {
    expect(settings({ PORT: '8080', KEPT_URL: 'https://kept.example.com/' }).baseUrl).toBe('https://kept.example.com');
    expect(settings({ PORT: '8080' }).baseUrl).toBe('http://localhost:8080');
  });

  it.each([
    [{ PORT: '99999' }, 'PORT is "99999"'],
    [{ PORT: '80a' }, 'PORT is "80a"'],
    [{ PORT: '-1' }, 'PORT is "-1"'],
    [{ KEPT_URL: 'kept' }, 'KEPT_URL is "kept"'],
    [{ KEPT_URL: 'ftp://kept' }, 'KEPT_URL is "ftp://kept"'],
  ])('refuses %j by name', (env, message) => {
    expect(() => settings(env)).toThrow(message);
  });

  it('refuses another kind of database without repeating the password', () => {
    expect(() => settings({ DATABASE_URL: 'mysql://me:secret@host/db' })).toThrow(
      /^DATABASE_URL must look like (?!.*secret)/,
    );
    expect(settings({ DATABASE_URL: 'postgresql://me@host/db' }).databaseUrl).toBe('postgresql://me@host/db');
  });
});
