package com.academy.auth.admission.registration;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param email of the admin that the first start creates
 * @param passwordFile where the generated password is left, readable by its owner alone
 */
@ConfigurationProperties("academy.auth.first-admin")
record FirstAdminProperties(
        @DefaultValue("admin@academy.example") String email, Path passwordFile) {}
