import type { Ctx } from '#cap/staff/server/actor.ts';

/** Tags in use on clients one sees, the most used first, at most 200. */
export async function listTags(ctx: Ctx, q: string | undefined) {
  const tags = await ctx.read<{ tag: string; count: number }>(
    `select t.tag, count(*)::int as count from client c, unnest(c.tags) as t(tag)
     where c.workspace_id = (select current_workspace()) and c.trashed_at is null and c.tags <> '{}' and ($1::text is null or fold(t.tag) like '%' || fold($1) || '%')
     group by t.tag order by count(*) desc, t.tag limit 200`,
    [q?.trim() || null],
  );
  return { tags };
}
