-- Platform admins look after everybody's profile; an organisation's admins read no details. Nobody's is theirs to delete.
create policy profile_detail_seen_by_admin on profile_detail for select to ${web}
    using ((select academy_role()) = 'ADMIN');
create policy profile_detail_added_by_admin on profile_detail for insert to ${web}
    with check ((select academy_role()) = 'ADMIN');
create policy profile_detail_changed_by_admin on profile_detail for update to ${web}
    using ((select academy_role()) = 'ADMIN');
