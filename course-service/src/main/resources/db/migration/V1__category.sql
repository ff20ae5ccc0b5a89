-- Categories belong to the platform, not to an organisation: everyone reads them, platform admins write them.
create table category (
    category_id uuid        not null,
    parent_id   uuid,
    slug        text        not null,
    name        text        not null,
    description text,
    sort_order  int         not null,
    active      boolean     not null,
    created_at  timestamptz not null,
    version     bigint      not null,
    sequence    bigint      not null,
    constraint category_pk primary key (category_id),
    constraint category_slug_once unique (slug),
    constraint category_parent foreign key (parent_id) references category,
    constraint category_not_its_own_parent check (parent_id <> category_id)
);

create index category_children on category (parent_id);
create index category_in_order on category (sort_order, category_id);

revoke all on category from ${worker};
