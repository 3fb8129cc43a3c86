-- Where the demonstration's authorities receive people: invented rooms and telephones at streets that exist.
insert into authorities.place (id, code, unit_id, name_uk, name_en, address_uk, address_en, phone, latitude, longitude, note_uk, note_en) values
    ('00000000-0000-7000-8000-000000003101', 'mvd-records-hall', '00000000-0000-7000-8000-000000000102', 'Зала прийому громадян', 'Reception hall', 'м. Київ, вул. Академіка Богомольця, 10', '10 Akademika Bohomoltsia Street, Kyiv', '+380440000101', 50.443900, 30.530200, 'Пандус праворуч від головного входу', 'A ramp is to the right of the main entrance'),
    ('00000000-0000-7000-8000-000000003201', 'podil-centre', '00000000-0000-7000-8000-000000000202', 'Центр надання адміністративних послуг Подільського району', 'Administrative Services Centre of Podil District', 'м. Київ, Контрактова площа, 2', '2 Kontraktova Square, Kyiv', '+380440000201', 50.465700, 30.516800, 'Вхід без сходів; у залі є петля для слухових апаратів', 'Step-free entrance; the hall has a hearing loop'),
    ('00000000-0000-7000-8000-000000003301', 'kyiv-trees-office', '00000000-0000-7000-8000-000000000302', 'Приймальня відділу охорони зелених насаджень', 'Office of the Green Spaces Protection Division', 'м. Київ, вул. Еспланадна, 17, кімната 12', 'Room 12, 17 Esplanadna Street, Kyiv', '+380440000301', 50.440800, 30.522600, null, null)
on conflict (id) do update set code = excluded.code, unit_id = excluded.unit_id, name_uk = excluded.name_uk, name_en = excluded.name_en,
    address_uk = excluded.address_uk, address_en = excluded.address_en, phone = excluded.phone, latitude = excluded.latitude,
    longitude = excluded.longitude, note_uk = excluded.note_uk, note_en = excluded.note_en;

insert into authorities.opening (place_id, weekday, opens, closes)
select ('00000000-0000-7000-8000-00000000' || place)::uuid, weekday, opens, closes
from (values ('3101', 1, 4, time '09:00', time '13:00'), ('3101', 1, 4, '14:00', '18:00'), ('3101', 5, 5, '09:00', '13:00'), ('3101', 5, 5, '14:00', '16:45'),
             ('3201', 1, 5, '08:00', '20:00'), ('3201', 6, 6, '09:00', '18:00'), ('3301', 2, 2, '10:00', '16:00'), ('3301', 4, 4, '10:00', '16:00'))
    as week (place, first_day, last_day, opens, closes), generate_series(first_day, last_day) as weekday
on conflict (place_id, weekday, opens) do update set closes = excluded.closes;
