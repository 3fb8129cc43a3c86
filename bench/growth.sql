-- Many cases as the portal itself writes them: every row is a copy of one that it wrote, under other ids, names, days and numbers.
-- :size cases at :units units; of each unit a tenth is open (one in a hundred of these is overdue), the rest was granted in the last three years.
-- In the register each unit has twenty-five officials and twenty services, and a seventh of its acts refuses.
create table public.bench_made as
select n, uuidv7(received - now()) as case_id, uuidv7(received - now()) as person_id, uuidv7(decided - now()) as act_id, received, decided,
    is_open, case when is_open and n % 97 = 0 then current_date - 1 - n % 20 else (received at time zone 'Europe/Kyiv')::date + 30 end as due, nextval('cases.serial') as serial, extract(year from received)::int as year,
    (array['Кравч', 'Коваль', 'Мельнич', 'Гончар', 'Бондар', 'Ткач', 'Шевч', 'Олійнич', 'Рибал', 'Стельмах', 'Чумач', 'Скляр', 'Пасіч', 'Вівчар',
        'Козач', 'Лимар', 'Друж', 'Мірошнич', 'Римар', 'Швець', 'Грабар', 'Дяч', 'Писар', 'Осав', 'Сотнич', 'Хорунж', 'Джур', 'Кобз', 'Лірнич',
        'Музич'])[1 + n % 30] || (array['енко', 'ук', 'ак', 'ишин', 'івський', 'ець', 'ів', 'ова', 'юк', 'ій'])[1 + n / 30 % 10]
        || (array['', '-Гай', '-Яр', '-Лан', '-Став', '-Луг', '-Брід', '-Діл', '-Круг', '-Млин'])[1 + n / 300 % 10] as last,
    (array['Оксана', 'Тарас', 'Леся', 'Остап', 'Соломія', 'Назар', 'Мирослава', 'Роман', 'Ганна', 'Юрій'])[1 + n / 3000 % 10] as first,
    (array['Ігорівна', 'Романович', 'Богданівна', 'Остапович', 'Юріївна', 'Тарасович'])[1 + n / 30000 % 6] as middle,
    upper(substr(md5('bench' || n), 1, 16)) as code, n % :units = 0 as here, md5('unit' || n % :units)::uuid as elsewhere
from (
    select n, is_open, received, received + least(interval '25 days' * random(), now() - received) as decided from (
        select n, n / :units % 10 = 0 as is_open,
            now() - case when n / :units % 10 = 0 then interval '28 days' else interval '3 years' end * random() as received
        from generate_series(0, :size - 1) n) as drawn) as dated;
alter table public.bench_made add number text;
update public.bench_made set number = regexp_replace(year || lpad(serial::text, 8, '0') ||
    lpad((98 - (year || lpad(serial::text, 8, '0') || '00')::numeric % 97)::text, 2, '0'), '(\d{4})(?=\d)', '\1-', 'g');
create index on public.bench_made (case_id);

insert into people.person (id, last, first, middle, phone, language, has_account, registered_at)
select person_id, last, first, middle, '+380501112233', 'UK', false, received from public.bench_made;
insert into people.code (digest, matter_id, issued_at) select sha256(convert_to(code, 'UTF8')), case_id, received from public.bench_made;
insert into cases.number (year, serial, case_id) select year, serial, case_id from public.bench_made;

insert into cases.case_record
select r.* from public.bench_made m
    join cases.case_record t on t.case_id = case when m.is_open then ':open'::uuid else ':granted'::uuid end
    cross join lateral jsonb_populate_record(t, jsonb_build_object('case_id', m.case_id, 'number', m.number, 'applicant_id', m.person_id,
        'applicant', m.last || ' ' || m.first || ' ' || m.middle, 'unit_id', case when m.here then t.unit_id else m.elsewhere end,
        'received_at', m.received, 'due_on', m.due)
        || case when m.is_open then '{}' else jsonb_build_object('act_id', m.act_id, 'decided_at', m.decided) end) as r;
insert into applications.draft
select r.* from public.bench_made m
    join applications.draft t on t.case_id = case when m.is_open then ':open'::uuid else ':granted'::uuid end
    cross join lateral jsonb_populate_record(t, jsonb_build_object('case_id', m.case_id, 'holder_person_id', m.person_id,
        'started_at', m.received, 'changed_at', m.received)) as r;
insert into applications.submission
select r.* from public.bench_made m
    join applications.submission t on t.case_id = case when m.is_open then ':open'::uuid else ':granted'::uuid end
    cross join lateral jsonb_populate_record(t, jsonb_build_object('case_id', m.case_id, 'at', m.received)) as r;
insert into cases.journal
select r.* from public.bench_made m
    join cases.journal t on t.case_id = case when m.is_open then ':open'::uuid else ':granted'::uuid end
    cross join lateral jsonb_populate_record(t, jsonb_build_object('case_id', m.case_id, 'at', case t.position when 1 then m.received else m.decided end)
        || case t.position when 1 then jsonb_build_object('actor_person_id', m.person_id, 'actor', m.last || ' ' || m.first || ' ' || m.middle)
            else '{}' end) as r;
insert into notices.notice
select r.* from public.bench_made m
    join notices.notice t on t.matter_id = case when m.is_open then ':open'::uuid else ':granted'::uuid end
    cross join lateral jsonb_populate_record(t, jsonb_build_object('matter_id', m.case_id, 'id', uuidv7(m.received - now()), 'person_id', m.person_id,
        'at', m.received, 'read_at', null)) as r;
insert into decisions.act
select r.* from public.bench_made m join decisions.act t on t.case_id = ':granted'
    cross join lateral jsonb_populate_record(t, jsonb_build_object('case_id', m.case_id, 'id', m.act_id, 'number', m.number || '/1',
        'issued_at', m.decided, 'applicant_id', m.person_id, 'addressee', m.last || ' ' || m.first || ' ' || m.middle,
        'received_on', (m.received at time zone 'Europe/Kyiv')::date)) as r
where not m.is_open;
insert into people.access
select r.* from public.bench_made m cross join (select a from people.access a where matter_id = ':granted' order by id limit 2) as t (a)
    cross join lateral jsonb_populate_record(t.a, jsonb_build_object('id', uuidv7(m.decided - now()), 'at', m.decided,
        'matter_id', m.case_id, 'subject_person_id', m.person_id)) as r
where not m.is_open;
with units as (select n, md5('unit' || n)::uuid as id, u.authority_id, u.head_post_id as above from generate_series(1, :units - 1) n, authorities.unit u
        where u.code = ':unit'),
    posts as (insert into authorities.post (id, unit_id, title_uk, title_en, superior_post_id)
        select md5('post' || n || '-' || k)::uuid, id, 'Спеціаліст', 'Specialist', above from units, generate_series(1, 25) k returning id),
    made as (insert into authorities.unit (id, code, authority_id, name_uk, name_en, head_post_id)
        select id, 'bench-' || n, authority_id, 'Відділ ' || n, 'Unit ' || n, md5('post' || n || '-1')::uuid from units)
insert into authorities.official (id, post_id, person_id, name, since)
select uuidv7(), md5('post' || n || '-' || k)::uuid, md5('official' || n || '-' || k)::uuid, 'Служба Відданий ' || n || '-' || k, date '2020-01-01'
from units, generate_series(1, 25) k;
insert into oversight.entry (id, case_id, act_id, service_slug, service_uk, service_en, procedure_id, unit_id, unit_code, unit_uk, unit_en, authority_uk,
    authority_en, official_person_id, official, post_uk, post_en, official_slug, outcome, ground_id, grounds, issued_on, due_on, aggregate_only, remedy_uk,
    remedy_en, text, check_by, redacted_at, redacted_by_person_id, redacted_by, changed_at)
select gen_random_uuid(), m.case_id, m.act_id, case when n / :units % 20 = 0 then t.service_slug else 'service-' || n / :units % 20 end, t.service_uk, t.service_en,
    t.procedure_id, case when here then t.unit_id else elsewhere end, case when here then t.unit_code else 'bench-' || n % :units end, t.unit_uk, t.unit_en,
    t.authority_uk, t.authority_en, md5('official' || n % :units || '-' || (1 + n / :units % 25))::uuid, t.official, t.post_uk, t.post_en,
    case when here and n / :units % 25 < 5 then t.official_slug else 'official-' || n % :units || '-' || n / :units % 25 end,
    case when n / :units % 7 = 0 then 'refused' else 'granted' end, case when n / :units % 7 = 0 then 'ground-' || n % 5 end,
    case when n / :units % 7 = 0 then jsonb_build_array(jsonb_build_object('id', 'ground-' || n % 5, 'title', jsonb_build_object('uk', 'Підстава', 'en', 'Ground'),
        'norm', jsonb_build_object('text', jsonb_build_object('uk', 'Норма', 'en', 'Norm'), 'mark', 'S'))) else '[]' end,
    (m.decided at time zone 'Europe/Kyiv')::date, m.due, n / :units % 20 = 19, t.remedy_uk, t.remedy_en,
    case when n / :units % 7 = 0 and n / :units % 20 <> 19 then repeat('Причина відмови у справі […]. ', 10) end,
    case when n / :units % 7 = 0 and n / :units % 20 <> 19 then (m.decided at time zone 'Europe/Kyiv')::date + 14 end,
    case when n / :units % 7 = 0 then m.decided end, case when n / :units % 7 = 0 then t.official_person_id end, case when n / :units % 7 = 0 then t.official end,
    m.decided
from public.bench_made m join oversight.entry t on t.case_id = ':granted' where not m.is_open;
with spread as (
    select scope, key, date_trunc('quarter', issued_on)::date as quarter, what from oversight.entry e
        cross join lateral (values ('service', service_slug), ('unit', unit_code), ('official', official_slug), ('ground', service_slug || '/' || ground_id)) as s (scope, key)
        cross join lateral (values ('decided'), (outcome), (case when in_time then 'in-time' end)) as w (what)
    where key is not null and what is not null)
insert into oversight.tally (scope, key, quarter, what, n) select scope, key, quarter, what, count(*) from spread group by scope, key, quarter, what
on conflict (scope, key, quarter, what) do update set n = excluded.n;
vacuum (analyze);
