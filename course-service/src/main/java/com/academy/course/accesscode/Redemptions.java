package com.academy.course.accesscode;

import com.academy.course.enrollment.StudentId;
import org.springframework.data.repository.Repository;

interface Redemptions extends Repository<Redemption, RedemptionId> {

    Redemption save(Redemption redemption);

    boolean existsByAccessCodeIdAndStudentId(AccessCodeId accessCode, StudentId student);
}
