package com.academy.auth.account;

import org.springframework.data.repository.Repository;

interface Users extends Repository<User, UserId> {

    User save(User user);
}
