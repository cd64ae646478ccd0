-- With which device a final was begun, so that many finals of one hour from one device can be seen. The cookie of a device
-- is kept nowhere: its keyed hash stands here, under a key that is thrown away after its day.
create table assessment.device_key (
    on_day date primary key,
    key bytea not null
);
comment on table assessment.device_key is 'the key of a day; deleted in the night after it';

create table assessment.device_mark (
    attempt_id uuid primary key references assessment.attempt (id),
    on_day date not null,
    mark bytea not null
);
comment on table assessment.device_mark is 'deleted after 30 days';
create index device_mark_day on assessment.device_mark (on_day, mark);

-- What closed attempts tell about an item, refreshed by the night.
create table assessment.item_record (
    item_id uuid primary key references assessment.item (id),
    responses int not null,
    p numeric(5, 4) not null,
    median_seconds numeric(8, 1) not null,
    wrong int not null,
    same numeric(5, 4) not null,
    counted_at timestamptz not null
);
comment on column assessment.item_record.responses is 'in attempts that were closed in the last 90 days';
comment on column assessment.item_record.p is 'mean mark, from 0 to 1';
comment on column assessment.item_record.wrong is 'responses that are not wholly right';
comment on column assessment.item_record.same is
    'the chance that two people who are wrong are wrong in the same way: the sum of the squared shares of the wrong answers';

-- How long each response took, without a write of its own: a form's key carries the moment at which its page was made. The
-- time is counted from then or from the response before, whichever is longer, so that neither a page that was opened again
-- nor one that waited in another tab looks hasty.
create view assessment.report_response_time as
select r.attempt_id, r.position,
       least(99999, extract(epoch from r.answered_at - least(
           coalesce(lag(r.answered_at) over (partition by r.attempt_id order by r.answered_at), a.opened_at),
           case when uuid_extract_version(r.request_id) = 7
                     and uuid_extract_timestamp(r.request_id) between a.opened_at - interval '1 second' and r.answered_at
                then uuid_extract_timestamp(r.request_id) else r.answered_at end))) as seconds
  from assessment.response r
  join assessment.attempt a on a.id = r.attempt_id;
comment on view assessment.report_response_time is 'seconds that each response took, counted to the benefit of the learner';

-- A reason to look at a final again; never a verdict. A person decides, after the learner could reply.
create table assessment.flag (
    id uuid primary key default uuidv7(),
    attempt_id uuid not null references assessment.attempt (id),
    kind text not null check (kind in ('TIMES', 'SHARED', 'DEVICE')),
    evidence jsonb not null,
    raised_at timestamptz not null,
    state text not null default 'RAISED' check (state in ('RAISED', 'IN_ORDER', 'CHECK_ASKED')),
    reply_until date not null,
    read_on date,
    reply text,
    replied_at timestamptz,
    decided_by uuid references people.person (id),
    decided_at timestamptz,
    reasons text,
    unique (attempt_id, kind),
    check ((state = 'RAISED') = (decided_by is null) and (decided_by is null) = (reasons is null))
);
comment on column assessment.flag.evidence is 'figures by name; of another attempt its id';
comment on column assessment.flag.reply_until is 'the last day of the learner''s time to reply; it begins anew with the first look';
comment on column assessment.flag.read_on is 'when the learner first looked at it';
create index flag_open on assessment.flag (raised_at) where state = 'RAISED';

create view assessment.report_flag as
select f.id as flag_id, a.person_id, a.course_id, a.attempt_id, f.kind, f.state, f.raised_at, f.decided_at
  from assessment.flag f
  join assessment.report_attempt a on a.attempt_id = f.attempt_id;
comment on view assessment.report_flag is
    'one row per flag; CHECK_ASKED means that a named official asks for a supervised check of this person in this course';

-- How probable it is that at least so many of n independent trials succeed; n up to a few dozen.
create function assessment.binomial_tail(successes int, n int, p double precision) returns double precision
    language sql immutable parallel safe
    return (
        select coalesce(sum(exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)) * p ^ k * (1 - p) ^ (n - k)), 0)
          from generate_series(successes, n) k);
comment on function assessment.binomial_tail is 'P(X >= successes) of a binomial distribution';
