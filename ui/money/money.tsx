import { useFormat } from '../i18n/use.ts';

/** An amount of money; `amount` is a decimal string, shown with all its digits. `whole` leaves the cents out. */
export function Money({ amount, currency, whole }: { amount: string; currency: string; whole?: boolean }) {
  const format = useFormat();
  return <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{format.money(amount, currency, whole)}</span>;
}
