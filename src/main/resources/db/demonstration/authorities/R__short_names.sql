-- Short names as people would give them, for the authorities and posts that have none but what their id makes (after R__officials…, by the alphabet).
set constraints all immediate; -- a table with checks still due cannot be changed twice
update authorities.authority authority set code = replace(unit.code, '-direction', '-authority')
from authorities.unit unit where unit.authority_id = authority.id and unit.code like '%-direction' and authority.code like 'authority-0%'
    and (select count(*) from authorities.unit other where other.authority_id = authority.id and other.code like '%-direction') = 1;
update authorities.post post set code = named.code
from (select post.id, unit.code || case when post.id = unit.head_post_id then '-head' when post.id = head.deputy_post_id then '-deputy'
          else '-' || row_number() over (partition by unit.id order by post.id) end as code
      from authorities.post join authorities.unit on unit.id = post.unit_id left join authorities.post head on head.id = unit.head_post_id) named
where named.id = post.id and post.code like 'post-0%';
