-- What is wrong in a staff list or about a class, the own coordinator can mend: such a problem reaches them too.
alter table outreach.problem
    add column about text not null default 'PAGE' check (about in ('PAGE', 'RECORD', 'CLASS'));
comment on column outreach.problem.about is
    'a page, which the programme office mends; the own record or a class, which the own coordinators read as well';
