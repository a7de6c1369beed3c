import { useT } from '#ui/i18n/use.ts';

/** Why two clients look like one: “same phone: +370 …”. */
export function Reasons({ reasons }: { reasons: readonly { reason: string; value: string }[] }) {
  const t = useT();
  return <small>{reasons.map(({ reason, value }) => t(`client.alike.reason.${reason}`, { value })).join(' · ')}</small>;
}
