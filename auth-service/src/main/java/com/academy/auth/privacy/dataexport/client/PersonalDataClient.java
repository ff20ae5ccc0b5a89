package com.academy.auth.privacy.dataexport.client;

import feign.Response;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The question that every service answers that holds personal data, to services only. */
interface PersonalDataClient {

    /** Not read into memory: it may be large. */
    @GetMapping("/internal/personal-data/{user}")
    Response personalData(@PathVariable UUID user);
}
