import * as atUid from 'stdnum/lib/cjs/at/uid.js';
import * as beVat from 'stdnum/lib/cjs/be/vat.js';
import * as bgVat from 'stdnum/lib/cjs/bg/vat.js';
import * as byUnp from 'stdnum/lib/cjs/by/unp.js';
import * as cyVat from 'stdnum/lib/cjs/cy/vat.js';
import * as czDic from 'stdnum/lib/cjs/cz/dic.js';
import * as deVat from 'stdnum/lib/cjs/de/vat.js';
import * as dkCvr from 'stdnum/lib/cjs/dk/cvr.js';
import * as eeKmkr from 'stdnum/lib/cjs/ee/kmkr.js';
import * as eeRegister from 'stdnum/lib/cjs/ee/registrikood.js';
import * as esNif from 'stdnum/lib/cjs/es/nif.js';
import * as fiAlv from 'stdnum/lib/cjs/fi/alv.js';
import * as frSiren from 'stdnum/lib/cjs/fr/siren.js';
import * as frTva from 'stdnum/lib/cjs/fr/tva.js';
import * as gbVat from 'stdnum/lib/cjs/gb/vat.js';
import * as grVat from 'stdnum/lib/cjs/gr/vat.js';
import * as hrOib from 'stdnum/lib/cjs/hr/oib.js';
import * as huAnum from 'stdnum/lib/cjs/hu/anum.js';
import * as ieVat from 'stdnum/lib/cjs/ie/vat.js';
import * as itIva from 'stdnum/lib/cjs/it/iva.js';
import * as luTva from 'stdnum/lib/cjs/lu/tva.js';
import * as lvPvn from 'stdnum/lib/cjs/lv/pvn.js';
import * as mtVat from 'stdnum/lib/cjs/mt/vat.js';
import * as nlBtw from 'stdnum/lib/cjs/nl/btw.js';
import * as plNip from 'stdnum/lib/cjs/pl/nip.js';
import * as ptNif from 'stdnum/lib/cjs/pt/nif.js';
import * as seVat from 'stdnum/lib/cjs/se/vat.js';
import * as siDdv from 'stdnum/lib/cjs/si/ddv.js';
import * as skDph from 'stdnum/lib/cjs/sk/dph.js';
import * as uaEdrpou from 'stdnum/lib/cjs/ua/edrpou.js';

interface Validator {
  validate(value: string): {
    isValid: boolean;
    error?: { name?: string; constructor: { name: string } };
    compact?: string;
  };
}

/** VAT numbers of the other countries of the Union and of Britain, without the country's two letters. */
const vat: Record<string, Validator> = {
  AT: atUid,
  BE: beVat,
  BG: bgVat,
  CY: cyVat,
  CZ: czDic,
  DE: deVat,
  DK: dkCvr,
  EE: eeKmkr,
  ES: esNif,
  FI: fiAlv,
  FR: frTva,
  GB: gbVat,
  GR: grVat,
  HR: hrOib,
  HU: huAnum,
  IE: ieVat,
  IT: itIva,
  LU: luTva,
  LV: lvPvn,
  MT: mtVat,
  NL: nlBtw,
  PL: plNip,
  PT: ptNif,
  SE: seVat,
  SI: siDdv,
  SK: skDph,
};
/** Numbers of company registers with a check digit, where neighbours trade with us. */
const register: Record<string, Validator> = {
  EE: eeRegister,
  LV: lvPvn,
  FR: frSiren,
  UA: uaEdrpou,
  BY: byUnp,
  DK: dkCvr,
};

export type ForeignProblem = 'CHECK_DIGIT' | 'LENGTH' | 'FORMAT';

function checked(validator: Validator, value: string): string | { problem: ForeignProblem } {
  const result = validator.validate(value);
  if (result.isValid) return (result.compact ?? value).toUpperCase();
  const name = result.error?.constructor.name ?? '';
  if (name === 'InvalidChecksum') return { problem: 'CHECK_DIGIT' };
  return { problem: name === 'InvalidLength' ? 'LENGTH' : 'FORMAT' };
}

/**
 * undefined: the country's VAT numbers are not known here. Otherwise the number without letters of the country, or a
 * problem.
 */
export const foreignVat = (country: string, value: string) => vat[country] && checked(vat[country], value);
/** undefined: the country's register is not known here, any text may be right. */
export const foreignRegister = (country: string, value: string) =>
  register[country] && checked(register[country], value);
