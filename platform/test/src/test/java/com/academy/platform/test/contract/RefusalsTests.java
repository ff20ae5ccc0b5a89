package com.academy.platform.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTests {

    @TempDir
    private Path folder;

    @Test
    void readCodesStatusesAndMembers() throws IOException {
        Files.writeString(folder.resolve("Ring.java"), """
                class Ring {
                    private static final String LOUD = "too-loud";

                    static class Missing extends NotFoundException {
                        Missing() {
                            super("bell-not-found", "There is none.");
                        }
                    }

                    static class Broken extends ConflictException {
                        /** @param cracks how many there are */
                        Broken(String code, int cracks) {
                            super(code, "It is broken.");
                            member("cracks", cracks);
                        }

                        static Broken old() {
                            return new Broken("bell-worn", 3);
                        }
                    }

                    static class Refused extends RuleViolationException {
                        Refused(boolean loud) {
                            super(loud ? LOUD : "too-quiet", "No.");
                        }
                    }

                    void ring() {
                        throw new InvalidRequestException("no-times", "How often?");
                    }
                }
                """);

        var refusals = Refusals.of(folder);

        assertThat(refusals).containsOnlyKeys("bell-not-found", "bell-worn", "no-times", "too-loud", "too-quiet");
        assertThat(refusals.get("bell-not-found").status()).isEqualTo(404);
        assertThat(refusals.get("bell-worn").status()).isEqualTo(409);
        assertThat(refusals.get("bell-worn").members()).containsEntry("cracks", "how many there are");
        assertThat(refusals.get("too-loud").status()).isEqualTo(422);
        assertThat(refusals.get("no-times").status()).isEqualTo(400);
    }
}
