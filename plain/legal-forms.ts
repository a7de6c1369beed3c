/**
 * Legal forms of companies as `fold` leaves them ('S.R.L.' has become 's r l', 'ООО' has become 'ooo'); `companyKey`
 * takes them away. Where a form is short enough to be a word or initials of a name it counts only at the ends of the
 * name.
 */
const words = (text: string) => text.trim().split(/\s+/);

/** Never part of a name: taken away wherever they stand. */
export const FORMS_ANYWHERE: ReadonlySet<string> = new Set(
  words(`
  ooo oao zao pao nao ano odo chup unp too tov zat vat pat prat fgup mup gup gbu fgbu mbu
  uab mab vsi
  srl scs scm scrl snc sas sasu sarl eurl pfa
  llc llp ltd limited inc incorporated corp corporation plc pllc pty pvt
  gmbh mbh ggmbh ohg gbr kgaa
  sia asoc spzoo spolka sro spol kft zrt nyrt bvba sprl vof aps oyj eood ood ead doo dooel
  spa ltda eirl lda slu sau sicav anonim
  aktiebolag handelsbolag aktieselskab anpartsselskab osakeyhtio osauhing aktsiaselts
  gesellschaft aktiengesellschaft kommanditgesellschaft
  `),
);

/** Taken away only as the first or the last word, because elsewhere they may be a name's own. */
export const FORMS_AT_ENDS: ReadonlySet<string> = new Set(
  words(`
  ao ip chp fop kfkh pk tk
  ab mb ii zub kb tub
  sa sc nc if im
  co company companie kompaniya firma
  ag kg ug ev eg se
  ou as ik uu ps
  nv bv cv
  oy ky
  sl aie sp rt bt zs os vos
  hb ks da ans asa ehf hf
  ad dd jsc ojsc cjsc pjsc lp pc gp
  k k kk
  `),
);

/** Forms of several words, longest first; taken away at either end. */
export const FORMS_OF_WORDS: readonly (readonly string[])[] = `
obshchestvo s ogranichennoi otvetstvennostyu
obshchestvo s dopolnitelnoi otvetstvennostyu
tovarishchestvo s ogranichennoi otvetstvennostyu
zakrytoe aktsionernoe obshchestvo
otkrytoe aktsionernoe obshchestvo
publichnoe aktsionernoe obshchestvo
nepublichnoe aktsionernoe obshchestvo
aktsionernoe obshchestvo
individualnyi predprinimatel
tovaristvo z obmezhenoyu vidpovidalnistyu
uzdaroji akcine bendrove
akcine bendrove
mazoji bendrija
viesoji istaiga
individuali imone
zemes ukio bendrove
kooperatine bendrove
tikroji ukine bendrija
societate cu raspundere limitata
societatea cu raspundere limitata
societate pe actiuni
societatea pe actiuni
intreprindere individuala
intreprinderea individuala
intreprindere de stat
intreprinderea de stat
intreprindere municipala
persoana fizica autorizata
sabiedriba ar ierobezotu atbildibu
limited liability company
private limited company
public limited company
joint stock company
gesellschaft mit beschrankter haftung
gmbh co kg
gmbh and co kg
sp z o o
spol s r o
sp z oo
s r l d
srl d
srl debutant
d o o
i i
p f a
pty ltd
pvt ltd
co ltd
co inc
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
  .sort((a, b) => b.length - a.length);
