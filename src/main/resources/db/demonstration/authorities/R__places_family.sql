-- Where couples are married and where passports are made: invented rooms and telephones at streets that exist.
insert into authorities.place (id, code, unit_id, name_uk, name_en, address_uk, address_en, phone, latitude, longitude, note_uk, note_en) values
    ('00000000-0000-7000-8000-00000001e012', 'kyiv-registry', '00000000-0000-7000-8000-00000001b012', 'Зала реєстрації шлюбів', 'Marriage hall', 'м. Київ, просп. Берестейський, 11', '11 Beresteiskyi Avenue, Kyiv', '+380440000401', 50.447900, 30.491500, 'Пандус ліворуч від сходів; для тих, хто не чує, запросимо перекладача жестової мови', 'A ramp is to the left of the steps; for those who do not hear we invite a sign language interpreter'),
    ('00000000-0000-7000-8000-00000001e022', 'kyiv-migration', '00000000-0000-7000-8000-00000001b022', 'Зала оформлення паспортів', 'Passport hall', 'м. Київ, вул. Березняківська, 4а', '4A Berezniakivska Street, Kyiv', '+380440000402', 50.431300, 30.604700, 'Вхід без сходів; камеру можна опустити до рівня крісла колісного', 'Step-free entrance; the camera can be lowered to a wheelchair')
on conflict (id) do update set code = excluded.code, unit_id = excluded.unit_id, name_uk = excluded.name_uk, name_en = excluded.name_en,
    address_uk = excluded.address_uk, address_en = excluded.address_en, phone = excluded.phone, latitude = excluded.latitude,
    longitude = excluded.longitude, note_uk = excluded.note_uk, note_en = excluded.note_en;

insert into authorities.opening (place_id, weekday, opens, closes)
select ('00000000-0000-7000-8000-00000001' || place)::uuid, weekday, opens, closes
from (values ('e012', 2, 5, time '09:00', time '13:00'), ('e012', 2, 5, '14:00', '18:00'), ('e012', 6, 6, '09:00', '17:00'),
             ('e022', 2, 6, '09:00', '13:00'), ('e022', 2, 5, '13:45', '17:15'))
    as week (place, first_day, last_day, opens, closes), generate_series(first_day, last_day) as weekday
on conflict (place_id, weekday, opens) do update set closes = excluded.closes;
