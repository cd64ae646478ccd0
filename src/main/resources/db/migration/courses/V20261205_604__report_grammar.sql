-- How words of a language are cut down to what is searched for, for modules that keep texts of their own.
create function courses.report_grammar(language text) returns regconfig
    language sql immutable parallel safe
    return courses.grammar(language);
