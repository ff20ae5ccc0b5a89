package com.academy.auth.people.avatar;

import com.academy.auth.account.person.UserId;
import com.academy.platform.error.NotFoundException;
import com.academy.platform.jdbc.Transactions;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
public class AvatarQueries {

    private final Avatars avatars;
    private final ObjectStore store;
    private final Transactions transaction;

    AvatarQueries(Avatars avatars, ObjectStore store, Transactions transaction) {
        this.avatars = avatars;
        this.store = store;
        this.transaction = transaction;
    }

    /** The current picture, if the caller may see it; row-level security decides that. */
    public AvatarVersion version(UserId user) {
        AvatarObject object =
                transaction.call(() -> avatars.find(user).orElseThrow(() -> new AvatarNotFoundException(user.value())));
        return new AvatarVersion(user, object.id());
    }

    public byte[] content(AvatarVersion version, AvatarSize size) {
        return store.find(new AvatarObject(version.user().value(), version.id()).key(size))
                .orElseThrow(() -> new AvatarNotFoundException(version.user().value())); // replaced since it was asked
    }

    /** One picture of a person; the next picture has another id. */
    public record AvatarVersion(UserId user, UUID id) {}

    static class AvatarNotFoundException extends NotFoundException {

        AvatarNotFoundException(UUID user) {
            super("avatar-not-found", "There is no picture of %s.".formatted(user));
        }
    }
}
