export { type Account, AccountProvider, useAccount, useMay } from '#ui/may/may.tsx';
