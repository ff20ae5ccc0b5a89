-- One form for stored and for asked text: small letters without accents, apostrophes and invisible characters, so that
-- muller finds Müller, o'brien finds O’Brien, and ı, İ and ς are found as i, i and σ.
create function academy_search_key(typed text) returns text
    language sql immutable parallel safe strict
    return translate(
        replace(replace(
            regexp_replace(
                casefold(
                    normalize(translate(typed, '''’‘ʼʻ`´′＇', ''), nfkd) collate "pg_unicode_fast"),
                '[\u0300-\u036F\u0591-\u05BD\u064B-\u065F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]', '', 'g'),
            'æ', 'ae'), 'œ', 'oe'),
        'ıøłđħŧð‐‑‒–—', 'ioldhtd-----');

-- For like all: each word of what is asked, wherever it stands; what it has of wildcards stands for itself.
create function academy_search_patterns(typed text) returns text[]
    language sql immutable parallel safe strict
    return array(
        select '%' || regexp_replace(word, '([%_\\])', '\\\1', 'g') || '%'
        from regexp_split_to_table(academy_search_key(typed), '\s+') word
        where word <> '');
