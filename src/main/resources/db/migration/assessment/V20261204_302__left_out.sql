-- An item that was approved in the tool and does not fit a version when it is published stays out of it; its author reads why.
create table assessment.left_out (
    version_id uuid not null references courses.version (id),
    code text not null,
    problem text not null,
    primary key (version_id, code)
);
comment on table assessment.left_out is 'append-only: items of the tool that a published version did not take over, and why';
