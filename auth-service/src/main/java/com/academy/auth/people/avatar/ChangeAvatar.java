package com.academy.auth.people.avatar;

import com.academy.auth.account.person.UserId;
import com.academy.auth.audit.Action;
import com.academy.auth.people.avatar.AvatarQueries.AvatarNotFoundException;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.picture.Pictures;
import com.academy.platform.security.CurrentUser;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ChangeAvatar {

    private final Pictures pictures;
    private final Avatars avatars;
    private final ObjectStore store;
    private final AvatarProperties properties;
    private final Audit audit;
    private final Transactions transaction;
    private final Clock clock;

    ChangeAvatar(
            Pictures pictures,
            Avatars avatars,
            ObjectStore store,
            AvatarProperties properties,
            Audit audit,
            Transactions transaction,
            Clock clock) {
        this.pictures = pictures;
        this.avatars = avatars;
        this.store = store;
        this.properties = properties;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The store is called between two transactions; an upload that fails in between is swept later. */
    public void take(CurrentUser user, byte[] picture) {
        Map<Integer, byte[]> squares = pictures.squares(picture, AvatarSize.allPixels());
        var object = new AvatarObject(user.id(), UUID.randomUUID()); // tells nothing, not even when
        transaction.run(() -> avatars.expect(object, clock.instant().plus(properties.abandonedAfter())));
        for (AvatarSize size : AvatarSize.values()) {
            store.put(object.key(size), Objects.requireNonNull(squares.get(size.pixels())), AvatarObject.MEDIA_TYPE);
        }
        transaction.run(() -> {
            if (!avatars.take(object, clock.instant())) {
                throw new AvatarNotFoundException(user.id());
            }
            audit.record(AuditEntry.ofOneself(Action.AVATAR_CHANGED, user.id()));
        });
    }

    /** The picture is no longer served, even if the store is unavailable now; it is swept there later. */
    @Transactional
    public void remove(CurrentUser user) {
        if (avatars.remove(new UserId(user.id()), clock.instant())) {
            audit.record(AuditEntry.ofOneself(Action.AVATAR_REMOVED, user.id()));
        }
    }
}
