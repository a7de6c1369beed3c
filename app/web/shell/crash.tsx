import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { isRefusal } from '#ui/refusal/refusal.ts';
import { EmptyState } from '#ui/state/state.tsx';

interface Props {
  /** Another value (another address) gives the page a new chance. */
  resetOn: unknown;
  children: ReactNode;
}

/** Catches what a page throws while it is drawn: the shell stays, drafts stay, the request is named. */
export class CrashGuard extends Component<Props, { error?: unknown; at?: unknown }> {
  override state: { error?: unknown; at?: unknown } = {};
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  static getDerivedStateFromProps(props: Props, state: { error?: unknown; at?: unknown }) {
    return state.at === props.resetOn ? null : { error: undefined, at: props.resetOn };
  }
  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }
  override render() {
    return this.state.error === undefined ? this.props.children : <Crashed error={this.state.error} />;
  }
}

/** A chunk that is gone means that a new version was installed while the page was open. */
const isOldVersion = (error: unknown) =>
  error instanceof Error && /dynamically imported module|Importing a module script failed|error loading dynamically/i.test(error.message);

function Crashed({ error }: { error: unknown }) {
  const t = useT();
  const old = isOldVersion(error);
  return (
    <div role="alert">
      <EmptyState
        icon="alert"
        title={old ? t('shell.newVersion') : t('shell.crashed')}
        action={
          <Button look="main" icon="refresh" onClick={() => location.reload()}>
            {t('shell.reload')}
          </Button>
        }
      >
        <p>{t('shell.crashedText')}</p>
        {isRefusal(error) && error.requestId && <p>{t('common.request', { id: error.requestId })}</p>}
      </EmptyState>
    </div>
  );
}
