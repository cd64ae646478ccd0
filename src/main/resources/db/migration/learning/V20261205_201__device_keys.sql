-- A phone makes a pair of keys for itself and signs what it sends; the private half never leaves its browser.
create table learning.device_key (
    person_id uuid not null references people.person (id),
    device_id uuid not null,
    key bytea not null,
    known_since timestamptz not null,
    primary key (person_id, device_id)
);
comment on table learning.device_key is
    'append-only: the public key of a phone, as it came with the first batch that the phone signed for a person (ECDSA, P-256)';

alter table learning.device_event add column signed boolean not null default false;
comment on column learning.device_event.signed is
    'came in a batch signed by the key of its device; false for browsers that cannot sign and for what was sent before';
