package com.academy.platform.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.web.PageRequest;
import org.junit.jupiter.api.Test;

class SourceDocsTests {

    private final SourceDocs docs = SourceDocs.ofThisModule();

    @Test
    void readTheComponentsOfANestedRecord() {
        assertThat(docs.of(SourceDocs.Comment.class)).hasValueSatisfying(comment -> {
            assertThat(comment.summary()).isEqualTo("A comment in Markdown");
            assertThat(comment.description()).isEmpty();
            assertThat(comment.parameters())
                    .containsEntry("summary", "the first sentence, without its full stop")
                    .containsEntry("parameters", "what the `@param` tags say, by name");
        });
    }

    @Test
    void readAMethod() throws NoSuchMethodException {
        var method = SourceDocs.class.getDeclaredMethod("ofThisModule");

        assertThat(docs.of(method))
                .map(SourceDocs.Comment::summary)
                .contains("Of the module in whose folder the tests run");
    }

    @Test
    void readThePlatformToo() {
        assertThat(docs.of(PageRequest.class)).isPresent();
    }

    @Test
    void haveNothingToSayOfAClassWithoutSource() {
        assertThat(docs.of(String.class)).isEmpty();
    }
}
