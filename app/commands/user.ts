import { Email, ROLES } from '#cap/staff/model.ts';
import { inviteMember } from '#cap/staff/server/members-write.ts';
import { checkNewPassword, hashPassword } from '#cap/staff/server/passwords.ts';
import { newId } from '#platform/database/id.ts';
import { Refusal } from '#plain/refusal.ts';
import { env } from '../settings.ts';
import { asOperator, withHouse, workspaceNamed } from './operator.ts';
import { ask, CommandError, readArguments, secret, text } from './words.ts';

/** Where people reach the application: PUBLIC_URL, or this machine. */
const address = () => (process.env.PUBLIC_URL ?? `http://localhost:${env.port}`).replace(/\/$/, '');

/** `user add`: invites somebody and prints the link to hand over; nothing need be mailed. */
export async function addUser(argv: readonly string[]): Promise<void> {
  const { words, flags } = readArguments(argv, ['name', 'roles', 'workspace']);
  const email = Email.safeParse(words[0] ?? (await ask('E-mail address', 'email')));
  if (!email.success) throw new CommandError('That is no e-mail address. Example: npm run daybook -- user add rasa@company.lt --name "Rasa Petrauskienė" --roles farmer');
  const name = text(flags, 'name') ?? (await ask('Name', 'name'));
  const roles = (text(flags, 'roles') ?? (await ask(`Roles (${ROLES.join(', ')})`, 'roles'))).split(/[\s,]+/).filter(Boolean);
  await withHouse(async (house) => {
    const w = await workspaceNamed(house, text(flags, 'workspace'));
    if (w.demo) throw new CommandError('People of the demo company need no invitation.');
    const made = await inviteMember(asOperator(house, w), { name, email: email.data, roles }).catch((e) => {
      if (e instanceof Refusal && e.code === 'UNKNOWN_ROLE') throw new CommandError(`There is no such role. Roles: ${ROLES.join(', ')}`);
      throw e;
    });
    console.log(`${name} is invited to ${w.name}. The link works once, until ${made.link.expiresAt.slice(0, 10)}:\n${address()}${made.link.path}`);
  });
}

/** `user password`: sets the password of an account from the standard input, ends its sessions, and lets in who was only invited. */
export async function setPassword(argv: readonly string[]): Promise<void> {
  const { words, flags } = readArguments(argv, ['workspace']);
  const email = (words[0] ?? (await ask('E-mail address', 'email'))).trim().toLowerCase();
  await withHouse(async (house) => {
    const w = await workspaceNamed(house, text(flags, 'workspace'));
    const { rows } = await house.owner.query<{ id: string; name: string; account_id: string | null }>(
      "select m.id, m.name, coalesce(m.account_id, (select a.id from account a where a.email = m.email)) as account_id from member m where m.workspace_id = $1 and m.email = $2 and m.state <> 'left'", [w.id, email],
    );
    const member = rows[0];
    if (!member) throw new CommandError(`Nobody at ${w.name} has the address ${email}. Add them with: user add ${email}`);
    const password = await secret(`New password of ${member.name}`);
    try {
      checkNewPassword(password, [email, member.name, w.name]);
    } catch (e) {
      if (!(e instanceof Refusal)) throw e;
      throw new CommandError('That password is too short (10 characters at least), is on the list of known weak ones, or is made of the name or address.');
    }
    const hash = await hashPassword(password);
    const ctx = asOperator(house, w);
    let accountId = member.account_id;
    if (accountId) await house.owner.query('update account set password_hash = $2 where id = $1', [accountId, hash]);
    else {
      accountId = newId();
      await house.owner.query('insert into account (id, email, password_hash) values ($1, $2, $3)', [accountId, email, hash]);
    }
    await ctx.command('account.newPassword', (tx) => tx.run("update member set account_id = $2, state = 'active' where workspace_id = current_workspace() and id = $1 and (account_id is distinct from $2 or state <> 'active')", [member.id, accountId]), { detail: { by: 'command line' } });
    const ended = await house.sessions.end('account', accountId);
    console.log(`${member.name} has a new password.${ended ? ` Signed out everywhere (${ended}).` : ''}`);
  });
}
