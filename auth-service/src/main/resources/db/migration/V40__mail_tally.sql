-- How many mails of a kind went to an address lately. The address is a keyed digest.
create table mail_tally (
    recipient text        not null,
    letter    text        not null,
    hour_from timestamptz not null,
    in_hour   int         not null,
    day_from  timestamptz not null,
    in_day    int         not null,
    constraint mail_tally_pk primary key (recipient, letter)
);
create index mail_tally_by_day on mail_tally (day_from);
revoke delete on mail_tally from ${web};

alter table outgoing_mail
    drop constraint outgoing_mail_letter_known,
    add constraint outgoing_mail_letter_known check (letter in
        ('VERIFY_EMAIL', 'RESET_PASSWORD', 'PASSWORD_CHANGED', 'INVITATION', 'ACCOUNT_MADE', 'ACCOUNT_APPROVED',
         'CHANGE_EMAIL', 'CONFIRM_NEW_EMAIL', 'ADDRESS_TAKEN', 'SECOND_FACTOR_REMOVED'));
