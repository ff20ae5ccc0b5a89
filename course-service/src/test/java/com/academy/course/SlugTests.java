package com.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-00000000beef");

    @ParameterizedTest
    @CsvSource({
        "Internet of Things, internet-of-things",
        "'  C++ & C#: 101! ', c-plus-plus-c-sharp-101",
        "C++ 9, c-plus-plus-9",
        "C# 9, c-sharp-9",
        "Lesson #1, lesson-1",
        "Straße nach Łódź, strasse-nach-lodz",
        "学校, xue-xiao",
        "Ärger über Öl, arger-uber-ol",
        "---, c-00000000beef",
        "Введение, vvedenie",
        "مقدمة, mqdmt",
        "★★★, c-00000000beef"
    })
    void isMadeOfATitle(String title, String slug) {
        assertThat(Slug.from(title, ID).value()).isEqualTo(slug);
    }

    @Test
    void staysAddressableHoweverLongTheTitle() {
        Slug slug = Slug.from("a-".repeat(200), ID);

        assertThat(Slug.isOne(slug.value())).isTrue();
        assertThat(Slug.isOne(slug.distinguishedBy(Ids.next()).value())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "a-",
                "-a",
                "a--b",
                "A",
                "ä",
                "a b",
                "a\n",
                "../etc",
                "0198c0de-0000-7000-8000-00000000beef"
            })
    void isNothingElse(String text) {
        assertThat(Slug.isOne(text)).isFalse();
    }

    @Test
    void isFoundNotToBeOneHoweverLongTheText() {
        assertThat(Slug.isOne("a-".repeat(1_000_000) + "a")).isFalse();
    }
}
