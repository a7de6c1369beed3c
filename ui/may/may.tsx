import { createContext, type ReactNode, useContext } from 'react';

/** Who is signed in, as far as the shell needs to know. */
export interface Account {
  name: string;
  email?: string;
  /** Actions of the policy table that are allowed; `undefined` while nobody is asked. */
  can: (action: string) => boolean;
  onSignOut: () => void;
}

const AccountContext = createContext<Account | undefined>(undefined);
export const AccountProvider = ({ account, children }: { account: Account | undefined; children: ReactNode }) => (
  <AccountContext value={account}>{children}</AccountContext>
);
export const useAccount = (): Account | undefined => useContext(AccountContext);

/** May the signed-in person do this? What is not allowed is not shown; the server checks again. */
export function useMay(): (action: string) => boolean {
  const account = useContext(AccountContext);
  return (action) => account?.can(action) ?? false;
}
