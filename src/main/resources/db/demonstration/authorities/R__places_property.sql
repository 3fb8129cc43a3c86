-- Where drivers and vehicles are seen: an invented hall at a street that exists.
insert into authorities.place (id, code, unit_id, name_uk, name_en, address_uk, address_en, phone, latitude, longitude, note_uk, note_en)
select '00000000-0000-7000-8000-00000002e002', 'kyiv-vehicles', unit.id, 'Сервісний центр МВС', 'Service centre of the Ministry of Internal Affairs', 'м. Київ, вул. Туполєва, 19', '19 Tupolieva Street, Kyiv', '+380440000501', 50.459400, 30.396100, 'Оглядовий майданчик за будівлею; вхід без сходів', 'The inspection yard is behind the building; step-free entrance'
from authorities.unit where unit.code = 'kyiv-vehicles'
on conflict (id) do update set code = excluded.code, unit_id = excluded.unit_id, name_uk = excluded.name_uk, name_en = excluded.name_en,
    address_uk = excluded.address_uk, address_en = excluded.address_en, phone = excluded.phone, latitude = excluded.latitude,
    longitude = excluded.longitude, note_uk = excluded.note_uk, note_en = excluded.note_en;

insert into authorities.opening (place_id, weekday, opens, closes)
select place.id, weekday, time '09:00', time '17:00' from authorities.place, generate_series(1, 5) as weekday where place.code = 'kyiv-vehicles'
on conflict (place_id, weekday, opens) do update set closes = excluded.closes;
