package com.academy.auth.account.user;

import com.academy.auth.account.person.UserId;
import com.academy.auth.account.person.UserNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Users extends Repository<User, UserId> {

    User save(User user);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select user from User user where user.id = :id")
    Optional<User> findAndLockById(UserId id);

    default User getAndLock(UserId id) {
        return findAndLockById(id).orElseThrow(() -> new UserNotFoundException(id.value()));
    }
}
