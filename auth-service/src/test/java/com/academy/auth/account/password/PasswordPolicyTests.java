package com.academy.auth.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private static final List<String> ALICE = List.of("alice@example.org", "alice", "Wonderland");

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(strings = {"Tr4verse-the-Moor", "7 Ponies & a Goat", "Żółw-na-dachu-42", "日本語とラテン-Aa1"})
    void acceptsALongAndMixedOne(String password) {
        assertThat(objections(password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ab1-efg, 8 to 128",
        "tr4verse-the-moor, upper-case",
        "TR4VERSE-THE-MOOR, lower-case",
        "Traverse-the-Moor, digit",
        "Tr4versetheMoor, special",
    })
    void namesTheRuleThatIsBroken(String password, String rule) {
        assertThat(objections(password)).singleElement().asString().contains(rule);
    }

    @Test
    void namesAllRulesThatAreBroken() {
        assertThat(objections("")).hasSize(5);
    }

    @Test
    void accepts128CharactersAndNotOneMore() {
        String longest = "Tr4verse-the-Moor".repeat(8).substring(0, 128);

        assertThat(objections(longest)).isEmpty();
        assertThat(objections(longest + "x")).singleElement().asString().contains("128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xX1-alice@example.org", "In-wonderLAND-4711", "Alice-4711-tea"})
    void refusesItsOwnersNameAndAddress(String password) {
        assertThat(objections(password)).singleElement().asString().contains("your name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password1!", "P@ssw0rd", "Qwerty123!", "Aa1!Aa1!Aa1!", "Welcome1!"})
    void refusesCommonPasswords(String password) {
        assertThat(objections(password)).singleElement().asString().contains("too common");
    }

    @Test
    void refusesControlCharacters() {
        assertThat(objections("Tr4verse-the\u0007Moor"))
                .singleElement()
                .asString()
                .contains("control");
    }

    private List<String> objections(String password) {
        return policy.objections(new Password(password), ALICE);
    }
}
