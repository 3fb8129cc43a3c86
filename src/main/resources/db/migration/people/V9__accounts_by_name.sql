-- those who keep the portal find each other by the beginning of a surname
create index on people.person (lower(last) text_pattern_ops) where has_account;
