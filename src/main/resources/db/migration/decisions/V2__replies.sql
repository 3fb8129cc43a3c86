-- Where a procedure is answered in words (appeals, requests for information), the act holds them; an empty answer is none.
alter table decisions.act add constraint a_reply_says_something check (
    document is null or not document ? 'reply' or document -> 'reply' = 'null'::jsonb or document ->> 'reply' ~ '[[:alnum:]]');
