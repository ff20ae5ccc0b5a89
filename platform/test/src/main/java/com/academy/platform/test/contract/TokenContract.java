package com.academy.platform.test.contract;

import com.academy.platform.test.Http;
import com.academy.platform.test.Tokens;
import org.assertj.core.api.SoftAssertions;
import org.springframework.http.MediaType;

/** An endpoint that needs a token: it accepts a valid one of an admin, and refuses {@link Tokens#forgeries()}. */
public final class TokenContract {

    private TokenContract() {}

    /** @param path answers an admin with 200 */
    public static void assertHolds(Http http, String path) {
        http.get(path).expectProblem(401, "not-signed-in");
        http.as(Tokens.admin()).get(path).expect(200);
        var answers = new SoftAssertions();
        Tokens.forged().forEach((flaw, token) -> {
            var answer = http.as(token).get(path);
            var described = "%s with a token that is %s: %s".formatted(answer.request(), flaw, answer.body());
            answers.assertThat(answer.status()).as(described).isEqualTo(401);
            answers.assertThat(answer.headers().getContentType())
                    .as(described)
                    .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
            answers.assertThat(answer.body()).as(described).contains("/problems/invalid-token");
        });
        answers.assertAll();
    }
}
