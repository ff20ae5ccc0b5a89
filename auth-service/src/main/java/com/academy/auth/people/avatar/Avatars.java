package com.academy.auth.people.avatar;

import com.academy.auth.account.person.UserId;
import com.academy.platform.jdbc.Timestamps;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which picture counts, and which lie in the store only for now. */
@Repository
class Avatars {

    private final JdbcClient database;

    Avatars(JdbcClient database) {
        this.database = database;
    }

    Optional<AvatarObject> find(UserId user) {
        return database.sql("select user_id, object_id from avatar where user_id = :user")
                .param("user", user.value())
                .query((row, _) ->
                        new AvatarObject(row.getObject("user_id", UUID.class), row.getObject("object_id", UUID.class)))
                .optional();
    }

    /** Called before the upload, so that the object is swept even if everything after this fails. */
    void expect(AvatarObject object, Instant sweepAt) {
        database.sql("""
                insert into avatar_object (object_id, user_id, sweep_at) values (:object, :user, :sweepAt)
                """)
                .param("object", object.id())
                .param("user", object.userId())
                .param("sweepAt", Timestamps.of(sweepAt))
                .update();
    }

    /**
     * Makes the picture the current one; the former one is swept at once. Concurrent calls run one after the other, and
     * an erasure sees all of their pictures or comes first.
     *
     * @return false if the person has been erased meanwhile
     */
    boolean take(AvatarObject object, Instant now) {
        boolean isThere = database.sql("select true from profile where user_id = :user for update")
                .param("user", object.userId())
                .query(Boolean.class)
                .optional()
                .isPresent();
        if (!isThere) {
            return false;
        }
        sweepAll(new UserId(object.userId()), now);
        database.sql("update avatar_object set sweep_at = null where object_id = :object")
                .param("object", object.id())
                .update();
        database.sql("""
                insert into avatar (user_id, object_id, taken_at) values (:user, :object, :now)
                on conflict on constraint avatar_pk do update
                set object_id = excluded.object_id, taken_at = excluded.taken_at
                """)
                .param("user", object.userId())
                .param("object", object.id())
                .param("now", Timestamps.of(now))
                .update();
        return true;
    }

    boolean remove(UserId user, Instant now) {
        boolean removed = database.sql("delete from avatar where user_id = :user")
                        .param("user", user.value())
                        .update()
                > 0;
        sweepAll(user, now);
        return removed;
    }

    /** All but uploads in progress: those already have a sweep time of their own. */
    private void sweepAll(UserId user, Instant now) {
        database.sql("update avatar_object set sweep_at = :now where user_id = :user and sweep_at is null")
                .param("now", Timestamps.of(now))
                .param("user", user.value())
                .update();
    }

    /** Locked, but for those that another instance sweeps already. */
    List<AvatarObject> toSweep(Instant now, int many) {
        return database.sql("""
                select user_id, object_id from avatar_object where sweep_at <= :now
                order by sweep_at limit :many for update skip locked
                """)
                .param("now", Timestamps.of(now))
                .param("many", many)
                .query((row, _) ->
                        new AvatarObject(row.getObject("user_id", UUID.class), row.getObject("object_id", UUID.class)))
                .list();
    }

    void forget(Collection<AvatarObject> swept) {
        database.sql("delete from avatar_object where object_id in (:objects)")
                .param("objects", swept.stream().map(AvatarObject::id).toList())
                .update();
    }
}
