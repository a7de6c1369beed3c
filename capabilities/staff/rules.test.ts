import { expect, test } from 'vitest';
import { REACHES, ROLES, settingsOf } from './model.ts';
import { may, mayUndo, POLICY, rightsOf } from './policy.ts';
import { beyond, keepsFolder, ownRoleKey, unknownActions, unknownRoles } from './rules.ts';
import { isWeak } from './weak-passwords.ts';

const acting = (more = {}) => ({ memberId: 'me', rights: {}, team: [], standsInFor: [], ...more });

test('every cell of the policy is a ready role and a reach; every action is somebody’s', () => {
  for (const [action, row] of Object.entries(POLICY)) {
    expect(action).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
    const cells = Object.entries(row);
    expect(cells.length, action).toBeGreaterThan(0);
    for (const [role, reach] of cells) {
      expect(['everyone', ...ROLES], action).toContain(role);
      expect(REACHES, action).toContain(reach);
    }
  }
});

test('an auditor reads all and changes nothing', () => {
  const rights = rightsOf(['auditor']);
  const writes = Object.keys(rights).filter((a) => !/\.(find|read|use)$/.test(a));
  const everyone = Object.keys(POLICY).filter((a) => 'everyone' in POLICY[a]!);
  expect(writes.filter((a) => !everyone.includes(a))).toEqual([]);
  expect(rights['audit.read']).toBe('all');
});

test('an employee finds clients and takes down feedback, and opens no dossier', () => {
  const rights = rightsOf(['employee']);
  expect(rights['client.find']).toBe('all');
  expect(rights['touch.takeDown']).toBe('all');
  expect(rights['client.read']).toBeUndefined();
  expect(rights['client.export']).toBeUndefined();
});

test('the administrator and the general director can each give every ready role', () => {
  for (const giver of ['administrator', 'general_director']) {
    for (const role of ROLES) expect(beyond(rightsOf([giver]), rightsOf([role])), `${giver} gives ${role}`).toEqual([]);
  }
});

test('nobody gives more than they have: neither another action nor a wider reach', () => {
  expect(beyond({ 'client.edit': 'own' }, { 'client.edit': 'department', 'client.export': 'own' })).toEqual(['client.edit', 'client.export']);
  expect(beyond({ 'client.edit': 'all' }, { 'client.edit': 'department', 'no.such': 'all' })).toEqual([]);
});

test('own roles add to ready ones, the widest reach wins, unknown actions count for nothing', () => {
  const rights = rightsOf(['farmer', 'own_deputy'], { own_deputy: { 'client.edit': 'department', 'client.read': 'own', 'rocket.launch': 'all' } });
  expect(rights['client.edit']).toBe('department');
  expect(rights['client.read']).toBe('all');
  expect(rights['rocket.launch']).toBeUndefined();
  expect(unknownActions({ 'client.edit': 'own', __proto__2: 'all', 'rocket.launch': 'all' })).toEqual(['__proto__2', 'rocket.launch']);
  expect(unknownRoles(['farmer', 'own_deputy', 'own_gone', 'constructor'], { own_deputy: {} })).toEqual(['own_gone', 'constructor']);
});

test('own reach covers one’s own clients, a department’s those of the team, standing in those of the absent', () => {
  const farmer = acting({ rights: rightsOf(['farmer']), standsInFor: [{ memberId: 'away', clientIds: ['c1'] }, { memberId: 'ill', clientIds: null, except: ['c9'] }] });
  expect(may(farmer, 'client.edit', 'me')).toBe(true);
  expect(may(farmer, 'client.edit', 'other', 'c1')).toBe(false);
  expect(may(farmer, 'client.edit', 'away', 'c1')).toBe(true);
  expect(may(farmer, 'client.edit', 'away', 'c2')).toBe(false);
  expect(may(farmer, 'client.edit', 'ill', 'c2')).toBe(true);
  expect(may(farmer, 'client.edit', 'ill', 'c9')).toBe(false);
  expect(may(farmer, 'client.merge', 'me')).toBe(false);
  const head = acting({ rights: rightsOf(['head']), team: ['t1'] });
  expect(may(head, 'client.edit', 't1')).toBe(true);
  expect(may(head, 'client.edit', 't2')).toBe(false);
  expect(may(head, 'client.edit', null)).toBe(false);
});

test('taking back a write needs the right it needed, today', () => {
  const director = acting({ rights: rightsOf(['commercial_director']) });
  expect(mayUndo(director, 'member.edit')).toBe(false);
  expect(mayUndo(director, 'workspace.edit')).toBe(false);
  expect(mayUndo(director, 'department.archive')).toBe(true);
  expect(mayUndo(director, 'client.bulk')).toBe(true);
  expect(mayUndo(acting({ rights: rightsOf(['administrator']) }), 'role.edit')).toBe(true);
});

test('who keeps a folder needs a substitute', () => {
  expect(ROLES.filter((role) => keepsFolder(rightsOf([role]))).sort()).toEqual(
    ['administrator', 'caller', 'commercial_director', 'farmer', 'general_director', 'head', 'hunter', 'key_account_manager', 'service_specialist'].sort(),
  );
});

test('an own role gets a key out of its name in any script', () => {
  expect(ownRoleKey('Žaliasis padėjėjas', [])).toBe('own_zaliasis_padejejas');
  expect(ownRoleKey('Помощник', ['own_role'])).toBe('own_role_2');
});

test('settings have a default for every number of the handbook', () => {
  expect(settingsOf(null)).toMatchObject({ visibility: 'all', reservePercent: 20, trashDays: 30, factDays: 182, offerDemo: true });
});

test.each(['Password2026!', 'qwerty12345', '1234567890', 'aaaaaaaaaaaa', 'PaROLA1234', 'йцукен12345', 'p@ssw0rd!!', 'vilnius2026', 'abcabcabcabc', 'qwertyuiop123', '1q2w3e4r5t', 'Gfhjkm2025', 'dragon monkey', 'hunter2hunter2', '987654321abc'])('weak: %s', (password) => {
  expect(isWeak(password)).toBe(true);
});
test.each(['rain on the tin roof', 'green bottles on a wall', 'вечером идёт дождь', 'x9#kQ2!mVz7p', 'padangė virš jūros', 'summer dragon coffee winter', 'Tr0ub4dor&3x', 'correct horse battery', 'zece mere verzi'])('not weak: %s', (password) => {
  expect(isWeak(password)).toBe(false);
});
test('made of one’s own name, address or company', () => {
  for (const password of ['jonaskazlauskas', 'Petrauskiene1985', 'BalticPumps2026!', 'jonas.kazlauskas@lt']) {
    expect(isWeak(password, ['jonas@lt.example', 'Jonas Kazlauskas', 'Rasa Petrauskienė', 'Baltic Pumps']), password).toBe(true);
  }
  expect(isWeak('jonas planted seven trees', ['Jonas Kazlauskas'])).toBe(false);
});
