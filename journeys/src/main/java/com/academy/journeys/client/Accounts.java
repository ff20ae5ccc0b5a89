package com.academy.journeys.client;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The accounts that outlive one run: the platform's first admin and the instructor who owns imported courses. */
public final class Accounts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String INSTRUCTOR_PASSWORD = "instructor-password";

    private final AcademyClient client;
    private final Target surroundings;
    private final Map<String, String> environment;

    public Accounts(AcademyClient client, Target surroundings, Map<String, String> environment) {
        this.client = client;
        this.surroundings = surroundings;
        this.environment = environment;
    }

    public Session admin() {
        String password = surroundings
                .find("admin-password")
                .orElseThrow(() -> new IllegalStateException(
                        "There is no admin-password in %s: is this the run folder of the platform at %s?"
                                .formatted(surroundings.runDir(), surroundings.gateway())));
        return client.login(environment.getOrDefault("FIRST_ADMIN_EMAIL", "admin@academy.example"), password);
    }

    /** Signs the instructor in, and registers them where the platform does not know them yet. */
    public Session instructor() {
        String email = environment.getOrDefault("ACADEMY_INSTRUCTOR_EMAIL", "instructor@academy.example");
        String given = environment.get("ACADEMY_INSTRUCTOR_PASSWORD");
        String known =
                given != null ? given : surroundings.find(INSTRUCTOR_PASSWORD).orElse("");
        if (!known.isEmpty()) {
            try {
                return client.login(email, known);
            } catch (ProblemException e) {
                if (e.status() != 401) {
                    throw e;
                }
            }
        }
        String password = known.isEmpty() ? newPassword() : known;
        try {
            Session session = client.register(email, password, "Ida", "Instructor", "INSTRUCTOR");
            if (given == null) {
                surroundings.writeSecret(INSTRUCTOR_PASSWORD, password);
            }
            return session;
        } catch (ProblemException e) {
            if (e.status() != 409) {
                throw e;
            }
            throw new IllegalStateException(
                    "%s exists with another password: set ACADEMY_INSTRUCTOR_EMAIL and ACADEMY_INSTRUCTOR_PASSWORD"
                            .formatted(email),
                    e);
        }
    }

    public static String newPassword() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        // The ends satisfy any policy that asks for each kind of character.
        return "Aa1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "-9zZ";
    }
}
