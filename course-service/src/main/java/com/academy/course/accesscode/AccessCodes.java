package com.academy.course.accesscode;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccessCodes extends Repository<AccessCode, AccessCodeId> {

    AccessCode save(AccessCode code);

    AccessCode saveAndFlush(AccessCode code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select code from AccessCode code where code.id = :id")
    Optional<AccessCode> findAndLockById(AccessCodeId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select code from AccessCode code where code.code = :code")
    Optional<AccessCode> findAndLockByCode(String code);
}
