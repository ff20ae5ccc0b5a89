package com.academy.auth.avatar;

import com.academy.auth.account.UserId;
import com.academy.platform.security.CurrentUser;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@Service
public class ChangeAvatar {

    private final CutPicture cutPicture;
    private final Avatars avatars;
    private final ObjectStore store;
    private final AvatarProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;

    ChangeAvatar(
            CutPicture cutPicture,
            Avatars avatars,
            ObjectStore store,
            AvatarProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.cutPicture = cutPicture;
        this.avatars = avatars;
        this.store = store;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The store is asked between two transactions; what comes to nothing in between is swept. */
    public void take(CurrentUser user, byte[] picture) throws NotAPictureException {
        Map<AvatarSize, byte[]> squares = cutPicture.cut(picture);
        var object = new AvatarObject(user.id(), UUID.randomUUID()); // tells nothing, not even when
        transaction.executeWithoutResult(
                _ -> avatars.expect(object, clock.instant().plus(properties.abandonedAfter())));
        squares.forEach((size, square) -> store.put(object.key(size), square, AvatarObject.MEDIA_TYPE));
        transaction.executeWithoutResult(_ -> {
            if (!avatars.take(object, clock.instant())) {
                throw new AvatarNotFoundException(user.id());
            }
        });
    }

    /** Nobody sees it from now on, though the store may be away; it is swept there when it is back. */
    @Transactional
    public void remove(CurrentUser user) {
        remove(new UserId(user.id()));
    }

    /** Part of the caller's transaction, which acts for that person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UserId user) {
        avatars.remove(user, clock.instant());
    }
}
