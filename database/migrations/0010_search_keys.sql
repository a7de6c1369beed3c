-- Finding again (chapter 02, Search and Duplicates): one spelling of names in the database, keys for duplicates, and the
-- functions that search by index. plain/fold.ts and plain/legal-forms.ts are the source; keys.test.ts holds both sides together.

-- Lower case is taken by pg_c_utf8 where it exists (PostgreSQL 17), so that it does not change with the operating system.
do $do$ begin
  execute format($f$create or replace function fold(t text) returns text language sql immutable parallel safe strict as $q$
    select case when t ~ '^[\x01-\x7f]*$' then btrim(regexp_replace(lower(t), '[^a-z0-9]+', ' ', 'g'))
    else btrim(regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(regexp_replace(lower(normalize(t, NFKD) %s), '[\U00000300-\U0000036f\U00000483-\U00000489\U00000591-\U000005bd\U000005bf-\U000005bf\U000005c1-\U000005c2\U000005c4-\U000005c5\U0000064b-\U00000655\U00000670-\U00000670\U00001ab0-\U00001aff\U00001dc0-\U00001dff\U0000200b-\U0000200f\U00002060-\U00002060\U000020d0-\U000020ff\U0000fe00-\U0000fe0f\U0000fe20-\U0000fe2f\U0000feff-\U0000feff]+', '', 'g'), 'łøđðıħŧŋĸəɐƀɓɖɗǝɛƒǥɠɣɨƙƚɲɔɵƥʉʊƴƶабвгдезиклмнопрстуфыэієґђјћәғқңөұүһѣѳαβγδεζηικλμνξοπρσςτυφωъьӏ', 'loddihtnkeabbddeefgggiklnoopuuyzabvgdeziklmnoprstufyeiegdjcagknouuhefavgdeziiklmnxoprsstyfo'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ж', 'zh'), 'х', 'kh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'щ', 'shch'), 'ю', 'yu'), 'я', 'ya'), 'љ', 'lj'), 'њ', 'nj'), 'џ', 'dz'), 'ѕ', 'dz'), 'ҳ', 'kh'), 'ҷ', 'ch'), 'θ', 'th'), 'χ', 'ch'), 'ψ', 'ps'), '[\U00000001-\U0000002f\U0000003a-\U00000060\U0000007b-\U000000bf\U000000d7-\U000000d7\U000000f7-\U000000f7\U000002b0-\U000002ff\U0000037e-\U0000037e\U00000387-\U00000387\U0000055a-\U0000055f\U00000589-\U0000058a\U000005be-\U000005be\U000005c0-\U000005c0\U000005c3-\U000005c3\U000005f3-\U000005f4\U0000060c-\U0000060d\U0000061b-\U0000061f\U0000066a-\U0000066d\U000006d4-\U000006d4\U00001680-\U00001680\U0000180e-\U0000180e\U00002000-\U00002bff\U00002e00-\U00002e7f\U00003000-\U00003004\U00003008-\U00003020\U00003030-\U00003030\U0000e000-\U0000f8ff\U0000fe10-\U0000fe1f\U0000fe30-\U0000fe6f\U0000fff0-\U0000ffff\U0001f000-\U0001faff]+', ' ', 'g')) end
  $q$ $f$, case when current_setting('server_version_num')::int >= 170000 then 'collate pg_c_utf8' else '' end);
end $do$;

-- The name without its legal form, for proposing duplicates: 'ООО «Восток»', 'Vostok, OOO' and 'VOSTOK' have one key.
create function company_key(t text) returns text language plpgsql immutable parallel safe strict as $$
declare
  folded text := fold(t);
  k text := ' ' || folded || ' ';
  was text;
  ends constant text :=
    'tovarishchestvo s ogranichennoi otvetstvennostyu|obshchestvo s ogranichennoi otvetstvennostyu|' ||
    'obshchestvo s dopolnitelnoi otvetstvennostyu|tovaristvo z obmezhenoyu vidpovidalnistyu|' ||
    'gesellschaft mit beschrankter haftung|nepublichnoe aktsionernoe obshchestvo|publichnoe aktsionernoe obshchestvo|' ||
    'sabiedriba ar ierobezotu atbildibu|societatea cu raspundere limitata|zakrytoe aktsionernoe obshchestvo|' ||
    'otkrytoe aktsionernoe obshchestvo|societate cu raspundere limitata|individualnyi predprinimatel|' ||
    'persoana fizica autorizata|intreprinderea individuala|limited liability company|intreprindere individuala|' ||
    'uzdaroji akcine bendrove|aktsionernoe obshchestvo|intreprindere municipala|private limited company|' ||
    'tikroji ukine bendrija|intreprinderea de stat|public limited company|societatea pe actiuni|' ||
    'intreprindere de stat|kommanditgesellschaft|societate pe actiuni|kooperatine bendrove|zemes ukio bendrove|' ||
    'joint stock company|aktiengesellschaft|individuali imone|akcine bendrove|mazoji bendrija|viesoji istaiga|' ||
    'gmbh and co kg|anpartsselskab|srl debutant|incorporated|handelsbolag|aktieselskab|gesellschaft|corporation|' ||
    'aktsiaselts|spol s r o|gmbh co kg|aktiebolag|osakeyhtio|kompaniya|f i r m a|g g m b h|s p z o o|d o o e l|' ||
    's i c a v|sp z o o|companie|osauhing|s r l d|sp z oo|pty ltd|pvt ltd|k f k h|company|o j s c|c j s c|p j s c|' ||
    'c h u p|p r a t|f g u p|f g b u|s c r l|s a s u|s a r l|e u r l|limited|c o r p|p l l c|g m b h|k g a a|a s o c|' ||
    's p o l|n y r t|b v b a|s p r l|e o o d|l t d a|e i r l|co ltd|co inc|spolka|anonim|d o o|p f a|srl d|c h p|' ||
    'f o p|z u b|t u b|firma|a i e|v o s|a n s|a s a|e h f|j s c|o o o|o a o|z a o|p a o|n a o|a n o|o d o|u n p|' ||
    't o o|t o v|z a t|v a t|p a t|m u p|g u p|g b u|m b u|u a b|m a b|v s i|s r l|s c s|s c m|s n c|s a s|p f a|' ||
    'l l c|l l p|l t d|i n c|p l c|p t y|p v t|m b h|ggmbh|o h g|g b r|s i a|spzoo|s r o|k f t|z r t|v o f|a p s|' ||
    'o y j|o o d|e a d|d o o|dooel|s p a|l d a|s l u|s a u|sicav|kfkh|ojsc|cjsc|pjsc|chup|prat|fgup|fgbu|scrl|sasu|' ||
    'sarl|eurl|corp|pllc|gmbh|kgaa|asoc|spol|nyrt|bvba|sprl|eood|ltda|eirl|i i|a o|i p|chp|fop|p k|t k|a b|m b|i i|' ||
    'zub|k b|tub|s a|s c|n c|i f|i m|c o|a g|k g|u g|e v|e g|s e|o u|a s|i k|u u|p s|n v|b v|c v|o y|k y|s l|aie|s p|' ||
    'r t|b t|z s|o s|vos|h b|k s|d a|ans|asa|ehf|h f|a d|d d|jsc|l p|p c|g p|k k|ooo|oao|zao|pao|nao|ano|odo|unp|too|' ||
    'tov|zat|vat|pat|mup|gup|gbu|mbu|uab|mab|vsi|srl|scs|scm|snc|sas|pfa|llc|llp|ltd|inc|plc|pty|pvt|mbh|ohg|gbr|sia|' ||
    'sro|kft|zrt|vof|aps|oyj|ood|ead|doo|spa|lda|slu|sau|ao|ip|pk|tk|ab|mb|ii|kb|sa|sc|nc|if|im|co|ag|kg|ug|ev|eg|se|' ||
    'ou|as|ik|uu|ps|nv|bv|cv|oy|ky|sl|sp|rt|bt|zs|os|hb|ks|da|hf|ad|dd|lp|pc|gp|kk|k|k';
  anywhere constant text :=
    'ooo|o o o|oao|o a o|zao|z a o|pao|p a o|nao|n a o|ano|a n o|odo|o d o|chup|c h u p|unp|u n p|too|t o o|tov|' ||
    't o v|zat|z a t|vat|v a t|pat|p a t|prat|p r a t|fgup|f g u p|mup|m u p|gup|g u p|gbu|g b u|fgbu|f g b u|mbu|' ||
    'm b u|uab|u a b|mab|m a b|vsi|v s i|srl|s r l|scs|s c s|scm|s c m|scrl|s c r l|snc|s n c|sas|s a s|sasu|s a s u|' ||
    'sarl|s a r l|eurl|e u r l|pfa|p f a|llc|l l c|llp|l l p|ltd|l t d|limited|inc|i n c|incorporated|corp|c o r p|' ||
    'corporation|plc|p l c|pllc|p l l c|pty|p t y|pvt|p v t|gmbh|g m b h|mbh|m b h|ggmbh|g g m b h|ohg|o h g|gbr|' ||
    'g b r|kgaa|k g a a|sia|s i a|asoc|a s o c|spzoo|s p z o o|spolka|sro|s r o|spol|s p o l|kft|k f t|zrt|z r t|' ||
    'nyrt|n y r t|bvba|b v b a|sprl|s p r l|vof|v o f|aps|a p s|oyj|o y j|eood|e o o d|ood|o o d|ead|e a d|doo|d o o|' ||
    'dooel|d o o e l|spa|s p a|ltda|l t d a|eirl|e i r l|lda|l d a|slu|s l u|sau|s a u|sicav|s i c a v|anonim|' ||
    'aktiebolag|handelsbolag|aktieselskab|anpartsselskab|osakeyhtio|osauhing|aktsiaselts|gesellschaft|' ||
    'aktiengesellschaft|kommanditgesellschaft';
begin
  for i in 1..3 loop
    was := k;
    k := regexp_replace(k, '^ (' || ends || ') (?=.)', ' ');
    k := regexp_replace(k, '(?<=.) (' || ends || ') $', ' ');
    exit when k = was;
  end loop;
  k := regexp_replace(k, ' (' || anywhere || ')(?= )', '', 'g');
  return coalesce(nullif(btrim(k), ''), folded);
end $$;

-- Names are compared byte by byte: their keys are folded already, and prefixes use the plain index.
alter table client drop column name_key;
alter table client add column name_key text collate "C" generated always as (fold(name)) stored;
-- Worked out when the row does not bring it along: an import of 100,000 rows has it already.
alter table client add column company_key text collate "C";
create function keep_company_key() returns trigger language plpgsql as $$
begin new.company_key := company_key(new.name); return new; end $$;
create trigger company_key_new before insert on client for each row when (new.company_key is null) execute function keep_company_key();
create trigger company_key_renamed before update of name on client for each row when (new.name is distinct from old.name) execute function keep_company_key();
create index client_by_name on client (workspace_id, name_key, id) where trashed_at is null;
create index client_of_manager on client (workspace_id, manager_id, name_key, id) where trashed_at is null;
create index client_search on client using gin (workspace_id, name_key gin_trgm_ops);
create index client_by_company_key on client (workspace_id, company_key) where trashed_at is null;
alter table person drop column name_key;
alter table person add column name_key text collate "C" generated always as (fold(name)) stored;
create index person_search on person using gin (workspace_id, name_key gin_trgm_ops);
create index person_by_name on person (workspace_id, name_key, id) where trashed_at is null;

-- The timeline reads a client's changes by the moment.
drop index change_of_client;
create index change_of_client on change (workspace_id, client_id, at desc, id desc) where client_id is not null;
-- A list in the order of what is next, whoever does it.
create index step_by_due on step (workspace_id, due, id) where state = 'open';
