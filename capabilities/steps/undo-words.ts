/** Why a write cannot be taken back. */
export const undoWords = {
  en: {
    UNDO_CHANGED_SINCE: 'Somebody has changed it since; taking it back would lose their work.', UNDO_TOO_OLD: 'Only writes of the last {{days}} days can be taken back.',
    UNDO_ALREADY: 'It has been taken back already.', UNDO_NOT_POSSIBLE: 'This cannot be taken back.',
  },
  ru: {
    UNDO_CHANGED_SINCE: 'С тех пор это кто-то изменил; возврат потерял бы его работу.', UNDO_TOO_OLD: 'Вернуть можно только то, что сделано за последние {{days}} дн.',
    UNDO_ALREADY: 'Это уже возвращено.', UNDO_NOT_POSSIBLE: 'Это вернуть нельзя.',
  },
  ro: {
    UNDO_CHANGED_SINCE: 'Cineva a schimbat între timp; anularea i-ar pierde munca.', UNDO_TOO_OLD: 'Se poate anula doar ce s-a făcut în ultimele {{days}} zile.',
    UNDO_ALREADY: 'A fost deja anulat.', UNDO_NOT_POSSIBLE: 'Aceasta nu se poate anula.',
  },
  lt: {
    UNDO_CHANGED_SINCE: 'Kažkas tai jau pakeitė; grąžinus dingtų jo darbas.', UNDO_TOO_OLD: 'Grąžinti galima tik per pastarąsias {{days}} d. atliktus darbus.',
    UNDO_ALREADY: 'Tai jau grąžinta.', UNDO_NOT_POSSIBLE: 'To grąžinti negalima.',
  },
};
