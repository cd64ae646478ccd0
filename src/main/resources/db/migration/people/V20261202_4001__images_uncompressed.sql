-- How people stood before a list is kept for a week: compressing thousands of small rows takes longer than writing them.
alter table people.roster_before set (toast_tuple_target = 8160);
