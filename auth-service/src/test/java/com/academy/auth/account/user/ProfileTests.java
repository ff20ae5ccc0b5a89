package com.academy.auth.account.user;

import static com.academy.auth.account.user.AccountFixtures.aPerson;
import static com.academy.platform.test.Announcements.announcedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTests {

    private final UserId alice = aPerson();

    @Test
    void tellsHowThePersonIsCalledAndWrittenTo() {
        var profile = new Profile(alice, new EmailAddress("alice@example.org"), new PersonName("Alice", "Liddell"));

        assertThat(announcedBy(profile))
                .containsExactly(new UserProfileChanged(alice.value(), "Alice Liddell", "alice@example.org"));
        assertThat(profile.sequence()).isEqualTo(1);
    }

    @Test
    void isAStreamOfItsOwn() {
        var event = new UserProfileChanged(alice.value(), "Alice Liddell", "alice@example.org");

        assertThat(event.subject()).isEqualTo("profile/" + alice.value());
        assertThat(event.organizationId()).isNull();
    }

    @Test
    void isNotPrintedByItsEvent() {
        assertThat(new UserProfileChanged(alice.value(), "Alice Liddell", "alice@example.org").toString())
                .doesNotContain("Liddell", "@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ægir",
                "李",
                "O'Neil-Smith",
                "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v",
                "<script>alert(1)</script>",
                "👩‍🚀",
                "1;DROP TABLE users"
            })
    void takesNamesAsTheyAre(String name) {
        assertThat(new PersonName(name, name).full()).isEqualTo(name + " " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\u3000", "\u200b", "a\u0000b", "a\nb", "\u0085x"})
    void takesNoNewNamesOfNothingOrOfControlCharacters(String name) {
        assertThat(PersonName.isPart(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b", "a\nb", "\u0085x"})
    void neverHoldsAnEmptyNameOrOneOfControlCharacters(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(name, "Liddell"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("Alice", name));
    }
}
