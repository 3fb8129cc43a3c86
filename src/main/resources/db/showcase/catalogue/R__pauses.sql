-- What a demonstration shows and tests do not meet: a service that is paused. Whoever ends the pause has ended it: it does not come back.
insert into catalogue.pause (id, slug, reason_uk, reason_en, meanwhile_uk, meanwhile_en, since, by_person_id, by_name)
select '00000000-0000-7000-8000-00000000ca01', 'land-extract',
       'Державний земельний кадастр переносять на нові сервери, тому витяги тимчасово не видають.',
       'The State Land Cadastre is being moved to new servers, so no extracts are issued for a time.',
       'Якщо витяг потрібен терміново, зверніться до адміністратора ЦНАП або до державного кадастрового реєстратора: у них є доступ до копії кадастру. Подані раніше заяви розглядають далі.',
       'If you need an extract urgently, go to a service centre or to a state cadastral registrar: they can read a copy of the cadastre. Applications already sent go on.',
       current_timestamp, '00000000-0000-7000-8000-000000000042', 'Щедрик Олена Павлівна'
where not exists (select from catalogue.pause where slug = 'land-extract');
