package com.academy.trial.bell;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Bells extends Repository<Bell, BellId> {

    Bell save(Bell bell);

    long countById(BellId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Bell> findById(BellId id);
}
