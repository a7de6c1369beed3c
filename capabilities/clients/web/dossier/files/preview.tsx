import { Dialog } from '#ui/dialog/dialog.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { downloadUrl, type FileOf, inlineUrl, isPicture } from './file-face.tsx';
import css from './files.module.css';

/** A picture or a PDF in place; the server gives it so that nothing in it can act. */
export function Preview({ file, onClose }: { file: FileOf; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog
      title={file.name}
      size="large"
      onClose={onClose}
      foot={
        <a className={css.download} href={downloadUrl(file.id)} download={file.name}>
          <Icon name="download" size={18} /> {t('client.file.download')}
        </a>
      }
    >
      <div className={css.preview}>
        {isPicture(file.type) ? <img src={inlineUrl(file.id)} alt={file.name} /> : <iframe src={inlineUrl(file.id)} title={file.name} />}
      </div>
    </Dialog>
  );
}
