-- Mondays to Fridays from 9 to 17 for whoever makes something of documents and photographs; marriages also on Saturdays, and further ahead.
insert into appointments.timetable (id, place, weekday, opens, closes, minutes, capacity, services, days_ahead, since)
select ('00000000-0000-7000-8000-00000' || number || '0' || weekday || '0')::uuid, place, weekday, time '09:00', time '17:00', 20, 2, '{}', ahead, date '2024-02-01'
from (values ('kyiv-registry', '7001', 6, 120), ('kyiv-migration', '7002', 5, 30), ('kyiv-vehicles', '7003', 5, 30)) as week (place, number, last_day, ahead),
    generate_series(1, last_day) as weekday
on conflict (id) do nothing;
