-- How a person signs in on a keypad phone: a PIN, and the code with which it is chosen.
create table accounts.keypad_pin (
    person_id uuid primary key references people.person,
    pin_hash text,
    chosen_at timestamptz,
    wrong int not null default 0,
    code_hash bytea,
    code_expires_at timestamptz,
    code_made_by text
);
comment on column accounts.keypad_pin.pin_hash is 'Argon2id; empty: no sign-in on a keypad phone before a code is used';
comment on column accounts.keypad_pin.wrong is 'wrong tries since the last right one; too many take the PIN away';
comment on column accounts.keypad_pin.code_hash is 'keyed, the key is not in the database';
