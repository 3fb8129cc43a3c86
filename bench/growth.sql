-- Many cases as the portal itself writes them: every row is a copy of one that it wrote, under other ids, names, days and numbers.
-- :size cases at :units units; of each unit a tenth is open, the rest was granted in the last three years.
create table public.bench_made as
select n, uuidv7(received - now()) as case_id, uuidv7(received - now()) as person_id, uuidv7(decided - now()) as act_id, received, decided,
    is_open, (received at time zone 'Europe/Kyiv')::date + 30 as due, nextval('cases.serial') as serial, extract(year from received)::int as year,
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
vacuum (analyze);
