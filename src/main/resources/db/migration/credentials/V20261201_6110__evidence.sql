-- Which proofs from elsewhere count for which course; a change is a further version of the same rule.
create table credentials.issuer_rule (
    id uuid primary key default uuidv7(),
    rule_id uuid not null,
    version int not null,
    course_id uuid not null,
    issuer text not null,
    issuer_words text[] not null check (cardinality(issuer_words) > 0),
    title text not null,
    title_words text[] not null check (cardinality(title_words) > 0),
    completed_from date not null,
    completed_until date,
    months_valid int check (months_valid between 1 and 600),
    review text not null check (review in ('ALWAYS', 'SAMPLE', 'SIGNED')),
    sample_percent int check (sample_percent between 1 and 100),
    coordinators boolean not null,
    key_set text,
    instrument text not null,
    ended boolean not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    unique (rule_id, version),
    check ((review = 'SAMPLE') = (sample_percent is not null)),
    check (completed_until >= completed_from)
);
comment on table credentials.issuer_rule is 'append-only: what a proof was accepted under stays as it was';
comment on column credentials.issuer_rule.issuer_words is 'phrases, one of which the proof must name as its issuer';
comment on column credentials.issuer_rule.title_words is 'phrases, one of which must be the title of the course there';
comment on column credentials.issuer_rule.instrument is 'the letter or order that lets it count, in words';
comment on column credentials.issuer_rule.key_set is 'public keys of the issuer as a JWK set, as the office pasted them';
comment on column credentials.issuer_rule.ended is 'no new proof is taken under it; what was verified stays';

-- A proof from elsewhere. No foreign key to the course, as everywhere in this schema.
create table credentials.evidence (
    id uuid primary key default uuidv7(),
    person_id uuid not null references people.person,
    course_id uuid not null,
    issuer_rule_id uuid not null references credentials.issuer_rule,
    replaces_id uuid references credentials.evidence,
    kind text not null,
    media_type text not null,
    sha256 text not null,
    badge text,
    original_id uuid references border.file,
    picture_id uuid references border.file,
    outline bit(64),
    edges bit(9216),
    traces bit(9216),
    completed_on date not null,
    valid_until date,
    sent_at timestamptz not null,
    state text not null check (state in ('CLAIMED', 'VERIFIED', 'REFUSED', 'WITHDRAWN')),
    flagged boolean not null,
    decided_at timestamptz,
    check ((state = 'CLAIMED') = (decided_at is null))
);
create unique index evidence_once on credentials.evidence (person_id, course_id, sha256)
    where state in ('CLAIMED', 'VERIFIED');
create unique index evidence_replaced_once on credentials.evidence (replaces_id);
create index evidence_person on credentials.evidence (person_id);
create index evidence_file on credentials.evidence (sha256);
create index evidence_badge on credentials.evidence (badge) where badge is not null;
create index evidence_waiting on credentials.evidence (sent_at) where state = 'CLAIMED' or flagged;
create index evidence_kept on credentials.evidence (decided_at) where original_id is not null or picture_id is not null;
comment on column credentials.evidence.sha256 is 'of the original; stays when the file is gone';
comment on column credentials.evidence.badge is 'what a badge calls itself, as a hash: the same badge in another file';
comment on column credentials.evidence.outline is 'how light and dark are spread over its first page; of similar pages it is similar';
comment on column credentials.evidence.edges is
    'where light turns clearly into dark; two proofs of one design differ here, one proof sent twice does not';
comment on column credentials.evidence.traces is 'where it turns at all: every edge of the same sheet saved worse is a trace';
comment on column credentials.evidence.completed_on is 'as the person says';
comment on column credentials.evidence.flagged is 'somebody else sent the same; a person has to look, nothing follows by itself';

-- What was found when it was sent.
create table credentials.evidence_check (
    evidence_id uuid not null references credentials.evidence,
    kind text not null,
    outcome text not null check (outcome in ('PASSED', 'FAILED', 'UNKNOWN')),
    why text not null,
    primary key (evidence_id, kind)
);
comment on table credentials.evidence_check is 'append-only: what was found then';

create table credentials.evidence_twin (
    evidence_id uuid not null references credentials.evidence,
    other_id uuid not null references credentials.evidence,
    how text not null check (how in ('FILE', 'BADGE', 'PICTURE')),
    distance int not null,
    primary key (evidence_id, other_id)
);
create index evidence_twin_other on credentials.evidence_twin (other_id);
comment on table credentials.evidence_twin is 'append-only: what was found then; the later one is evidence_id';

create table credentials.evidence_event (
    id uuid primary key default uuidv7(),
    evidence_id uuid not null references credentials.evidence,
    kind text not null check (kind in ('SENT', 'VERIFIED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'KEPT', 'FLAGGED', 'DELETED')),
    happened_at timestamptz not null,
    happened_by uuid,
    reason text,
    words text
);
create index evidence_event_evidence on credentials.evidence_event (evidence_id);
comment on table credentials.evidence_event is 'append-only: everything that happened to a proof';
comment on column credentials.evidence_event.happened_by is 'empty when a rule verified it, or a job deleted its file';

create view credentials.report_evidence as
select id as evidence_id, person_id, course_id, state, completed_on, valid_until, sent_at, decided_at, flagged
  from credentials.evidence;
comment on view credentials.report_evidence is 'one row per proof from elsewhere; only VERIFIED ones count';
