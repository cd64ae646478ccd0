-- Whoever completes a version once more gets a further proof; the earlier one stays as it was signed.
alter table credentials.credential drop constraint credential_person_id_version_id_key,
    add unique (person_id, version_id, issued_on);
