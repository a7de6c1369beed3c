import { type DragEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { useKeys } from '#ui/keys/use-keys.tsx';
import { Strip } from '#ui/strip/strip.tsx';
import { type Tab, Tabs } from '#ui/tabs/tabs.tsx';
import { figuresOf } from '../figures.tsx';
import { useWide } from '../use-wide.ts';
import { Business } from './business/business.tsx';
import { Card } from './card/card.tsx';
import { Composer, type Writing } from './composer/composer.tsx';
import { useDossier } from './context.tsx';
import css from './dossier.module.css';
import { Files } from './files/files.tsx';
import { Head } from './head.tsx';
import { Notices } from './notices.tsx';
import { People } from './people/people.tsx';
import { Plan } from './plan/plan.tsx';
import { OpenSteps } from './steps/open-steps.tsx';
import { Timeline } from './timeline/timeline.tsx';

/** Everything of a client on one page: the state of things above, what happened at the left, what is known at the right. */
export function Dossier() {
  const { dossier, today } = useDossier();
  const { client, strip } = dossier;
  const t = useT();
  const format = useFormat();
  const wide = useWide();
  const [params, setParams] = useSearchParams();
  const [stepId, setStepId] = useState<string>();
  const [writing, setWriting] = useState<Writing>();
  const [dropped, setDropped] = useState<readonly File[]>([]);

  const finish = strip.openSteps.find((step) => step.id === stepId) ?? strip.nextStep ?? strip.openSteps[0];
  const left = (
    <>
      <OpenSteps
        finishing={finish?.id}
        onFinish={(id) => {
          setStepId(id);
          setWriting('log');
        }}
      />
      <Timeline />
    </>
  );
  const tabs: Tab[] = [
    ...(wide ? [] : [{ id: 'timeline', label: t('client.tab.timeline'), body: () => left }]),
    { id: 'card', label: t('client.tab.card'), body: () => <Card /> },
    { id: 'people', label: t('client.tab.people'), count: dossier.people.filter((person) => !person.toDate).length, body: () => <People /> },
    { id: 'business', label: t('client.tab.business'), count: dossier.facts.length, body: () => <Business /> },
    { id: 'plan', label: t('client.tab.plan'), count: dossier.plan.filter((item) => !item.doneAt).length, body: () => <Plan /> },
    { id: 'files', label: t('client.tab.files'), count: dossier.files.length, body: () => <Files given={dropped} onTaken={() => setDropped([])} /> },
  ];
  const wanted = params.get('tab');
  const chosen = tabs.some((tab) => tab.id === wanted) ? wanted! : tabs[0]!.id;
  const choose = (tab: string) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        next.set('tab', tab);
        if (tab !== 'people') next.delete('person');
        return next;
      },
      { replace: true },
    );
  const walk = (by: number) => choose(tabs[(tabs.findIndex((tab) => tab.id === chosen) + by + tabs.length) % tabs.length]!.id);
  useKeys([
    { keys: ']', label: t('client.key.nextTab'), run: () => walk(1) },
    { keys: '[', label: t('client.key.tabBefore'), run: () => walk(-1) },
    ...(dossier.can.touch ? [{ keys: 'l', label: t('log.log'), run: () => setWriting('log') }] : []),
    ...(dossier.can.edit ? [{ keys: 'n', label: t('client.note.add'), run: () => setWriting('note') }] : []),
    ...(dossier.can.step ? [{ keys: 's', label: t('client.step.add'), run: () => setWriting('step') }] : []),
  ]);

  /** A file let go anywhere on the page goes into the dossier, too. */
  function drop(event: DragEvent) {
    if (event.defaultPrevented || !event.dataTransfer.files.length || !dossier.can.edit) return;
    event.preventDefault();
    setDropped([...event.dataTransfer.files]);
    choose('files');
  }
  return (
    <article className={css.dossier} aria-label={client.name} onDragOver={(event) => dossier.can.edit && event.dataTransfer.types.includes('Files') && event.preventDefault()} onDrop={drop}>
      <div className={css.top}>
        <Head />
        <Notices />
        <Strip
          label={t('client.strip.strip')}
          figures={figuresOf(dossier, today, t, format, {
            step: (id) => {
              setStepId(id);
              setWriting('log');
            },
            people: () => choose('people'),
            card: () => choose('card'),
          })}
        />
      </div>
      <div className={css.two}>
        {wide && <div className={css.left}>{left}</div>}
        <section className={css.right}>
          <Tabs label={t('client.tab.tabs')} tabs={tabs} chosen={chosen} onChoose={choose} />
        </section>
      </div>
      <Composer wide={wide} writing={writing} onWriting={setWriting} step={finish} />
    </article>
  );
}
