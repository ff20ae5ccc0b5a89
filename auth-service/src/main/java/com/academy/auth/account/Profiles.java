package com.academy.auth.account;

import org.springframework.data.repository.Repository;

interface Profiles extends Repository<Profile, UserId> {

    Profile save(Profile profile);
}
