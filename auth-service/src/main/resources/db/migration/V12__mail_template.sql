-- Letters as admins have rewritten them; those without a row, or with an empty one, are as they came with the release.
create table mail_template (
    letter     text        not null,
    language   text        not null
        constraint mail_template_language_form check (language ~ '^[a-z]{2,3}$'),
    subject    text
        constraint mail_template_subject_length check (length(subject) between 1 and 200),
    body       text
        constraint mail_template_body_length check (length(body) between 1 and 10000),
    version    bigint      not null,
    changed_at timestamptz not null,
    changed_by uuid        not null,
    constraint mail_template_pk primary key (letter, language),
    constraint mail_template_whole check ((subject is null) = (body is null))
);
alter table mail_template enable row level security;
alter table mail_template force row level security;
revoke delete on mail_template from ${web};
revoke insert, update, delete on mail_template from ${worker};
create policy mail_template_admins on mail_template to ${web}
    using ((select academy_role()) = 'ADMIN')
    with check ((select academy_role()) = 'ADMIN' and changed_by = (select academy_user()));
create policy mail_template_read on mail_template for select to ${worker} using (true);
