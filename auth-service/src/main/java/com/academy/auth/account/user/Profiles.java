package com.academy.auth.account.user;

import com.academy.auth.account.person.UserId;
import com.academy.auth.account.person.UserNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Profiles extends Repository<Profile, UserId> {

    /** Flushes, because the same transaction may change the profile by SQL afterwards. */
    Profile saveAndFlush(Profile profile);

    void delete(Profile profile);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select profile from Profile profile where profile.id = :id")
    Optional<Profile> findAndLockById(UserId id);

    default Profile getAndLock(UserId id) {
        return findAndLockById(id).orElseThrow(() -> new UserNotFoundException(id.value()));
    }
}
