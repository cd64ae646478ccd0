create extension if not exists unaccent;

-- Words as readers type them: with or without accents, and in the stem of the language where PostgreSQL knows one.
create text search configuration courses.english (copy = pg_catalog.english);
alter text search configuration courses.english
    alter mapping for hword, hword_part, word with unaccent, english_stem;
create text search configuration courses.french (copy = pg_catalog.french);
alter text search configuration courses.french
    alter mapping for hword, hword_part, word with unaccent, french_stem;
create text search configuration courses.plain (copy = pg_catalog.simple);
alter text search configuration courses.plain
    alter mapping for hword, hword_part, word with unaccent, simple;

create function courses.grammar(language text) returns regconfig
    language sql immutable parallel safe
    return case language
               when 'en' then cast('courses.english' as regconfig)
               when 'fr' then cast('courses.french' as regconfig)
               else cast('courses.plain' as regconfig) end;

create function courses.without_marks(html text) returns text
    language sql immutable parallel safe
    return btrim(regexp_replace(
               replace(replace(replace(replace(
                   regexp_replace(
                       regexp_replace(html, '</?(?:strong|em|a|code|abbr|span|sub|sup)\y[^>]*>', '', 'g'),
                       '<[^>]*>', ' ', 'g'),
                   '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&amp;', '&'),
               '\s+', ' ', 'g'));

-- The text of a block and never its options: what is found must not give away which one is right.
alter table courses.block
    add column plain text not null generated always as (courses.without_marks(html)) stored,
    add column words tsvector not null
        generated always as (to_tsvector(courses.grammar(language), courses.without_marks(html))) stored;
create index block_words on courses.block using gin (words);

alter table courses.lesson_text
    add column words tsvector not null
        generated always as (to_tsvector(courses.grammar(language), title)) stored;
