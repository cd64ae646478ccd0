-- The last day of the first window that ends no earlier than a day; the same as DueWindow.endFor says in Java.
create function mandates.window_end(until_month int, earliest date) returns date language sql immutable as $$
    select min(d.last)
      from (select cast(make_date(extract(year from earliest)::int + y, until_month, 1) + interval '1 month' as date) - 1
              from generate_series(0, 1) as g (y)) as d (last)
     where d.last >= earliest
$$;
comment on function mandates.window_end is 'each duty has the window of the day on which it was given';
